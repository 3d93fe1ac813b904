import type { Day } from '../calendar.ts'
import { plus, ZERO } from '../exact/rational.ts'
import { availableTo, bearerFrom, daysPastDue, pay, repaidBy, scheduledBy } from './ledger.ts'
import { fixOnDueDate, type LedgerRow, openRow } from './ledger-row.ts'
import { drawnBy, exactInterest, pieces, roundedInterest } from './period-interest.ts'
import type { PlannedRow } from './plan.ts'
import type { Schedule } from './schedule.ts'
import type { DatedAmount } from './terms.ts'
import { yearFraction } from './year-fraction.ts'

/** An instalment after what was paid up to a date. */
export interface RecalculatedRow extends PlannedRow {
  readonly paidPrincipal: bigint
  readonly paidInterest: bigint
  /** 0 on the due date itself, and where nothing is left to pay (C5). */
  readonly daysPastDue: number
}

/** What is owed at the end of the as-of date, in fen. */
export interface Position {
  readonly principal: bigint
  /** Due and not paid, and accrued since the last due date. */
  readonly interest: bigint
  readonly daysPastDue: number
}

export interface Recalculation {
  readonly rows: readonly RecalculatedRow[]
  readonly position: Position
}

/**
 * The schedule as payments change it: up to `asOf` interest runs on the principal that was really outstanding, from
 * then on as if arrears were cleared that day and the rest paid when due. Payments settle the oldest instalment
 * first, interest before principal; what is paid ahead settles coming instalments in turn, and interest that accrues
 * after an instalment was paid ahead falls to the next open one. Interest stops at maturity: what overdue amounts
 * bear from then on is penalty interest. Flat interest is never recalculated.
 */
export function recalculated(schedule: Schedule, payments: readonly DatedAmount[], asOf: Day): Recalculation {
  const { terms } = schedule
  const isFlat = terms.method === 'flat'
  const rows = schedule.rows.map((row) => openRow(row, isFlat ? row.interest : 0n))
  const cuts = [...terms.tranches, ...payments].map(({ day }) => day).concat(asOf)
  let position: Position | null = null
  let from = terms.disbursed

  const payOn = (day: Day) => {
    const payment = payments.reduce((sum, each) => (each.day === day ? sum + each.amount : sum), 0n)
    pay(rows, day, drawnBy(terms, day), payment)
  }
  const look = (day: Day, pending: bigint) => {
    if (day !== asOf) return
    const due = rows.filter(({ planned }) => !isFlat || planned.due <= asOf)
    position = {
      principal: drawnBy(terms, asOf) - repaidBy(rows),
      interest: due.reduce((sum, row) => sum + row.interest - row.paidInterest, pending),
      daysPastDue: Math.max(...rows.map((row) => daysPastDue(row, asOf))),
    }
  }

  payOn(from)
  look(from, 0n)
  for (const [index, row] of rows.entries()) {
    const { due } = row.planned
    let pending = ZERO
    let pendingOn: bigint | null = null
    const book = () => {
      const bearer = bearerFrom(rows, index)
      if (bearer) bearer.interest += roundedInterest(pending, terms)
      pending = ZERO
    }
    for (const [start, end] of pieces(from, due, cuts)) {
      const balance = drawnBy(terms, start) - (start < asOf ? repaidBy(rows) : scheduledBy(rows, start))
      // The parts of a period are rounded one by one where the balance changes (C2), and only there.
      if (balance !== pendingOn) book()
      pendingOn = balance
      if (!isFlat) {
        const fraction = yearFraction(start, end, schedule.convention)
        pending = plus(pending, exactInterest(balance, terms.annualRate, fraction))
      }
      if (end === due) break
      if (payments.some(({ day }) => day === end)) book()
      payOn(end)
      look(end, roundedInterest(pending, terms))
    }
    book()
    fix(rows, index, drawnBy(terms, due - 1))
    payOn(due)
    look(due, 0n)
    from = due
  }
  for (const day of new Set(payments.map(({ day }) => day))) if (day > from) payOn(day)
  if (asOf > from) look(asOf, 0n)
  return { rows: outcomes(rows, schedule, asOf), position: position! }
}

function fix(rows: readonly LedgerRow[], index: number, drawn: bigint): void {
  const row = rows[index]
  if (row.principal !== null) return
  const excess = fixOnDueDate(row, availableTo(row, rows, drawn))
  const bearer = bearerFrom(rows, index + 1)
  if (bearer) bearer.interest += excess
}

function outcomes(rows: readonly LedgerRow[], { terms }: Schedule, asOf: Day): RecalculatedRow[] {
  let balance = terms.principal
  let from = terms.disbursed
  return rows.map((row) => {
    const { planned, interest, paidPrincipal, paidInterest } = row
    const principal = row.principal ?? 0n
    balance += drawnBy(terms, planned.due) - drawnBy(terms, from) - principal
    from = planned.due
    return {
      ...planned,
      principal,
      interest,
      balanceAfter: balance,
      paidPrincipal,
      paidInterest,
      daysPastDue: daysPastDue(row, asOf),
    }
  })
}
