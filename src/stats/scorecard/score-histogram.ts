/** Weighted counts by whole score (a score of 560.7 counts at 560), for cut-offs, bands and quantiles. */
export interface ScoreHistogram {
  readonly lowest: number
  /** Weight at lowest, lowest + 1, … */
  readonly counts: Float64Array
  readonly total: number
}

export function scoreHistogram(scores: Float64Array, weights?: Float64Array): ScoreHistogram {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < scores.length; row++) {
    const score = Math.floor(scores[row])
    if (score < lowest) lowest = score
    if (score > highest) highest = score
  }
  if (scores.length === 0) return { lowest: 0, counts: new Float64Array(1), total: 0 }
  const counts = new Float64Array(highest - lowest + 1)
  let total = 0
  for (let row = 0; row < scores.length; row++) {
    const weight = weights ? weights[row] : 1
    counts[Math.floor(scores[row]) - lowest] += weight
    total += weight
  }
  return { lowest, counts, total }
}

/**
 * The whole score c below `below` whose share of rows with a score of c or more is nearest to `share`; the
 * higher c of two equally near.
 */
export function cutOffForShare(histogram: ScoreHistogram, share: number, below: number): number {
  const { lowest, counts, total } = histogram
  let above = 0
  let best = Math.min(below, lowest + counts.length) - 1
  let nearest = Number.POSITIVE_INFINITY
  for (let i = counts.length - 1; i >= 0; i--) {
    above += counts[i]
    const cut = lowest + i
    const distance = Math.abs(above / total - share)
    if (cut < below && counts[i] > 0 && distance < nearest) {
      nearest = distance
      best = cut
    }
  }
  return best
}

/** Rising whole edges that part the rows into at most `bands` bands of about equal weight. */
export function equalEdges(histogram: ScoreHistogram, bands: number): number[] {
  const { lowest, counts, total } = histogram
  const edges: number[] = []
  let under = 0
  for (let i = 0; i < counts.length && edges.length < bands - 1; i++) {
    const target = ((edges.length + 1) * total) / bands
    if (under > 0 && counts[i] > 0 && under + counts[i] / 2 > target) edges.push(lowest + i)
    under += counts[i]
  }
  return edges
}

/** Index of the band of a score: the number of edges not above it. */
export function bandOf(edges: readonly number[], score: number): number {
  let band = 0
  while (band < edges.length && score >= edges[band]) band++
  return band
}
