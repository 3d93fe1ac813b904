import type { Book, BookTable } from '../../book/book.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { type Day, NO_DATE } from '../../lending/calendar.ts'
import { CREDIT_CONVERSION_FACTOR, undrawnExposure } from '../../lending/recovery/exposure-at-default.ts'

/** What households may still draw on lines that are in force on the as-of date. Fen. */
export interface UndrawnLines {
  /** Of those with a note at risk; the line of a household in default is taken as stopped. */
  readonly drawing: LineSums
  /** Of those that owe nothing here: no model tells their probability of default, and nothing is lost until they draw. */
  readonly idle: LineSums
  readonly conversionFactor: number
  /** Added to what each note at risk owes at a default, in the order of the notes. */
  readonly ofNotes: Float64Array
}

export interface LineSums {
  readonly households: number
  readonly undrawn: number
  /** At the conversion factor. */
  readonly exposure: number
}

interface Outstanding {
  /** Rows of `book.loans`. */
  readonly rows: Uint32Array
  readonly balance: Float64Array
}

/**
 * A household's exposure is shared over its notes at risk by their balance, and is lost as they are. All that it owes in
 * the book counts as drawn. Null where `households` has no `line`, or none is left undrawn.
 */
export function undrawnLines(
  { loans, companions }: Book,
  asOf: Day,
  atRisk: Outstanding,
  inDefault: Outstanding,
): UndrawnLines | null {
  const { households } = companions
  const owner = identityOf(loans, 'household_id')
  const lineAt = households && lineInForce(households, asOf)
  const rowOf = owner && rowsOfKey(owner, loans.rows, households, 'household_id')
  if (!households || !lineAt || !rowOf) return null
  const owedAtRisk = sumsByHousehold(households.rows, rowOf, atRisk)
  const owedInDefault = sumsByHousehold(households.rows, rowOf, inDefault)
  const drawn = drawnByHousehold(loans, rowOf, households.rows)
  const exposure = new Float64Array(households.rows)
  const drawing = { households: 0, undrawn: 0, exposure: 0 }
  const idle = { households: 0, undrawn: 0, exposure: 0 }
  for (let row = 0; row < households.rows; row++) {
    const own = { line: lineAt(row), drawn: Math.max(drawn[row], owedAtRisk[row] + owedInDefault[row]) }
    if (!(own.line > own.drawn) || owedInDefault[row] > 0) continue
    const converted = undrawnExposure(own)
    const sums = owedAtRisk[row] > 0 ? drawing : own.drawn > 0 ? null : idle
    if (sums === null) continue
    sums.households += 1
    sums.undrawn += own.line - own.drawn
    sums.exposure += converted
    if (sums === drawing) exposure[row] = converted
  }
  if (drawing.households + idle.households === 0) return null
  return {
    drawing,
    idle,
    conversionFactor: CREDIT_CONVERSION_FACTOR,
    ofNotes: atRisk.balance.map((balance, note) => {
      const household = rowOf[atRisk.rows[note]]
      return household >= 0 && exposure[household] > 0
        ? exposure[household] * (balance / owedAtRisk[household])
        : 0
    }),
  }
}

/** Fen; 0 where the line is not granted, not begun or expired. Null without lines. */
function lineInForce(households: BookTable, asOf: Day): ((row: number) => number) | null {
  const line = numbersOf(households, 'line')
  if (line === null) return null
  const granted = numbersOf(households, 'granted')
  const from = daysOf(households, 'line_from')
  const expires = daysOf(households, 'line_expires')
  return (row) => {
    const until = dayAt(expires, row)
    // `NO_DATE` lies before every day: a line without a beginning has begun.
    const isInForce =
      numberAt(granted, row) !== 0 && dayAt(from, row) <= asOf && (until === NO_DATE || until >= asOf)
    return isInForce ? line[row] || 0 : 0
  }
}

function sumsByHousehold(count: number, rowOf: Int32Array, { rows, balance }: Outstanding): Float64Array {
  const sums = new Float64Array(count)
  rows.forEach((row, note) => {
    if (rowOf[row] >= 0) sums[rowOf[row]] += balance[note]
  })
  return sums
}

/** By the ledger's balances, those of notes outside the studied population included. */
function drawnByHousehold(loans: BookTable, rowOf: Int32Array, count: number): Float64Array {
  const drawn = new Float64Array(count)
  const balance = numbersOf(loans, 'balance')
  if (balance) {
    rowOf.forEach((household, row) => {
      if (household >= 0) drawn[household] += Math.max(0, balance[row] || 0)
    })
  }
  return drawn
}
