/**
 * Monthly probabilities of default and of settlement of a debt that still stands, by the month relative to that of its
 * due date. In a month default is decided first, settlement among those that did not default.
 */
export interface LifetimeCurve {
  /** The month of the first entry; months before it are taken as it, those after the last as having no risk left. */
  readonly firstMonth: number
  readonly hazard: ArrayLike<number>
  readonly settlement: ArrayLike<number>
}

/**
 * P(default in this month or later) of a debt that stands at the start of a month: Σ h(k) ∏ (1 − h(u)) (1 − s(u)), u
 * from that month to k − 1. It is the lifetime PD of a stage 2 loan (IFRS 9 5.5.3, CAS 22 第四十八条).
 */
export function lifetimeProbability(curve: LifetimeCurve, month: number): number {
  return probabilityWithin(curve, month, Number.POSITIVE_INFINITY)
}

/** The same within so many months: 12 is the PD of stage 1. */
export function probabilityWithin(
  { firstMonth, hazard, settlement }: LifetimeCurve,
  month: number,
  months: number,
): number {
  let standing = 1
  let defaulted = 0
  const last = firstMonth + hazard.length - 1
  for (let own = month; own <= last && own < month + months; own++) {
    const at = Math.max(0, own - firstMonth)
    defaulted += standing * hazard[at]
    standing *= (1 - hazard[at]) * (1 - settlement[at])
  }
  return defaulted
}

/** A curve with every monthly odds of default multiplied: a borrower whose odds differ from the mean by that factor. */
export function withOdds(curve: LifetimeCurve, factor: number): LifetimeCurve {
  const hazard = Float64Array.from(curve.hazard, (own) => (own * factor) / (1 - own + own * factor))
  return { ...curve, hazard }
}
