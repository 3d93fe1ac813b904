import { type Day, formatDay } from '../calendar.ts'
import { formatYuan } from '../exact/yuan.ts'
import { refuse } from './check-terms.ts'
import { canBeSettledAhead, type LedgerRow, payRow, principalNow } from './ledger-row.ts'

/** Principal that payments have repaid, in fen. */
export function repaidBy(rows: readonly LedgerRow[]): bigint {
  return rows.reduce((sum, { paidPrincipal }) => sum + paidPrincipal, 0n)
}

/** Principal that is repaid if all that fell due by a day is paid, with what was paid ahead. */
export function scheduledBy(rows: readonly LedgerRow[], day: Day): bigint {
  return rows.reduce(
    (sum, { planned, principal, paidPrincipal }) =>
      sum + (planned.due <= day && principal !== null ? principal : paidPrincipal),
    0n,
  )
}

/** What is left for one row to repay when all others repay what is fixed or has been paid of them. */
export function availableTo(row: LedgerRow, rows: readonly LedgerRow[], drawn: bigint): bigint {
  return rows.reduce(
    (left, other) => (other === row ? left : left - (other.principal ?? other.paidPrincipal)),
    drawn,
  )
}

/** The row that bears interest which accrues now: the current one, or the next that is not yet settled. */
export function bearerFrom(rows: readonly LedgerRow[], index: number): LedgerRow | undefined {
  return rows.find(({ planned, principal }, i) => i >= index && planned.paysInterest && principal === null)
}

/** Books a payment: what is due first, then the coming instalments in turn, each fixed once it is settled. */
export function pay(rows: readonly LedgerRow[], day: Day, drawn: bigint, payment: bigint): void {
  let left = payment
  for (const row of rows) {
    if (left === 0n) return
    const isFixed = row.principal !== null
    const principal = row.principal ?? principalNow(row, availableTo(row, rows, drawn))
    left = payRow(row, principal, left)
    const isSettled = row.paidInterest === row.interest && row.paidPrincipal === principal
    if (!isFixed && isSettled && canBeSettledAhead(row)) row.principal = principal
  }
  if (left > 0n) {
    refuse('paymentExceedsDebt', {
      date: formatDay(day),
      amount: formatYuan(payment),
      debt: formatYuan(payment - left),
    })
  }
}

/** C5: days since the oldest instalment that is due and not fully paid; 0 on the due date itself. */
export function daysPastDue(row: LedgerRow, asOf: Day): number {
  const { planned, principal, interest, paidPrincipal, paidInterest } = row
  const isUnpaid = principal === null || principal > paidPrincipal || interest > paidInterest
  return planned.due < asOf && isUnpaid ? asOf - planned.due : 0
}
