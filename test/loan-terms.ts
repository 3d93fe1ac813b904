import { dayOf } from '../src/lending/calendar.ts'
import { rational } from '../src/lending/exact/rational.ts'
import type { LoanTerms } from '../src/lending/schedule/terms.ts'

/** 100 yuan at 7 % a year in six equal monthly instalments, but for what a test states. */
export function loanTerms(changed: Partial<LoanTerms> = {}): LoanTerms {
  return {
    principal: 10000n,
    annualRate: rational(7n, 100n),
    disbursed: dayOf(2024, 1, 1),
    method: 'equal-instalment',
    instalments: 6,
    every: { unit: 'month', count: 1 },
    firstDue: null,
    dayCount: '30/360',
    partialPeriod: 'actual',
    monthEnd: 'clamp',
    rounding: 'half-even',
    periodUnit: 1n,
    instalmentUnit: null,
    principalGrace: 0,
    fixedPrincipalShare: null,
    instalmentAmount: null,
    dueMonths: [],
    interestDates: null,
    tranches: [],
    ...changed,
  }
}
