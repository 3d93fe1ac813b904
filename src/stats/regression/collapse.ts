import { type Column, evenlySpread, type Frame, takeRowsOf } from '../frame.ts'
import type { BinomialOutcome } from './outcome.ts'

/**
 * Rows with equal covariates are one binomial cell. The likelihood is the same to the last term, so the fit is
 * exact, and with few distinct rows the number of rows drops out of every pass.
 */
export interface Cells extends Frame {
  readonly outcome: BinomialOutcome
}

const sampleSize = 4096

/** Cells in the order of their first row; the rows themselves where collapsing would not pay. */
export function collapseRows(columns: readonly Column[], outcome: BinomialOutcome): Cells {
  const rows = outcome.trials.length
  const asTheyAre: Cells = { rows, columns, outcome }
  if (rows < 2 || !worthCollapsing(columns, rows)) return asTheyAre
  const { cellOfRow, firstRows } = distinctRows(columns, rows)
  if (firstRows.length > rows / 2) return asTheyAre
  const events = new Float64Array(firstRows.length)
  const trials = new Float64Array(firstRows.length)
  for (let row = 0; row < rows; row++) {
    events[cellOfRow[row]] += outcome.events[row]
    trials[cellOfRow[row]] += outcome.trials[row]
  }
  return {
    rows: firstRows.length,
    columns: columns.map((column) => takeRowsOf(column, firstRows)),
    outcome: { events, trials },
  }
}

/** Looks at evenly spread rows: if nearly all of them differ, so will nearly all rows. */
function worthCollapsing(columns: readonly Column[], rows: number): boolean {
  if (rows <= sampleSize) return true
  const picked = evenlySpread(rows, sampleSize)
  const sample = columns.map((column) => takeRowsOf(column, picked))
  return distinctRows(sample, sampleSize).firstRows.length < sampleSize * 0.75
}

/** Open addressing over row numbers; equal hashes are compared column by column. */
export function distinctRows(
  columns: readonly Column[],
  rows: number,
): { cellOfRow: Int32Array; firstRows: Int32Array } {
  const capacity = 1 << (32 - Math.clz32(Math.max(16, rows * 2)))
  const slots = new Int32Array(capacity).fill(-1)
  const cellOfRow = new Int32Array(rows)
  const firstRows = new Int32Array(rows)
  const hashes = hashRows(columns, rows)
  let cells = 0
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row] & (capacity - 1)
    while (slots[slot] >= 0 && !sameRow(columns, firstRows[slots[slot]], row)) {
      slot = (slot + 1) & (capacity - 1)
    }
    if (slots[slot] < 0) {
      slots[slot] = cells
      firstRows[cells] = row
      cells += 1
    }
    cellOfRow[row] = slots[slot]
  }
  return { cellOfRow, firstRows: firstRows.slice(0, cells) }
}

function hashRows(columns: readonly Column[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows).fill(0x9e3779b9)
  const mix = (hash: number, value: number) => {
    let mixed = Math.imul(hash ^ value, 0x85ebca6b)
    mixed ^= mixed >>> 15
    return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 13)
  }
  for (const column of columns) {
    if (column.kind === 'nominal') {
      for (let row = 0; row < rows; row++) hashes[row] = mix(hashes[row], column.codes[row])
    } else {
      const number = new Float64Array(1)
      const halves = new Uint32Array(number.buffer)
      for (let row = 0; row < rows; row++) {
        number[0] = column.values[row] + 0 // −0 equals 0
        hashes[row] = mix(mix(hashes[row], halves[0]), halves[1])
      }
    }
  }
  return hashes
}

function sameRow(columns: readonly Column[], left: number, right: number): boolean {
  for (const column of columns) {
    const values = column.kind === 'nominal' ? column.codes : column.values
    if (values[left] !== values[right]) return false
  }
  return true
}
