import type { Sample } from '../../book/sample/sample.ts'
import { cellComponents, cellMoments } from '../../stats/overdispersion/cell-components.ts'
import type { Cells, FittedRows } from '../../stats/overdispersion/cell-scores.ts'
import { type CellVariance, cellVariance } from '../../stats/overdispersion/cell-variance.ts'
import { fewestTownshipYears } from './stated-spreads.ts'

/** Variances of factors on the odds, where the own history is not asked. */
export interface AssumedVariances {
  readonly year: number
  readonly townshipYear: number
}

/**
 * Variance of a factor on the odds of a crop year, from single years and never from the pools of the fit, which close
 * when they have defaults enough and so hide the quietest years. `rows` are of model B without crop years. A year of few
 * townships shows their yearly effects too, but not what lasts in a township: three variances from the moments of years,
 * townships' years and townships. Where townships' years are too few, `assumed` stands for theirs.
 */
export function yearVariance(
  { cropYears, clusters }: Sample,
  rows: FittedRows,
  assumed: AssumedVariances,
): CellVariance {
  const years = yearCells(cropYears)
  const { townshipYear, township } = clusters
  if (townshipYear === null || township === null) return cellVariance(years, rows, assumed.year)
  const { norms } = cellMoments([years, townshipYear], rows)
  const ofTownships = norms[0] > 0 ? (assumed.townshipYear * norms[1]) / norms[0] : 0
  const found = cellVariance(years, rows, assumed.year + ofTownships)
  if (townshipYear.count < fewestTownshipYears) return { ...found, variance: found.variance - ofTownships }
  const { variances, inflation } = cellComponents([years, townshipYear, township], rows)
  return { ...found, variance: variances[0], standardError: found.standardError * inflation[0] }
}

function yearCells(cropYears: Int32Array): Cells {
  const codeOf = new Map([...new Set(cropYears)].map((year, code) => [year, code]))
  return { codes: Int32Array.from(cropYears, (year) => codeOf.get(year)!), count: codeOf.size }
}
