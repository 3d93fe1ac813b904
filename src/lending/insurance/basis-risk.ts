/** Policies by what happened and what was paid; a policy whose loss is not known stands in none. */
export interface PaidAgainstLost {
  readonly lostAndPaid: number
  readonly lostNotPaid: number
  readonly paidNotLost: number
  readonly neither: number
}

export interface BasisRisk {
  readonly policies: number
  /** P(loss and no payout). */
  readonly lossWithoutPayout: number
  /** The same among those who lost; NaN where nobody did. */
  readonly unpaidAmongLosers: number
  /** P(payout without a loss). */
  readonly payoutWithoutLoss: number
}

/** Basis risk (基差风险, DOMAIN.md §4.1); shares of no policies are NaN. */
export function basisRisk({ lostAndPaid, lostNotPaid, paidNotLost, neither }: PaidAgainstLost): BasisRisk {
  const policies = lostAndPaid + lostNotPaid + paidNotLost + neither
  return {
    policies,
    lossWithoutPayout: lostNotPaid / policies,
    unpaidAmongLosers: lostNotPaid / (lostAndPaid + lostNotPaid),
    payoutWithoutLoss: paidNotLost / policies,
  }
}
