import type { ScoreDistribution } from './application-findings.ts'

const mostBins = 24

/** Shares of good and of bad notes by score, in bins of a round width (1, 2, 5, 10, 20 … points) that begin at its multiples. */
export function scoreDistribution(score: Float64Array, isEvent: Uint8Array): ScoreDistribution {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of score) {
    lowest = Math.min(lowest, Math.floor(value))
    highest = Math.max(highest, Math.floor(value))
  }
  const width = roundWidth((highest - lowest + 1) / (mostBins - 1))
  const from = width * Math.floor(lowest / width)
  const bins = Math.floor((highest - from) / width) + 1
  const good = new Float64Array(bins)
  const bad = new Float64Array(bins)
  for (let row = 0; row < score.length; row++) {
    const bin = Math.floor((Math.floor(score[row]) - from) / width)
    if (isEvent[row] === 1) bad[bin] += 1
    else good[bin] += 1
  }
  const medianOf = (wanted: number) => median(score.filter((_, row) => isEvent[row] === wanted))
  return {
    breaks: Array.from({ length: bins + 1 }, (_, bin) => from + bin * width),
    goodShares: sharesOf(good),
    badShares: sharesOf(bad),
    goodMedian: medianOf(0),
    badMedian: medianOf(1),
  }
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundWidth(least: number): number {
  let power = 1
  while (10 * power < least) power *= 10
  return power * [1, 2, 5, 10].find((digit) => digit * power >= least)!
}

function sharesOf(counts: Float64Array): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return Array.from(counts, (count) => (total > 0 ? count / total : 0))
}

function median(values: Float64Array): number {
  const sorted = values.sort()
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2
}
