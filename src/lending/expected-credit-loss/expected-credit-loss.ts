/** One scenario of one loan, by period. */
export interface LossPath {
  /** Probability of default in each period, given nothing before: they sum to at most 1. */
  readonly marginalDefault: ArrayLike<number>
  /** 0 to 1, by period. */
  readonly lossGivenDefault: ArrayLike<number>
  /** Owed at default, by period, in any one unit of money. */
  readonly exposure: ArrayLike<number>
}

/**
 * ECL = Σ_s w_s Σ_t marginalPD_{s,t} × LGD_{s,t} × EAD_t × (1 + EIR)^{−t} (CAS 22 / IFRS 9 B5.5.28; DOMAIN.md §2.6), t in
 * periods of which there are `periodsPerYear`. `horizon` is how many periods count: those of twelve months in stage 1, all
 * in stage 2. The weights sum to 1.
 */
export function expectedCreditLoss(
  scenarios: readonly { readonly weight: number; readonly path: LossPath }[],
  {
    effectiveRate,
    periodsPerYear,
    horizon = Number.POSITIVE_INFINITY,
  }: { readonly effectiveRate: number; readonly periodsPerYear: number; readonly horizon?: number },
): number {
  const weights = scenarios.reduce((sum, { weight }) => sum + weight, 0)
  if (Math.abs(weights - 1) > 1e-9) throw new Error(`the weights of the scenarios sum to ${weights}`)
  return scenarios.reduce((sum, { weight, path }) => {
    const { marginalDefault, lossGivenDefault, exposure } = path
    let loss = 0
    for (let t = 0; t < Math.min(marginalDefault.length, horizon); t++) {
      const discount = (1 + effectiveRate) ** (-(t + 1) / periodsPerYear)
      loss += marginalDefault[t] * lossGivenDefault[t] * exposure[t] * discount
    }
    return sum + weight * loss
  }, 0)
}
