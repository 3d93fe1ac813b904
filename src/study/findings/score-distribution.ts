import type { ScoreDistribution } from './application-findings.ts'

const mostBins = 24

/** Shares of good and of bad notes by score, in bins of equal whole width. */
export function scoreDistribution(score: Float64Array, isEvent: Uint8Array): ScoreDistribution {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (const value of score) {
    lowest = Math.min(lowest, Math.floor(value))
    highest = Math.max(highest, Math.floor(value))
  }
  const width = Math.max(1, Math.ceil((highest - lowest + 1) / mostBins))
  const bins = Math.floor((highest - lowest) / width) + 1
  const good = new Float64Array(bins)
  const bad = new Float64Array(bins)
  for (let row = 0; row < score.length; row++) {
    const bin = Math.floor((Math.floor(score[row]) - lowest) / width)
    if (isEvent[row] === 1) bad[bin] += 1
    else good[bin] += 1
  }
  const medianOf = (wanted: number) => median(score.filter((_, row) => isEvent[row] === wanted))
  return {
    breaks: Array.from({ length: bins + 1 }, (_, bin) => lowest + bin * width),
    goodShares: sharesOf(good),
    badShares: sharesOf(bad),
    goodMedian: medianOf(0),
    badMedian: medianOf(1),
  }
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
