/** What a portfolio at risk is counted from; by note, in any one unit of money. */
export interface PortfolioNotes {
  /** Outstanding principal; 0 where nothing is owed. */
  readonly balances: Float64Array
  /** Of principal or interest, whichever is longer. */
  readonly daysPastDue: Int32Array
  /** 1 where the note was extended, restructured or refinanced an older one. */
  readonly renegotiated: Uint8Array
}

export interface PortfolioAtRisk {
  /** Notes and their full outstanding principal with any payment more than this many days late. */
  readonly days: number
  readonly notes: number
  readonly balance: number
  /** balance / gross portfolio; NaN for an empty portfolio. */
  readonly ratio: number
  /** Renegotiated notes that are not late by so much, and the ratio with them. */
  readonly renegotiatedNotes: number
  readonly renegotiatedBalance: number
  readonly ratioWithRenegotiated: number
}

/**
 * PAR_x = full outstanding principal of the notes with any payment more than x days late / gross loan portfolio,
 * with renegotiated notes always disclosed (CGAP, *Microfinance Consensus Guidelines*, 2003; DOMAIN.md §2.7).
 * It counts whole balances, not the overdue instalment alone.
 */
export function portfolioAtRisk(
  { balances, daysPastDue, renegotiated }: PortfolioNotes,
  days: number,
): PortfolioAtRisk {
  let portfolio = 0
  let notes = 0
  let balance = 0
  let renegotiatedNotes = 0
  let renegotiatedBalance = 0
  for (let row = 0; row < balances.length; row++) {
    if (!(balances[row] > 0)) continue
    portfolio += balances[row]
    if (daysPastDue[row] > days) {
      notes++
      balance += balances[row]
    } else if (renegotiated[row]) {
      renegotiatedNotes++
      renegotiatedBalance += balances[row]
    }
  }
  return {
    days,
    notes,
    balance,
    ratio: balance / portfolio,
    renegotiatedNotes,
    renegotiatedBalance,
    ratioWithRenegotiated: (balance + renegotiatedBalance) / portfolio,
  }
}
