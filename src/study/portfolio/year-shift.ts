import { type LogisticFit, linearPredictor, logistic } from '../../stats/regression/logistic.ts'

/**
 * What to add to the log-odds without crop-year effects so that the sample's mean probability is its default rate
 * (through the cycle): the mean over the years that were seen, and not the odds of an average year, which would miss
 * that bad years weigh more. 0 where the fit has no years and is calibrated already.
 */
export function yearShift(fit: LogisticFit, yearColumns: readonly number[]): number {
  if (yearColumns.length === 0) return 0
  const { design, outcome, events, trials } = fit
  const coefficients = fit.coefficients.map((value, j) =>
    yearColumns.includes(j) || !Number.isFinite(value) ? 0 : value,
  )
  return shiftToMean(linearPredictor(design, coefficients), outcome.trials, events / trials)
}

/**
 * Standard deviation of the crop years' effects, the reference's 0 included, less what is only their sampling error
 * (moments); 0 where the years differ by no more than that, or are fewer than three.
 */
export function yearSpread(
  { coefficients }: LogisticFit,
  covariance: Float64Array,
  yearColumns: readonly number[],
): number {
  const effects = [0, ...yearColumns.map((column) => coefficients[column])].filter(Number.isFinite)
  if (effects.length < 3) return 0
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length
  const variance = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (effects.length - 1)
  const size = coefficients.length
  const at = (i: number, j: number) => covariance[i * size + j]
  // The variance of n correlated estimates around their mean is expected to hold the mean of C_ii − C_ij.
  let sampling = 0
  const all = [null, ...yearColumns]
  for (const i of all) {
    for (const j of all) {
      if (i === j) continue
      const own = i === null ? 0 : at(i, i)
      sampling += own - (i === null || j === null ? 0 : at(i, j))
    }
  }
  return Math.sqrt(Math.max(0, variance - sampling / (all.length * (all.length - 1))))
}

/** The c for which the weighted mean of logistic(logOdds + c) is `mean`: Newton on a convex-concave monotone curve. */
export function shiftToMean(logOdds: Float64Array, weights: Float64Array, mean: number): number {
  let low = -30
  let high = 30
  let shift = 0
  for (let iteration = 0; iteration < 200; iteration++) {
    let excess = 0
    let slope = 0
    let total = 0
    for (let row = 0; row < logOdds.length; row++) {
      const p = logistic(logOdds[row] + shift)
      excess += weights[row] * (p - mean)
      slope += weights[row] * p * (1 - p)
      total += weights[row]
    }
    if (Math.abs(excess) <= 1e-13 * total) return shift
    if (excess > 0) high = shift
    else low = shift
    const newton = shift - excess / slope
    shift = newton > low && newton < high ? newton : (low + high) / 2
    if (high - low < 1e-14) return shift
  }
  return shift
}
