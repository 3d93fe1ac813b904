import type { RiskParameter } from '../../../portfolio/risk-parameters.ts'
import { statedParameter } from '../../../portfolio/risk-parameters.ts'
import type { SampleRows } from '../../sample-rows.ts'
import { aggregateSatellite } from './aggregate-satellite.ts'
import { noteSatellite } from './note-satellite.ts'
import { type SatelliteResult, satelliteTerms } from './satellite.ts'
import { satelliteCells } from './satellite-cells.ts'
import { townshipYearsOf } from './township-years.ts'

/** Default on shocks, estimated twice from the own history, or why it could not be. */
export interface SatelliteFinding {
  readonly notes: SatelliteResult
  readonly townshipYears: SatelliteResult
}

export function satelliteFinding(sample: SampleRows, confidence: number): SatelliteFinding {
  const cells = satelliteCells(sample)
  if (cells === null) {
    const reason = sample.clusters.township === null ? 'noTownships' : 'noShocks'
    const none: SatelliteResult = { status: 'tooShort', reasons: [reason] }
    return { notes: none, townshipYears: none }
  }
  const places = townshipYearsOf(cells)
  return {
    notes: noteSatellite(cells, places, confidence),
    townshipYears: aggregateSatellite(cells, places, confidence),
  }
}

/**
 * What the scenarios stand on. Where the history carries a shock's effect, it is model B's own coefficient, which has
 * the borrower's factors beside it and shares its draws with the measures; else it is the stated prior, even if model
 * B has a coefficient: a handful of hit township-years is no history.
 */
export function scenarioParameters(
  parameters: readonly RiskParameter[],
  { notes }: SatelliteFinding,
): RiskParameter[] {
  const carried = new Set(notes.status === 'estimated' ? notes.model.terms.map(({ name }) => name) : [])
  return parameters.map((parameter) => {
    const shock = satelliteTerms.find((name) => name === parameter.name)
    return shock === undefined || carried.has(shock) ? parameter : statedParameter(parameter.name)
  })
}
