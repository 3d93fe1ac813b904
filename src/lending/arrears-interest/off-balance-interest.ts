import { type Day, dayOf } from '../calendar.ts'
import { wellKnown } from '../law/certainty.ts'
import type { DatedRule } from '../law/dated-rule.ts'

/**
 * 应收利息转表外: when principal or interest has been overdue for more than 90 days, interest that was booked and not
 * received leaves the balance sheet and the income of the period, and what accrues from then on is recorded off
 * balance (金融企业会计制度, 财会〔2001〕49号; for taxes 财税〔2002〕182号; confidence high).
 */
export const offBalanceRule: DatedRule & { readonly overdueDays: number } = {
  overdueDays: 90,
  from: dayOf(2002, 1, 1),
  source: '财会〔2001〕49号',
  certainty: wellKnown,
}

/** Interest that accrued up to a day and has not been received. Fen. */
export interface AccruedInterest {
  readonly accruedOn: Day
  readonly unpaid: bigint
}

export interface InterestBooks {
  readonly onBalance: bigint
  /** 表外应收利息. */
  readonly offBalance: bigint
  /** What had been booked as receivable before and is taken out of income, part of the off-balance sum. */
  readonly reversed: bigint
}

/** The day on which interest leaves the balance sheet: the 91st past the oldest unpaid due date. */
export function leavesBalanceOn(oldestUnpaidDue: Day, overdueDays = offBalanceRule.overdueDays): Day {
  return oldestUnpaidDue + overdueDays + 1
}

/**
 * Where unpaid interest stands at a day, in fen.
 *
 * @param oldestUnpaidDue of principal or interest, whichever is older; null where nothing is overdue
 */
export function interestBooks(
  accrued: readonly AccruedInterest[],
  oldestUnpaidDue: Day | null,
  asOf: Day,
  overdueDays = offBalanceRule.overdueDays,
): InterestBooks {
  const known = accrued.filter(({ accruedOn }) => accruedOn <= asOf)
  const unpaid = sumOf(known)
  const leaves = oldestUnpaidDue === null ? null : leavesBalanceOn(oldestUnpaidDue, overdueDays)
  if (leaves === null || asOf < leaves) return { onBalance: unpaid, offBalance: 0n, reversed: 0n }
  const reversed = sumOf(known.filter(({ accruedOn }) => accruedOn < leaves))
  return { onBalance: 0n, offBalance: unpaid, reversed }
}

function sumOf(interest: readonly AccruedInterest[]): bigint {
  return interest.reduce((sum, { unpaid }) => sum + unpaid, 0n)
}
