import type { SampleRows } from '../../sample-rows.ts'
import { aggregateSatellite } from './aggregate-satellite.ts'
import { noteSatellite } from './note-satellite.ts'
import type { SatelliteResult, SatelliteTermName } from './satellite.ts'
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
 * The one rule of where the effects of shocks come from, for scenarios, loss distribution and measures alike. A shock
 * whose effect the own history carries has model B's own coefficient, which has the borrower's factors beside it; the
 * others have the stated prior, even if model B has a coefficient: a handful of hit township-years is no history.
 */
export function carriedShocks(found: SatelliteFinding | null): ReadonlySet<SatelliteTermName> {
  const notes = found?.notes
  return new Set(notes?.status === 'estimated' ? notes.model.terms.map(({ name }) => name) : [])
}
