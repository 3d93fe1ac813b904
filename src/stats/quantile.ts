/** The type-7 quantile of ascending values (R's default): linear between the order statistics. NaN of none. */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  if (ascending.length === 0) return Number.NaN
  const place = (ascending.length - 1) * Math.min(1, Math.max(0, probability))
  const below = Math.floor(place)
  const above = Math.min(ascending.length - 1, below + 1)
  return ascending[below] + (place - below) * (ascending[above] - ascending[below])
}

/** The percentile interval of draws. */
export function percentileInterval(draws: readonly number[], confidence: number): readonly [number, number] {
  const ascending = Float64Array.from(draws).sort()
  const tail = (1 - confidence) / 2
  return [quantile(ascending, tail), quantile(ascending, 1 - tail)]
}
