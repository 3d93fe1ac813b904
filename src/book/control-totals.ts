import { formatDay } from '../lending/calendar.ts'
import { InputError } from '../stats/input-error.ts'
import type { Book, BookTable } from './book.ts'
import type { BookErrorCode } from './error-codes.ts'
import { headerKey } from './header-key.ts'
import { numberOfText } from './number-text.ts'
import { unitNamed } from './units.ts'

export const controlled = ['count', 'amount', 'balance'] as const
export type Controlled = (typeof controlled)[number]

/** Count of notes; amount and balance in fen. */
export type ControlTotals = Readonly<Partial<Record<Controlled, number>>>

export interface TieOut {
  readonly what: Controlled
  /** From the general ledger, or from the `institution` table. */
  readonly expected: number
  readonly source: 'controlTotals' | 'institution'
  /** The month of the institution's figure, `2026-10`; null for control totals. */
  readonly month: string | null
  readonly read: number
  readonly used: number
  /** read − expected: 0 where the book ties. */
  readonly difference: number
}

const names: Readonly<Record<Controlled, string>> = {
  count: 'count rows loans notes 笔数 户数笔数 贷款笔数 借据笔数',
  amount: 'amount loan_amount 金额 贷款金额 发放金额 发放额',
  balance: 'balance loan_balance 余额 贷款余额',
}
const nameOfKey = new Map(
  controlled.flatMap((name) => names[name].split(' ').map((alias) => [headerKey(alias), name] as const)),
)

/**
 * Control totals as JSON (`{"count": 1200, "amount": "3400.5万元", "balance": 21000000.5}`) or as CSV of two lines
 * (names over values) or of two columns (name, value); yuan unless a unit is stated.
 */
export function parseControlTotals(text: string, file: string): ControlTotals {
  const unreadable = (value: string) =>
    new InputError<BookErrorCode>('controlTotalsUnreadable', { file, value })
  const totals: Partial<Record<Controlled, number>> = {}
  for (const [name, value] of entriesOf(text.replace(/^\uFEFF/, '').trim(), unreadable)) {
    const { key, unit } = splitUnit(name)
    const what = nameOfKey.get(key)
    if (what === undefined) continue
    const number = numberOfText(value)
    if (number === null) throw unreadable(`${name} ${value}`)
    const named = unitNamed(number.unit ?? unit ?? '')
    const yuan = named?.measures === 'money' ? number.value * named.times : number.value
    totals[what] = what === 'count' ? number.value : Math.round(yuan * 100)
  }
  if (Object.keys(totals).length === 0) throw unreadable(text.slice(0, 40))
  return totals
}

function entriesOf(text: string, unreadable: (value: string) => Error): [string, string][] {
  if (text.startsWith('{')) {
    let parsed: unknown
    try {
      parsed = JSON.parse(text)
    } catch {
      throw unreadable(text.slice(0, 40))
    }
    return Object.entries(parsed as object).map(([name, value]) => [name, String(value)])
  }
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;]|,(?!\d{3}(?:\D|$))/).map((cell) => cell.replace(/^"|"$/g, '')))
  const isHeaderOverValues =
    rows.length === 2 && rows[0].length > 1 && nameOfKey.has(splitUnit(rows[0][1]).key)
  if (isHeaderOverValues) return rows[0].map((name, i) => [name, rows[1][i] ?? ''])
  return rows.filter((row) => row.length >= 2).map(([name, value]) => [name, value])
}

function splitUnit(name: string): { key: string; unit: string | null } {
  const [, bare, unit] = /^(.*?)(?:[(（]([^)）]*)[)）])?$/.exec(name.trim()) ?? []
  return { key: headerKey(bare ?? name), unit: unit ?? null }
}

/** Holds the book against totals that somebody else counted; what does not tie is a difference, never an error. */
export function tieOut(book: Book, totals: ControlTotals): TieOut[] {
  const { loanRows } = book.reading
  const { balanceRead = 0, balanceUsed = 0 } = loanRows
  const found: Record<Controlled, readonly [read: number, used: number]> = {
    count: [loanRows.read, loanRows.used],
    amount: [loanRows.amountRead ?? 0, loanRows.amountUsed ?? 0],
    balance: [balanceRead, balanceUsed],
  }
  const given = controlled.flatMap((what): TieOut[] => {
    const expected = totals[what]
    const [read, used] = found[what]
    if (expected === undefined) return []
    return [{ what, expected, source: 'controlTotals', month: null, read, used, difference: read - expected }]
  })
  const ledger = institutionBalance(book.companions.institution)
  if (ledger === null) return given
  const { expected, month } = ledger
  return [
    ...given,
    {
      what: 'balance',
      expected,
      source: 'institution',
      month,
      read: balanceRead,
      used: balanceUsed,
      difference: balanceRead - expected,
    },
  ]
}

/** The total of loans in the latest month of the institution's table. */
function institutionBalance(table: BookTable | undefined): { expected: number; month: string } | null {
  const month = table?.columns.get('month')
  const loans = table?.columns.get('total_loans')
  if (month?.kind !== 'date' || loans?.kind !== 'numeric') return null
  let latest = -1
  for (let row = 0; row < month.days.length; row++) {
    if (!Number.isNaN(loans.values[row]) && (latest === -1 || month.days[row] > month.days[latest]))
      latest = row
  }
  if (latest === -1) return null
  return { expected: loans.values[latest], month: formatDay(month.days[latest]).slice(0, 7) }
}
