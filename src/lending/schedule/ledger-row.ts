import { allocated } from '../payments/allocation.ts'
import type { PlannedRow } from './plan.ts'

/** An instalment on its way from the plan to what was really owed and paid. Amounts in fen. */
export interface LedgerRow {
  readonly planned: PlannedRow
  /** Accrued so far; all of it once the row is fixed. */
  interest: bigint
  /** Null while it can still change: before the due date, unless paid ahead. */
  principal: bigint | null
  paidInterest: bigint
  paidPrincipal: bigint
}

export function openRow(planned: PlannedRow, interest: bigint): LedgerRow {
  return { planned, interest, principal: null, paidInterest: 0n, paidPrincipal: 0n }
}

/** The principal of a row if it were fixed now; `available` is what no other row repays. */
export function principalNow({ planned: { target }, interest }: LedgerRow, available: bigint): bigint {
  if (target.kind === 'rest') return available
  const wanted = target.kind === 'total' ? target.amount - interest : target.amount
  if (wanted <= 0n) return 0n
  return wanted < available ? wanted : available
}

/** An instalment without principal is not settled ahead of time: its interest has still to accrue. */
export function canBeSettledAhead({ planned: { target } }: LedgerRow): boolean {
  return target.kind !== 'principal' || target.amount > 0n
}

/** Fixes a row on its due date. Interest that exceeds an agreed instalment is returned, for the next to bear. */
export function fixOnDueDate(row: LedgerRow, available: bigint): bigint {
  const { target } = row.planned
  const room = target.kind === 'total' ? target.amount - row.paidPrincipal : row.interest
  const excess = row.interest > room ? row.interest - room : 0n
  row.interest -= excess
  const principal = principalNow(row, available)
  row.principal = principal < row.paidPrincipal ? row.paidPrincipal : principal
  return excess
}

/** Pays interest, then principal, of one row; what is left of the payment comes back. */
export function payRow(row: LedgerRow, principal: bigint, payment: bigint): bigint {
  const claim = { interest: row.interest - row.paidInterest, principal: principal - row.paidPrincipal }
  const { taken, left } = allocated(payment, [claim])
  row.paidInterest += taken[0].interest
  row.paidPrincipal += taken[0].principal
  return left
}
