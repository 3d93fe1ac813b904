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
