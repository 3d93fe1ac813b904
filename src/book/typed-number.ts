import type { NumericColumn } from '../stats/frame.ts'
import type { CanonicalColumn } from './canonical-column.ts'
import type { ProblemCode } from './error-codes.ts'
import { missingInBook, missingTexts, type NumberText, numberOfText } from './number-text.ts'
import type { Numbers } from './numbers.ts'
import type { ProblemLog } from './problem-log.ts'
import { type HeaderUnit, unitForColumn, unitNamed } from './units.ts'

/** Bounds of sense, in the book's own units; what lies outside is reported and taken as missing. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  age: [0, 120],
  education_years: [0, 30],
  household_size: [0, 40],
  labourers: [0, 40],
  term_months: [0, 600],
  land_mu: [0, 100_000],
  prior_overdue: [0, 500],
  days_past_due: [0, 20_000],
  extension_count: [0, 50],
  distance_km: [0, 2_000],
  year: [1949, 2199],
}
const maybeNegative = new Set('net_assets profit size index_value trigger net_capital tier1'.split(' '))
const highestRate = 0.6

/** The values as written, before any unit: cells that state their own unit are apart, already converted. */
export interface RawNumbers {
  readonly values: Float64Array
  readonly ownUnit: readonly { readonly row: number; readonly value: number }[]
  readonly unreadable: readonly { readonly row: number; readonly text: string }[]
}

export function rawNumbers(numbers: Numbers, column: CanonicalColumn): RawNumbers {
  const ownUnit: { row: number; value: number }[] = []
  const unreadable: { row: number; text: string }[] = []
  const plain: { row: number; value: number }[] = []
  const meanings = new Map<string, NumberText | null>()
  numbers.forEachOdd((row, text) => {
    if (missingTexts.has(text) || missingInBook.has(text)) return
    let number = meanings.get(text)
    if (number === undefined) {
      number = numberOfText(text)
      meanings.set(text, number)
    }
    if (number === null) unreadable.push({ row, text })
    else if (number.unit === null) plain.push({ row, value: number.value })
    else {
      const named = unitNamed(number.unit)
      const unit = named && unitForColumn(named, column.type, column.name)
      if (unit) ownUnit.push({ row, value: scaled(number.value, unit) })
      else plain.push({ row, value: number.value })
    }
  })
  const values = numbers.toArray()
  for (const { row, value } of plain) values[row] = value
  return { values, ownUnit, unreadable }
}

/** Scales to the book's own unit (money to fen) and takes out, with a problem, what cannot be. */
export function typedNumbers(
  raw: RawNumbers,
  column: CanonicalColumn,
  unit: HeaderUnit | null,
  header: string,
  sourceRows: Uint32Array,
  log: ProblemLog,
): NumericColumn {
  const { values } = raw
  if (unit !== null) for (let row = 0; row < values.length; row++) values[row] = scaled(values[row], unit)
  for (const { row, value } of raw.ownUnit) values[row] = value
  for (const { row, text } of raw.unreadable) {
    const code = column.name === 'amount' ? 'unreadableAmount' : 'unreadableNumber'
    log.add(code, { row: sourceRows[row], column: header, value: text })
  }
  const [low, high] = surelySound(column)
  for (let row = 0; row < values.length; row++) {
    if (values[row] >= low && values[row] <= high) continue
    const fault = faultOf(values[row], column)
    if (fault === null) continue
    log.add(fault, { row: sourceRows[row], column: header, value: String(values[row]) })
    values[row] = Number.NaN
  }
  if (column.type === 'money')
    for (let row = 0; row < values.length; row++) values[row] = Math.round(values[row] * 100)
  return { kind: 'numeric', name: column.name, values }
}

/** Bounds within which no value is at fault, so that the million sound ones cost two comparisons each. */
function surelySound({ name, type }: CanonicalColumn): readonly [number, number] {
  const [low, high] = ranges[name] ?? [0, Number.POSITIVE_INFINITY]
  return [low, Math.min(high, type === 'rate' ? highestRate : type === 'share' ? 1 : high)]
}

function faultOf(value: number, { name, type }: CanonicalColumn): ProblemCode | null {
  if (Number.isNaN(value)) return null
  // An amount that is not positive sets its row aside; see loan-checks.
  if (value < 0) return name === 'amount' || maybeNegative.has(name) ? null : 'negativeNumber'
  if (type === 'rate') return value > highestRate ? 'rateOutOfRange' : null
  if (type === 'share') return value > 1.000001 ? 'numberOutOfRange' : null
  const range = ranges[name]
  return range !== undefined && (value < range[0] || value > range[1]) ? 'numberOutOfRange' : null
}

/** Rounded to ten decimals where it divides, so that 8.35 % is 0.0835 and not the double below it. */
function scaled(value: number, { times, over }: HeaderUnit): number {
  return over === 1 ? value * times : Math.round(((value * times) / over) * 1e10) / 1e10
}
