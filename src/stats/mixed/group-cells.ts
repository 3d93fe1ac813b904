import type { BinomialOutcome } from '../regression/outcome.ts'
import type { CellGroups } from './grouped-cells.ts'

/** Cells in the order of their groups: those of group g stand at `starts[g]` … `starts[g + 1] − 1`. */
export interface GroupCells extends BinomialOutcome {
  readonly starts: Uint32Array
  /** Cells of the largest group. */
  readonly largest: number
}

export function groupCells({ events, trials }: BinomialOutcome, { codes, count }: CellGroups): GroupCells {
  const starts = new Uint32Array(count + 1)
  for (let cell = 0; cell < codes.length; cell++) {
    if (cell > 0 && codes[cell] < codes[cell - 1])
      throw new Error('Cells do not stand in the order of groups')
    starts[codes[cell] + 1] += 1
  }
  let largest = 0
  for (let group = 0; group < count; group++) {
    largest = Math.max(largest, starts[group + 1])
    starts[group + 1] += starts[group]
  }
  return { events, trials, starts, largest }
}
