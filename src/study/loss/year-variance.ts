import type { Sample } from '../../book/sample/sample.ts'
import { type EffectVariance, effectVariance } from '../../stats/overdispersion/effect-variance.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'

/**
 * How far crop years lie apart on the log-odds, from the years' effects of a fit. The error of an effect is that of the fit
 * and, since townships' years are few in a year, their variance `ofTownships` over the year's binomial weights; a pool of
 * years shows the mean of its years. Null where the fit has fewer than three pools.
 */
export function yearVariance(
  { cropYears, clusters }: Sample,
  { design, coefficients, covariance }: LogisticFit,
  probability: Float64Array,
  ofTownships: number,
  assumed: number,
): (EffectVariance & { readonly years: number }) | null {
  const years = design.factors.find(({ name }) => name === cropYearFactor)
  if (years?.kind !== 'nominal' || years.levels.length < 3) return null
  const { levels, columnOfLevel } = years
  const columns = coefficients.length
  const poolOf = poolReader(levels)
  const size = levels.length
  const weights = new Float64Array(size)
  const weightOfYear = new Map<number, number>()
  const weightOfCell = new Map<number, { pool: number; weight: number }>()
  for (let row = 0; row < probability.length; row++) {
    const weight = probability[row] * (1 - probability[row])
    const pool = poolOf(cropYears[row])
    weights[pool] += weight
    weightOfYear.set(cropYears[row], (weightOfYear.get(cropYears[row]) ?? 0) + weight)
    const cell = clusters.townshipYear?.codes[row]
    if (cell === undefined) continue
    const own = weightOfCell.get(cell)
    if (own) own.weight += weight
    else weightOfCell.set(cell, { pool, weight })
  }
  const shares = new Float64Array(size)
  for (const [year, weight] of weightOfYear) shares[poolOf(year)] += (weight / weights[poolOf(year)]) ** 2
  const at = (i: number, j: number) =>
    columnOfLevel[i] < 0 || columnOfLevel[j] < 0
      ? 0
      : covariance[columnOfLevel[i] * columns + columnOfLevel[j]] || 0
  const errors = Float64Array.from({ length: size * size }, (_, k) => at(Math.floor(k / size), k % size))
  for (const { pool, weight } of weightOfCell.values())
    errors[pool * size + pool] += ofTownships * (weight / weights[pool]) ** 2
  const effects = Float64Array.from(columnOfLevel, (column) =>
    column < 0 || !Number.isFinite(coefficients[column]) ? 0 : coefficients[column],
  )
  return { ...effectVariance({ effects, errors, weights, shares }, assumed), years: weightOfYear.size }
}

/** Pools are named by their year, or by their first and last. */
function poolReader(levels: readonly string[]): (year: number) => number {
  const spans = levels.map((level) => level.split('–').map(Number))
  return (year) => spans.findIndex(([from, to = from]) => year >= from && year <= to)
}
