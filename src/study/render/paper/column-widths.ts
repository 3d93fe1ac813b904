/** How much room a column asks for, in any one unit. */
export interface ColumnNeed {
  /** Wide enough that nothing wraps. */
  readonly natural: number
  /** What it must have. */
  readonly least: number
}

/**
 * Widths of columns that sum to `available`. Where all fit unwrapped the rest is shared in proportion; else each has its
 * least, and what is left goes to those that wrap, in proportion to what they lack (as CSS 2.2 §17.5.2.2 lays out an
 * automatic table), so that long texts take few lines and short ones none.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): number[] {
  const least = needs.map((need) => need.least)
  const lacking = needs.map((need) => Math.max(0, need.natural - need.least))
  const room = available - total(least)
  if (room < 0) return scaledTo(least, available)
  if (room < total(lacking)) return least.map((width, i) => width + (room * lacking[i]) / total(lacking))
  return scaledTo(
    least.map((width, i) => width + lacking[i]),
    available,
  )
}

function scaledTo(widths: readonly number[], available: number): number[] {
  const sum = total(widths)
  return widths.map((width) => (width * available) / sum)
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
