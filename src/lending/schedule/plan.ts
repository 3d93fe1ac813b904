import { times } from '../exact/rational.ts'
import type { DueRow } from './due-rows.ts'
import { drawnBy, drawnOn, periodInterest } from './period-interest.ts'
import { agreedTarget, NO_PRINCIPAL, principalOf, type Target } from './target.ts'
import type { LoanTerms } from './terms.ts'
import { type YearFractionConvention, yearFraction } from './year-fraction.ts'

/** An instalment as agreed. Amounts in fen; the balance is that at the end of the due date. */
export interface PlannedRow extends DueRow {
  readonly target: Target
  readonly principal: bigint
  readonly interest: bigint
  readonly balanceAfter: bigint
}

/** The schedule of every method whose interest follows the balance (all but flat). */
export function plannedRows(
  terms: LoanTerms,
  rows: readonly DueRow[],
  convention: YearFractionConvention,
): PlannedRow[] {
  const principalDues = rows.filter(({ paysPrincipal }) => paysPrincipal).map(({ due }) => due)
  const repayingDues = new Set(principalDues.slice(terms.principalGrace))
  const planned: PlannedRow[] = []
  let from = terms.disbursed
  let balance = terms.principal
  let unsettled = 0n
  let agreed: Target | null = null
  for (const [index, row] of rows.entries()) {
    const period = periodInterest(terms, convention, balance, [from, row.due])
    if (period.balance !== balance) agreed = null
    unsettled += period.rounded
    let target = NO_PRINCIPAL
    if (index === rows.length - 1) target = { kind: 'rest' }
    else if (repayingDues.has(row.due)) {
      agreed ??= agreedTarget(terms, {
        balance: period.balance,
        interest: period.exact,
        bookedInterest: unsettled,
        drawn: drawnBy(terms, row.due - 1),
        laterRates: laterRates(terms, rows, index, convention).filter((_, i) =>
          repayingDues.has(rows[index + 1 + i].due),
        ),
      })
      target = agreed
    }
    const interest = row.paysInterest ? interestWithin(target, unsettled) : 0n
    unsettled -= interest
    const principal = principalOf(target, period.balance, interest)
    const drawn = drawnOn(terms, row.due)
    if (drawn > 0n) agreed = null
    balance = period.balance - principal + drawn
    planned.push({ ...row, target, principal, interest, balanceAfter: balance })
    from = row.due
  }
  return planned
}

/** Interest of a long first period may exceed an equal instalment; what exceeds it falls to the next. */
function interestWithin(target: Target, interest: bigint): bigint {
  return target.kind === 'total' && interest > target.amount ? target.amount : interest
}

function laterRates(
  terms: LoanTerms,
  rows: readonly DueRow[],
  index: number,
  convention: YearFractionConvention,
) {
  return rows
    .slice(index + 1)
    .map(({ due }, i) => times(terms.annualRate, yearFraction(rows[index + i].due, due, convention)))
}
