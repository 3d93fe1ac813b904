/** Balances of a book on one day, in any one unit of money. */
export interface QualityBalances {
  readonly total: number
  /** Principal balance of notes with principal or interest unpaid after its due date. */
  readonly overdue: number
  /** Of these, more than 90 days. */
  readonly over90: number
  /** Substandard, doubtful and loss (不良). */
  readonly nonPerforming: number
  /** Non-performing or more than 90 days past due. */
  readonly nonPerformingOrOver90: number
}

export interface LoanQuality {
  /** 不良贷款率 = non-performing / loans. */
  readonly nonPerformingRatio: number
  /** 逾期贷款率 = overdue loans' principal / loans. */
  readonly overdueRatio: number
  /** 偏离度 = more than 90 days past due / non-performing; above 1 bad loans are shown as better. */
  readonly deviation: number
  /** The ratio once every note over 90 days counts as non-performing. */
  readonly strictNonPerformingRatio: number
}

/** The ratios of 1104 reporting (DOMAIN.md §2.4–2.5); NaN where the denominator is 0. */
export function loanQuality(balances: QualityBalances): LoanQuality {
  const { total, overdue, over90, nonPerforming, nonPerformingOrOver90 } = balances
  return {
    nonPerformingRatio: nonPerforming / total,
    overdueRatio: overdue / total,
    deviation: over90 / nonPerforming,
    strictNonPerformingRatio: nonPerformingOrOver90 / total,
  }
}
