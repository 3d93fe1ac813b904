import type { Cells, ClassTotals } from './cells.ts'
import { bestEnding, chainsOf, startsOfChain } from './chains.ts'
import type { BinConstraints } from './constraints.ts'
import { type PairTest, pairTestOf } from './pair-test.ts'
import { exchanged, informationValueOf, type Segments, segmentsOf } from './segments.ts'
import type { DecidedTrend, Trend } from './trend.ts'
import { peakedStarts } from './turning-partition.ts'

export interface PartitionRequest {
  /** At most 1,000 consecutive pre-bins. */
  readonly cells: Cells
  /** Of the whole sample: the cells and what stands outside them (missing, special). */
  readonly totals: ClassTotals
  readonly trend: Trend
  readonly constraints: BinConstraints
  /** Boundaries (index of the cell to the right) that must stay. */
  readonly keptBoundaries?: readonly number[]
}

export interface Partition {
  /** Index of the first cell of each bin; the first is 0. */
  readonly starts: readonly number[]
  readonly trend: DecidedTrend
  /** Of the bins over the cells; missing and special bins add theirs. */
  readonly informationValue: number
}

/**
 * The partition of consecutive cells into bins with the highest information value under the trend and the
 * constraints, proven by exact dynamic programming; null where no partition satisfies them. Of partitions with
 * equal value (on a grid of 1.5e-11) the one with fewer bins is taken, then the one with the earlier break,
 * from the last to the first. Neighbours of equal event rate are always one bin.
 */
export function optimalPartition(request: PartitionRequest): Partition | null {
  const segments = segmentsOf(request)
  const pairTest = pairTestOf(request.constraints)
  const { maximumBins } = request.constraints
  if (request.trend !== 'auto') return partitionWith(request, segments, pairTest, maximumBins, request.trend)
  const ascending = partitionWith(request, segments, pairTest, maximumBins, 'ascending')
  const descending = partitionWith(request, segments, pairTest, maximumBins, 'descending')
  if (ascending === null || descending === null) return ascending ?? descending
  return descending.informationValue > ascending.informationValue ? descending : ascending
}

function partitionWith(
  request: PartitionRequest,
  segments: Segments,
  pairTest: PairTest | null,
  maximumBins: number | null,
  trend: DecidedTrend,
): Partition | null {
  if (segments.count === 0) return null
  const starts = startsFor(segments, pairTest, maximumBins, trend)
  if (starts === null) return null
  const joined = joinEqualRates(starts, segments, request.keptBoundaries ?? [])
  const width = segments.count + 1
  let informationValue = 0
  joined.forEach((start, bin) => {
    const at = start * width + (joined[bin + 1] ?? segments.count)
    informationValue += informationValueOf(segments.events[at], segments.nonEvents[at], request.totals)
  })
  return { starts: joined, trend, informationValue }
}

function startsFor(
  segments: Segments,
  pairTest: PairTest | null,
  maximumBins: number | null,
  trend: DecidedTrend,
): number[] | null {
  switch (trend) {
    case 'ascending':
      return chainedStarts(segments, 'rising', pairTest, maximumBins)
    case 'descending':
      return chainedStarts(exchanged(segments), 'rising', pairTest, maximumBins)
    case 'none':
      return chainedStarts(segments, 'free', pairTest, maximumBins)
    case 'peak':
      return peakedStarts(segments, pairTest, maximumBins)
    case 'valley':
      return peakedStarts(exchanged(segments), pairTest, maximumBins)
  }
}

function chainedStarts(
  segments: Segments,
  order: 'rising' | 'free',
  pairTest: PairTest | null,
  maximumBins: number | null,
): number[] | null {
  const chains = chainsOf(segments, order, pairTest, maximumBins)
  const best = bestEnding(chains, segments.count, chains.layers.length - 1)
  return best.start < 0 ? null : startsOfChain(chains, best.layer, best.start, segments.count)
}

/** Under `none`, and where a peak's halves meet, the grid may keep neighbours apart that gain nothing by it. */
function joinEqualRates(starts: readonly number[], segments: Segments, kept: readonly number[]): number[] {
  const width = segments.count + 1
  const joined = [...starts]
  for (let bin = 1; bin < joined.length; ) {
    const left = segments.rate[joined[bin - 1] * width + joined[bin]]
    const right = segments.rate[joined[bin] * width + (joined[bin + 1] ?? segments.count)]
    if (left === right && !kept.includes(joined[bin])) joined.splice(bin, 1)
    else bin++
  }
  return joined
}
