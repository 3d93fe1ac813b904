/** Four times the one-year LPR: a reference that courts use between private persons, no law for lenders (§1.7). */
export const REFERENCE_CAP_TIMES = 4

/** Which rule decided the rate: the costs themselves, the floor that raised it, or the cap that cut it. */
export type QuoteLimit = 'required' | 'floor' | 'cap'

export interface Quote {
  /** Decimal fraction a year. */
  readonly rate: number
  readonly limitedBy: QuoteLimit
  /** The form in which a contract states it: LPR plus so many base points (.01 percentage points). */
  readonly loanPrimeRate: number
  readonly basePoints: number
}

/**
 * max(floor, min(cap, r)) (DOMAIN.md §4.3). Where the floor lies above the cap the floor stands: to lend at the cap
 * would lose money, and whoever reads `limitedBy: 'floor'` with a rate above the cap refuses.
 */
export function quoteOf(
  required: number,
  { floor, cap, loanPrimeRate }: { floor: number; cap: number; loanPrimeRate: number },
): Quote {
  const rate = Math.max(floor, Math.min(cap, required))
  return {
    rate,
    limitedBy: rate === required ? 'required' : rate === floor ? 'floor' : 'cap',
    loanPrimeRate,
    basePoints: 10_000 * (rate - loanPrimeRate),
  }
}
