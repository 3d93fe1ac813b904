import { type Day, parseDay } from '../calendar.ts'
import type { RuleCertainty } from '../law/certainty.ts'

/** Interest on loans to farmers up to so much a household bears no VAT until a day (DOMAIN.md §4.3; fen). */
export const farmerInterestExemption = {
  largestLoan: 10_000_000, // 100,000 yuan
  until: parseDay('2027-12-31')!,
  source: '财政部 税务总局公告2023年第67号',
  certainty: {
    document: 'knowledgeMedium',
    from: null,
    terms: 'knowledgeHigh',
  } as const satisfies RuleCertainty,
}

/** `amount`: fen lent to the household. */
export function isInterestExempt(amount: number, on: Day): boolean {
  return amount <= farmerInterestExemption.largestLoan && on <= farmerInterestExemption.until
}
