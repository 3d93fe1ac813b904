import { ascendingOrder } from '../ascending-order.ts'

/** Bands of a number: inner cuts ascending, each band left-closed, so a value at a cut belongs to the upper band. */
export interface Bands {
  readonly cuts: readonly number[]
  /** A band of its own for missing values, the last. */
  readonly labels: readonly string[]
}

/**
 * Bands of about equal size in the baseline, cut at its own values; heavy ties make fewer. Made on the baseline once
 * and kept, so that months can be compared.
 */
export function equalBands(baseline: Float64Array, count = 10, weights?: ArrayLike<number>): Bands {
  const present = Float64Array.from(baseline.filter((value) => !Number.isNaN(value)))
  const weightOf = weights && Array.from(weights).filter((_, row) => !Number.isNaN(baseline[row]))
  const order = ascendingOrder(present)
  const total = weightOf ? weightOf.reduce((sum, weight) => sum + weight, 0) : present.length
  const cuts: number[] = []
  let below = 0
  let next = 1
  for (let i = 0; i < order.length; i++) {
    const value = present[order[i]]
    const opens = i > 0 && value !== present[order[i - 1]]
    const reached = Math.floor((below * count) / total)
    if (opens && reached >= next) {
      cuts.push(value)
      next = reached + 1
    }
    below += weightOf ? weightOf[order[i]] : 1
  }
  return bandsAt(cuts)
}

export function bandsAt(cuts: readonly number[]): Bands {
  const ends = [-Infinity, ...cuts, Infinity]
  const labels = ends.slice(1).map((end, band) => `[${ends[band]},${end})`)
  return { cuts, labels: [...labels, 'missing'] }
}

/** How many rows (or how much weight) fall into each band; the last count is that of missing values. */
export function bandCounts(values: Float64Array, bands: Bands, weights?: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(bands.labels.length)
  for (let row = 0; row < values.length; row++) {
    const band = Number.isNaN(values[row]) ? counts.length - 1 : bandOf(values[row], bands.cuts)
    counts[band] += weights ? weights[row] : 1
  }
  return counts
}

/** The number of cuts at or below the value, by halving. */
function bandOf(value: number, cuts: readonly number[]): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cuts[middle] <= value) low = middle + 1
    else high = middle
  }
  return low
}
