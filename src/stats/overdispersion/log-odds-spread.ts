import { rateHeterogeneity } from './rate-heterogeneity.ts'

/** How far cells of rows lie from what is expected of their rows, on the log-odds scale. */
export interface CellSpread {
  /** Standard deviation of the cells' effects; 0 where they vary by no more than chance. */
  readonly deviation: number
  /** By cell: the posterior mean of its factor on what is expected, 1 where nothing is known. */
  readonly factors: Float64Array
  /** Cells with at least one row. */
  readonly cells: number
  readonly events: number
}

/**
 * By moments: the factor of a cell on its expected events has mean 1 and variance v beyond binomial chance
 * ({@link rateHeterogeneity}); a log-normal factor e^{N(−σ²/2, σ²)} has v = e^{σ²} − 1, and for rare events a factor on the
 * rate is one on the odds. The posterior mean is a gamma's: (1/v + D)/(1/v + E). Rows with a negative code are left out.
 */
export function logOddsSpread(
  codes: ArrayLike<number>,
  count: number,
  outcome: ArrayLike<number>,
  probability: ArrayLike<number>,
): CellSpread {
  const observed = new Float64Array(count)
  const expected = new Float64Array(count)
  const variance = new Float64Array(count)
  for (let row = 0; row < probability.length; row++) {
    const code = codes[row]
    if (code < 0) continue
    observed[code] += outcome[row]
    expected[code] += probability[row]
    variance[code] += probability[row] * (1 - probability[row])
  }
  const excess = rateHeterogeneity(observed, expected, variance)
  return {
    deviation: Math.sqrt(Math.log1p(excess)),
    factors: observed.map((own, cell) =>
      excess > 0 ? (1 / excess + own) / (1 / excess + expected[cell]) : 1,
    ),
    cells: expected.reduce((sum, own) => sum + Number(own > 0), 0),
    events: observed.reduce((sum, own) => sum + own, 0),
  }
}
