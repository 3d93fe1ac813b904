import { InputError } from '../../stats/input-error.ts'
import { type Day, dateOf, formatDay } from '../calendar.ts'
import { formatYuan } from '../exact/yuan.ts'
import { MOST_INSTALMENTS } from './due-rows.ts'
import type { ScheduleErrorCode } from './error-codes.ts'
import type { DatedAmount, LoanTerms } from './terms.ts'

type Details = Readonly<Record<string, string | number>>

/** Refuses terms that no loan can have, naming the first that is wrong. */
export function checkTerms(terms: LoanTerms): void {
  const { principal, annualRate, disbursed, firstDue, instalments } = terms
  const share = terms.fixedPrincipalShare
  if (principal <= 0n) refuse('principalNotPositive', { amount: formatYuan(principal) })
  if (annualRate.numerator < 0n) refuse('rateNegative')
  if (instalments !== null && instalments < 1) refuse('instalmentsNotPositive', { count: instalments })
  if (instalments !== null && instalments > MOST_INSTALMENTS) {
    refuse('instalmentsTooMany', { count: instalments, most: MOST_INSTALMENTS })
  }
  if (terms.every.count < 1) refuse('everyNotPositive')
  if (firstDue !== null && firstDue < disbursed) {
    refuse('firstDueBeforeDisbursement', { due: formatDay(firstDue), disbursed: formatDay(disbursed) })
  }
  if (firstDue !== null && terms.method === 'seasonal' && !terms.dueMonths.includes(dateOf(firstDue).month)) {
    refuse('firstDueOutOfSeason', { due: formatDay(firstDue), months: terms.dueMonths.join(', ') })
  }
  if (share !== null && (share.numerator <= 0n || share.numerator > share.denominator)) {
    refuse('fixedShareOutOfRange')
  }
  if (terms.instalmentAmount !== null && terms.instalmentAmount <= 0n) refuse('instalmentAmountNotPositive')
  if (terms.periodUnit <= 0n || (terms.instalmentUnit ?? 1n) <= 0n) refuse('unitNotPositive')
  for (const { day, amount } of terms.tranches) {
    if (amount <= 0n) refuse('trancheNotPositive', { date: formatDay(day), amount: formatYuan(amount) })
    if (day < disbursed) {
      refuse('trancheBeforeDisbursement', { date: formatDay(day), disbursed: formatDay(disbursed) })
    }
  }
}

export function refuse(code: ScheduleErrorCode, details: Details = {}): never {
  throw new InputError<ScheduleErrorCode>(code, details)
}

/** Payments that were made by the as-of date, on a loan that existed. */
export function checkPayments(disbursed: Day, payments: readonly DatedAmount[], asOf: Day): void {
  if (asOf < disbursed) {
    refuse('asOfBeforeDisbursement', { asOf: formatDay(asOf), disbursed: formatDay(disbursed) })
  }
  for (const { day, amount } of payments) {
    if (amount <= 0n) refuse('paymentNotPositive', { date: formatDay(day), amount: formatYuan(amount) })
    if (day < disbursed) {
      refuse('paymentBeforeDisbursement', { date: formatDay(day), disbursed: formatDay(disbursed) })
    }
    if (day > asOf) refuse('paymentAfterAsOf', { date: formatDay(day), asOf: formatDay(asOf) })
  }
}
