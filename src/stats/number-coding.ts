import { ascendingOrder } from './ascending-order.ts'
import { type Column, type LevelCodes, levelCodes, takeRowsOf } from './frame.ts'

/** Numbers as codes into their distinct values: what is asked of their order is then a look-up, never a sort. */
export interface NumberCoding {
  /** One a row; `values.length` where the value is missing (NaN). */
  readonly codes: LevelCodes
  /** Distinct and rising; −0 is 0. In a part of the rows some may not occur. */
  readonly values: Float64Array
}

/** Columns do not change, so what was found once stays true as long as the array lives. */
const found = new WeakMap<Float64Array, NumberCoding>()

/** The coding of a column, sorted once and then remembered. */
export function codingOf(values: Float64Array): NumberCoding {
  const known = found.get(values)
  if (known) return known
  const coding = coded(values)
  found.set(values, coding)
  return coding
}

/** The coding where somebody has found it already. */
export function knownCodingOf(values: Float64Array): NumberCoding | null {
  return found.get(values) ?? null
}

/** Rows of a column together with their coding, so that a fold or a resample is not sorted again. */
export function takeCodedRows<C extends Column>(column: C, rows: ArrayLike<number>): C
export function takeCodedRows(column: Column, rows: ArrayLike<number>): Column {
  const taken = takeRowsOf(column, rows)
  if (column.kind === 'nominal' || taken.kind === 'nominal') return taken
  const { codes, values } = codingOf(column.values)
  const own = levelCodes(rows.length, values.length)
  for (let i = 0; i < own.length; i++) own[i] = codes[rows[i]]
  found.set(taken.values, { codes: own, values })
  return taken
}

/** Rows of each code, the missing ones last. */
export function countsOfCodes({ codes, values }: NumberCoding): Float64Array {
  const counts = new Float64Array(values.length + 1)
  for (let row = 0; row < codes.length; row++) counts[codes[row]] += 1
  return counts
}

function coded(numbers: Float64Array): NumberCoding {
  const isKnown = numbers.every((value) => !Number.isNaN(value))
  const rows = isKnown ? null : Uint32Array.from(numbers.keys()).filter((row) => !Number.isNaN(numbers[row]))
  const known = rows ? Float64Array.from(rows, (row) => numbers[row]) : numbers
  const order = ascendingOrder(known)
  const rank = new Uint32Array(order.length)
  const values = new Float64Array(order.length)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const value = known[order[i]] + 0 // −0 + 0 is +0
    if (count === 0 || value !== values[count - 1]) values[count++] = value
    rank[order[i]] = count - 1
  }
  const codes = levelCodes(numbers.length, count)
  if (rows) codes.fill(count)
  for (let i = 0; i < rank.length; i++) codes[rows ? rows[i] : i] = rank[i]
  return { codes, values: values.slice(0, count) }
}
