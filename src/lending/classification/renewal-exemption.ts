/** A note that repaid an older one of the same household. */
export interface Renewal {
  /** Agreed and registered as a renewal (续贷; 金规〔2024〕13号 covers farmers' business loans). */
  readonly isRegistered: boolean
  /** Anything of the old note was overdue when the new one replaced it. */
  readonly oldWasOverdue: boolean
  readonly isDiverted: boolean
}

/**
 * A registered renewal of a note in order is no borrowing of new to repay old: no arrears, no misuse (DOMAIN.md §2.1, §5.3
 * R07). Any other replacement is at least special mention.
 */
export function isExemptRenewal({ isRegistered, oldWasOverdue, isDiverted }: Renewal): boolean {
  return isRegistered && !oldWasOverdue && !isDiverted
}
