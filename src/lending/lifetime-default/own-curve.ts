import { type LifetimeCurve, lifetimeProbability, withOdds } from './lifetime-curve.ts'

/** Factors on the odds are looked for between e^−8 and e^8. */
const reach = 8
const step = 0.125

/**
 * The factor on the monthly odds with which a debt that is made in a month (relative to that of its due date) defaults in
 * its life with a given probability: what carries a model's probability into the curve. Interpolated on the log-odds of
 * both, which is almost a line; 1 where the curve has no risk. Tables are made once for each month asked.
 */
export function oddsFactors(curve: LifetimeCurve): (madeIn: number, probability: number) => number {
  const tables = new Map<number, Float64Array>()
  const tableOf = (madeIn: number) => {
    const known = tables.get(madeIn)
    if (known) return known
    const table = Float64Array.from({ length: (2 * reach) / step + 1 }, (_, i) =>
      logOdds(lifetimeProbability(withOdds(curve, Math.exp(i * step - reach)), madeIn)),
    )
    tables.set(madeIn, table)
    return table
  }
  return (madeIn, probability) => {
    const table = tableOf(madeIn)
    const wanted = logOdds(probability)
    const last = table.length - 1
    if (!(table[last] > table[0])) return 1
    if (wanted <= table[0]) return Math.exp(-reach)
    if (wanted >= table[last]) return Math.exp(reach)
    let [low, high] = [0, last]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (table[middle] <= wanted) low = middle
      else high = middle
    }
    const part = (wanted - table[low]) / (table[high] - table[low])
    return Math.exp((low + part) * step - reach)
  }
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}
