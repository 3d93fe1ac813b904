import { type Column, takeRowsOf } from '../frame.ts'
import { type Clusters, clustersOf } from '../regression/cluster-scores.ts'
import { collapseRows } from '../regression/collapse.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'

/** A column whose levels have an intercept of their own, drawn from a normal distribution. */
export interface Grouping {
  readonly name: string
  /** Codes into `levels`, one a row; none is missing. */
  readonly codes: Uint32Array
  readonly levels: readonly string[]
}

/** Equal rows of a group are one cell; cells stand in the order of the first grouping, then of the second. */
export interface GroupedCells {
  readonly columns: readonly Column[]
  readonly outcome: BinomialOutcome
  /** By grouping, the groups that occur, renumbered from 0. */
  readonly groups: readonly CellGroups[]
}

export interface CellGroups extends Clusters {
  readonly name: string
  /** The name of each group. */
  readonly levels: readonly string[]
}

export function groupedCells(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  groupings: readonly Grouping[],
): GroupedCells {
  const keys = groupings.map(({ name, codes, levels }): Column => ({ kind: 'nominal', name, codes, levels }))
  const collapsed = collapseRows([...columns, ...keys], outcome)
  const codesOf = (i: number) => {
    const column = collapsed.columns[columns.length + i]
    if (column.kind !== 'nominal') throw new Error('A grouping is codes')
    return Uint32Array.from(column.codes)
  }
  const groups = groupings.map((grouping, i) => cellGroups(grouping, codesOf(i)))
  const order = Uint32Array.from({ length: collapsed.rows }, (_, cell) => cell).sort((a, b) => {
    for (const { codes } of groups) if (codes[a] !== codes[b]) return codes[a] - codes[b]
    return a - b
  })
  return {
    columns: collapsed.columns.slice(0, columns.length).map((column) => takeRowsOf(column, order)),
    outcome: { events: pick(collapsed.outcome.events, order), trials: pick(collapsed.outcome.trials, order) },
    groups: groups.map((own) => ({ ...own, codes: Uint32Array.from(order, (cell) => own.codes[cell]) })),
  }
}

function cellGroups({ name, levels }: Grouping, codes: Uint32Array): CellGroups {
  const clusters = clustersOf(codes)
  const names: string[] = new Array(clusters.count)
  for (let cell = 0; cell < codes.length; cell++) names[clusters.codes[cell]] ??= levels[codes[cell]]
  return { ...clusters, name, levels: names }
}

/** Sums of the values of cells, by group. */
export function sumsByGroup({ codes, count }: CellGroups, values: Float64Array): Float64Array {
  const sums = new Float64Array(count)
  for (let cell = 0; cell < codes.length; cell++) sums[codes[cell]] += values[cell]
  return sums
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row])
}
