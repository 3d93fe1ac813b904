import { studentQuantile } from '../../../../stats/distributions.ts'
import { numericColumn } from '../../../../stats/frame.ts'
import { clusterCovariance } from '../../../../stats/regression/cluster-covariance.ts'
import { biasReducedClusterCovariance } from '../../../../stats/regression/cluster-covariance-bias-reduced.ts'
import { fitLogistic, type LogisticFit } from '../../../../stats/regression/logistic.ts'
import { totals } from '../../../../stats/regression/outcome.ts'
import { shortcomingsOf } from './history.ts'
import { type SatelliteResult, type SatelliteTerm, satelliteTerms } from './satellite.ts'
import type { SatelliteCells } from './satellite-cells.ts'
import type { TownshipYears } from './township-years.ts'

/** CR2 solves an eigenproblem of the parameters for each township-year; above this many products CR1 stands in. */
const mostProductsForCr2 = 4e7

/**
 * Default of a note on its shocks, with effects of crop, crop year and township, so that a bad year or a poor
 * township is not taken for the disaster; errors by township-year, bias-reduced (CR2) with Satterthwaite's degrees of
 * freedom (SOUNDNESS.md rule 9).
 */
export function noteSatellite(
  cells: SatelliteCells,
  places: TownshipYears,
  confidence: number,
): SatelliteResult {
  const columns = [
    ...[...cells.shocks].map(([name, values]) => numericColumn(name, values)),
    ...cells.effects,
  ]
  const fit = fitLogistic(columns, cells.outcome)
  const reasons = shortcomingsOf(cells, places, fit.rank)
  if (reasons.length > 0) return { status: 'tooShort', reasons }
  if (fit.status === 'notConverged' || fit.diverged) return { status: 'tooShort', reasons: ['notConverged'] }
  const rows = { columns, outcome: cells.outcome, clusters: [cells.townshipYear] }
  const isReduced = cells.townshipYears * fit.rank ** 3 <= mostProductsForCr2
  const { covariance, degreesOfFreedom } = isReduced
    ? biasReducedClusterCovariance(fit, rows)
    : { ...clusterCovariance(fit, rows, 'CR1'), degreesOfFreedom: null }
  const { events, trials } = totals(cells.outcome)
  return {
    status: 'estimated',
    model: {
      terms: termsOf(fit, covariance, confidence, (column) =>
        degreesOfFreedom ? degreesOfFreedom[column] : cells.townshipYears - 1,
      ),
      rows: trials,
      defaults: events,
      townshipYears: cells.townshipYears,
      years: cells.years,
      townships: cells.townships,
      parameters: fit.rank,
      errors: isReduced ? 'CR2' : 'CR1',
    },
  }
}

/** The shocks that the model has and could estimate, with t intervals. */
export function termsOf(
  { design, coefficients }: LogisticFit,
  covariance: Float64Array,
  confidence: number,
  freedomOf: (column: number) => number,
): SatelliteTerm[] {
  const size = coefficients.length
  return satelliteTerms.flatMap((name): SatelliteTerm[] => {
    const column = design.columns.findIndex(({ factor }) => factor === name)
    const variance = column < 0 ? Number.NaN : covariance[column * size + column]
    if (!(variance > 0) || !Number.isFinite(coefficients[column])) return []
    const coefficient = coefficients[column]
    const standardError = Math.sqrt(variance)
    const degreesOfFreedom = freedomOf(column)
    const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError
    return [
      {
        name,
        coefficient,
        standardError,
        interval: [coefficient - half, coefficient + half],
        degreesOfFreedom,
      },
    ]
  })
}
