import { type CommonShock, commonShock } from '../../stats/overdispersion/common-shock.ts'
import type { SampleRows } from './sample-rows.ts'

/** How much default varies from year to year within townships beyond chance; null without townships or years. */
export function townshipShock(sample: SampleRows, confidence: number): CommonShock | null {
  const { townshipYear, township } = sample.clusters
  if (!townshipYear || !township) return null
  const places = new Uint32Array(townshipYear.count)
  const years = new Int32Array(townshipYear.count)
  const trials = new Float64Array(townshipYear.count)
  const events = new Float64Array(townshipYear.count)
  for (let i = 0; i < sample.rows; i++) {
    const cell = townshipYear.codes[i]
    places[cell] = township.codes[i]
    years[cell] = sample.cropYears[i]
    trials[cell] += 1
    events[cell] += sample.outcome[i]
  }
  return commonShock({ places, years, events, trials }, confidence)
}
