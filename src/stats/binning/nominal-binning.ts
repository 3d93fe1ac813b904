import { type NominalColumn, sortedByCodePoint } from '../frame.ts'
import type { NominalBinning } from './binning.ts'
import { type BinaryOutcome, type Cells, cellsOfCodes, classTotals } from './cells.ts'
import type { BinConstraints } from './constraints.ts'
import { bindingConstraintsOf } from './infeasible.ts'
import type { Binned } from './numeric-binning.ts'
import { optimalPartition } from './optimal-partition.ts'
import { MAXIMUM_CELLS } from './segments.ts'

export interface NominalBinningOptions {
  readonly constraints: BinConstraints
  /** Levels with less than this share of all rows are rare: they stand together as one level (`other`). */
  readonly rareShare: number
  readonly specialCodes: readonly string[]
}

interface LevelGroup {
  readonly levels: readonly string[]
  readonly isOther: boolean
  readonly events: number
  readonly nonEvents: number
}

/**
 * The optimal groups of the levels of a nominal column. The levels stand in order of their event rate (then by
 * code point) and neighbours are grouped. Where only the number of bins is limited this loses nothing: the
 * information value is convex in the rate, so some best grouping has this form. Under constraints of size it is
 * the best of the groupings that keep like with like. A level that training has not seen goes where the rare ones
 * are; without rare ones it is `unseen`.
 */
export function optimalNominalBinning(
  column: NominalColumn,
  outcome: BinaryOutcome,
  options: NominalBinningOptions,
): Binned<NominalBinning> {
  const groups = groupsInOrder(column, outcome, options)
  if (groups.length > MAXIMUM_CELLS) return { status: 'infeasible', constraints: ['tooManyLevels'] }
  const cells: Cells = {
    events: Float64Array.from(groups, (group) => group.events),
    nonEvents: Float64Array.from(groups, (group) => group.nonEvents),
  }
  const request = {
    cells,
    totals: classTotals(outcome),
    trend: 'ascending',
    constraints: options.constraints,
  } as const
  const partition = optimalPartition(request)
  if (partition === null || partition.starts.length < 2) {
    return { status: 'infeasible', constraints: bindingConstraintsOf(request) }
  }
  const bins = partition.starts.map((start, bin) => groups.slice(start, partition.starts[bin + 1]))
  const otherGroup = bins.findIndex((members) => members.some((group) => group.isOther))
  return {
    status: 'binned',
    binning: {
      kind: 'nominal',
      groups: bins.map((members) => members.flatMap((group) => group.levels)),
      specialCodes: options.specialCodes,
      otherGroup: otherGroup < 0 ? null : otherGroup,
    },
    trend: partition.trend,
  }
}

function groupsInOrder(
  column: NominalColumn,
  outcome: BinaryOutcome,
  { rareShare, specialCodes }: NominalBinningOptions,
): LevelGroup[] {
  const { events, nonEvents } = cellsOfCodes(column.codes, column.levels.length + 1, outcome)
  const totals = classTotals(outcome)
  const rareBelow = rareShare * (totals.events + totals.nonEvents)
  const codeOf = new Map(column.levels.map((level, code) => [level, code]))
  const seen = sortedByCodePoint(column.levels)
    .map((level) => ({ level, code: codeOf.get(level)! }))
    .filter(({ level, code }) => events[code] + nonEvents[code] > 0 && !specialCodes.includes(level))
    .map(
      ({ level, code }): LevelGroup => ({
        levels: [level],
        isOther: events[code] + nonEvents[code] < rareBelow,
        events: events[code],
        nonEvents: nonEvents[code],
      }),
    )
  const rare = seen.filter((group) => group.isOther)
  const groups = seen.filter((group) => !group.isOther)
  if (rare.length > 0) {
    groups.push({
      levels: rare.flatMap((group) => group.levels),
      isOther: true,
      events: rare.reduce((sum, group) => sum + group.events, 0),
      nonEvents: rare.reduce((sum, group) => sum + group.nonEvents, 0),
    })
  }
  const rate = (group: LevelGroup) => group.events / (group.events + group.nonEvents)
  return groups.sort((a, b) => rate(a) - rate(b))
}
