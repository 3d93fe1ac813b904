import type { Sample } from '../../book/sample/sample.ts'
import { type CellVariance, cellVariance, type FittedRows } from '../../stats/overdispersion/cell-variance.ts'
import { withoutColumns } from '../../stats/overdispersion/without-columns.ts'
import { fittedProbabilities } from '../../stats/regression/logistic.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'

/**
 * Variance of a factor on the odds of a crop year, from single years and never from the pools of the fit, which close when
 * they have defaults enough and so hide the quietest years: the fit's own years are put to 0 and each year's defaults
 * held against what is left. `ofTownships`: the variance of townships' years, which a year of few townships shows too.
 */
export function yearVariance(
  { cropYears, clusters }: Sample,
  { design, outcome, covariance }: FittedRows,
  coefficients: Float64Array,
  ofTownships: number,
  assumed: number,
): CellVariance {
  const years = design.factors.find(({ name }) => name === cropYearFactor)
  const columns = Array.from({ length: years?.columnCount ?? 0 }, (_, i) => (years?.firstColumn ?? 0) + i)
  const held = withoutColumns(coefficients, covariance, columns)
  const probability = fittedProbabilities(design, held.coefficients)
  const distinct = [...new Set(cropYears)]
  const codeOf = new Map(distinct.map((year, code) => [year, code]))
  const codes = Int32Array.from(cropYears, (year) => codeOf.get(year)!)
  const rows = { design, outcome, probability, covariance: held.covariance }
  const found = cellVariance(codes, distinct.length, rows, assumed)
  const squares = (cells: ArrayLike<number>, count: number) => {
    const sums = new Float64Array(count)
    probability.forEach((p, row) => {
      sums[cells[row]] += p * (1 - p)
    })
    return sums.reduce((sum, own) => sum + own * own, 0)
  }
  const cells = clusters.townshipYear
  const shared = cells ? squares(cells.codes, cells.count) / squares(codes, distinct.length) : 0
  return { ...found, variance: found.variance - ofTownships * shared }
}
