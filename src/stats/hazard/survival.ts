/** S(t) = ∏ (1 − h): the share that is left after each period. */
export function survivalCurve(hazard: ArrayLike<number>): Float64Array {
  let left = 1
  return Float64Array.from(hazard, (own) => {
    left *= 1 - own
    return left
  })
}

/**
 * The share with the event by the end of each period, where another event ends the watch too: in a period the event is
 * decided first, the competing one among those without it. F(t) = Σ h(s) ∏_{u < s} (1 − h(u)) (1 − c(u)).
 */
export function cumulativeIncidence(hazard: ArrayLike<number>, competing: ArrayLike<number>): Float64Array {
  let left = 1
  let sum = 0
  return Float64Array.from(hazard, (own, period) => {
    sum += left * own
    left *= (1 - own) * (1 - competing[period])
    return sum
  })
}

/** Standard error of the survival after each period by Greenwood (1926): S √Σ d ÷ (n (n − d)). */
export function greenwoodErrors(events: ArrayLike<number>, atRisk: ArrayLike<number>): Float64Array {
  let left = 1
  let sum = 0
  return Float64Array.from(events, (count, period) => {
    const n = atRisk[period]
    left *= 1 - count / n
    sum += count / (n * (n - count))
    return left === 0 ? 0 : left * Math.sqrt(sum)
  })
}
