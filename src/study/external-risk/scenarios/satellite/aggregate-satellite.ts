import { fractionalLogit } from '../../../../stats/fractional/fractional-logit.ts'
import { type Column, numericColumn, takeRowsOf } from '../../../../stats/frame.ts'
import { shortcomingsOf } from './history.ts'
import { termsOf } from './note-satellite.ts'
import { historyRule, type SatelliteResult } from './satellite.ts'
import type { SatelliteCells } from './satellite-cells.ts'
import type { TownshipYears } from './township-years.ts'

/** Cover hardly differs between townships, so that aggregates cannot tell the insured from the others. */
const aggregateShocks = ['disaster', 'priceShock'] as const

/**
 * The default rate of a township-year on the means of its shocks, with effects of year and township: a fractional
 * logit weighted by the notes, errors robust by township-year. It needs no row of a borrower, so that it can be
 * checked against published rates; it sees less, since notes of one township and year differ in crop and cover: its
 * disaster is that of the mean cover.
 */
export function aggregateSatellite(
  cells: SatelliteCells,
  places: TownshipYears,
  confidence: number,
): SatelliteResult {
  const shocks = aggregateShocks.flatMap((name) => {
    const means = places.meanOf(name)
    return means ? [numericColumn(name, means)] : []
  })
  const columns: Column[] = [
    ...shocks.filter(({ values }) => values.some((value) => value !== values[0])),
    ...cells.effects
      .filter(({ name }) => name !== 'crop')
      .map((effect) => takeRowsOf(effect, places.firstCell)),
  ]
  const share = places.defaults.map((defaults, place) => defaults / places.notes[place])
  const { fit, covariance } = fractionalLogit(columns, { share, weight: places.notes })
  const freedoms = share.length - fit.rank
  const reasons = shortcomingsOf(cells, places, fit.rank)
  if (freedoms < historyRule.freedoms) reasons.push('fewFreedoms')
  if (reasons.length > 0) return { status: 'tooShort', reasons }
  if (fit.status === 'notConverged' || fit.diverged) return { status: 'tooShort', reasons: ['notConverged'] }
  return {
    status: 'estimated',
    model: {
      terms: termsOf(fit, covariance, confidence, () => freedoms),
      rows: share.length,
      defaults: fit.events,
      townshipYears: share.length,
      years: cells.years,
      townships: cells.townships,
      parameters: fit.rank,
      errors: 'HC1',
    },
  }
}
