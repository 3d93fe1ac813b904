import type { CreditGrade } from '../vocabulary.ts'

/** What a customer brings beside the loan (综合贡献度). Null where it is not known: it then moves nothing. */
export interface Customer {
  readonly grade: CreditGrade | null
  /** Stars of the credit village, 0 for none. */
  readonly villageStars: number | null
  /** Average daily deposits over the loan. */
  readonly depositShare: number | null
  readonly isFirstLoan: boolean | null
}

/** Decimal fractions a year; a cooperative sets its own. */
export interface ContributionSchedule {
  readonly perVillageStar: number
  readonly excellentGrade: number
  readonly deposits: { readonly from: number; readonly adjustment: number }
  readonly firstLoan: number
  /** The sum moves a rate by no more than this, either way. */
  readonly limit: number
}

/** DOMAIN.md §4.3: −10 base points a star (§1.4 [S:13]), −20 excellent, −15 deposits of 20 %, +30 first loan, ±60. */
export const contributionSchedule: ContributionSchedule = {
  perVillageStar: -0.001,
  excellentGrade: -0.002,
  deposits: { from: 0.2, adjustment: -0.0015 },
  firstLoan: 0.003,
  limit: 0.006,
}

export const contributionParts = ['villageStars', 'excellentGrade', 'deposits', 'firstLoan'] as const
export type ContributionPart = (typeof contributionParts)[number]

export interface CustomerContribution {
  readonly parts: Readonly<Record<ContributionPart, number>>
  /** Σ parts before the limit. */
  readonly sum: number
  /** A of the required rate: the sum within the limit. */
  readonly adjustment: number
}

export function customerContribution(
  { grade, villageStars, depositShare, isFirstLoan }: Customer,
  schedule: ContributionSchedule = contributionSchedule,
): CustomerContribution {
  const { deposits, limit } = schedule
  const parts = {
    villageStars: schedule.perVillageStar * (villageStars ?? 0),
    excellentGrade: grade === 'excellent' ? schedule.excellentGrade : 0,
    deposits: depositShare !== null && depositShare >= deposits.from ? deposits.adjustment : 0,
    firstLoan: isFirstLoan === true ? schedule.firstLoan : 0,
  }
  const sum = contributionParts.reduce((total, part) => total + parts[part], 0)
  return { parts, sum, adjustment: Math.max(-limit, Math.min(limit, sum)) }
}
