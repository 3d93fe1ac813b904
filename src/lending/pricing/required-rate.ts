/** What a loan costs the cooperative, each a decimal fraction of the amount a year (DOMAIN.md §4.3). */
export interface RateCosts {
  /** Internal price of funds (FTP). */
  readonly fundsTransferPrice: number
  readonly operatingCost: number
  /** PD × LGD × exposure at default over the amount. */
  readonly expectedLoss: number
  /** Capital that the loan binds, as a share of the amount. */
  readonly capital: number
  /** Return asked of that capital. */
  readonly hurdle: number
  /** Tax and the rest. */
  readonly other: number
  /** Customer contribution (综合贡献度): negative lowers the rate. */
  readonly adjustment: number
}

/** r = FTP + OC + EL + k (h − FTP) + tax/other + A: capital replaces borrowed funds and earns the hurdle. */
export function requiredRate(costs: RateCosts): number {
  const { fundsTransferPrice, operatingCost, expectedLoss, capital, hurdle, other, adjustment } = costs
  return (
    fundsTransferPrice +
    operatingCost +
    expectedLoss +
    capital * (hurdle - fundsTransferPrice) +
    other +
    adjustment
  )
}

/** RAROC = (r − FTP − OC − EL + k FTP) / k: what the loan earns on its capital after expected loss. */
export function riskAdjustedReturn(
  rate: number,
  { fundsTransferPrice, operatingCost, expectedLoss, capital }: RateCosts,
): number {
  return (rate - fundsTransferPrice - operatingCost - expectedLoss + capital * fundsTransferPrice) / capital
}

/** Below it a loan loses money before any return on capital. */
export function rateFloor({ fundsTransferPrice, operatingCost, expectedLoss }: RateCosts): number {
  return fundsTransferPrice + operatingCost + expectedLoss
}
