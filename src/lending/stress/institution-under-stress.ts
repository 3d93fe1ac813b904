/** What the cooperative reports of itself, in yuan; null where it does not say. */
export interface InstitutionPosition {
  readonly totalLoans: number | null
  readonly nonPerforming: number | null
  readonly provisionsHeld: number | null
  readonly netCapital: number | null
  readonly riskWeightedAssets: number | null
  /** Of the last twelve months. */
  readonly yearlyProfit: number | null
}

/** What a scenario adds to the same year without it, in yuan. */
export interface StressLoss {
  /** Balance that defaults in addition. */
  readonly newlyNonPerforming: number
  /** Expected loss in addition; provisions rise by it and profit falls by it. */
  readonly expectedLoss: number
  /** Margin lost beside, which needs no provision. */
  readonly marginLost: number
}

/** Decimal fractions; null where a part is missing. */
export interface PrudentialRatios {
  readonly nonPerformingRatio: number | null
  readonly provisionCoverage: number | null
  readonly capitalAdequacy: number | null
  /** In yuan a year. */
  readonly profit: number | null
}

/** A commercial bank's capital adequacy falls no lower (DOMAIN.md §4.3: 10.5 %), its coverage no lower than 100 %. */
export const CAPITAL_ADEQUACY_FLOOR = 0.105
export const COVERAGE_FLOOR = 1

export const noStress: StressLoss = { newlyNonPerforming: 0, expectedLoss: 0, marginLost: 0 }

/**
 * Static balance sheet (DOMAIN.md §6): the loans and the risk-weighted assets stay, non-performing loans rise by the
 * balance that defaults in addition, provisions by the expected loss in addition, and profit and net capital fall by
 * that and by the margin lost, before tax. Without any stress the ratios are those that the cooperative reports.
 */
export function institutionUnderStress(
  position: InstitutionPosition,
  { newlyNonPerforming, expectedLoss, marginLost }: StressLoss,
): PrudentialRatios {
  const { totalLoans, nonPerforming, provisionsHeld, netCapital, riskWeightedAssets, yearlyProfit } = position
  const cost = expectedLoss + marginLost
  const bad = nonPerforming === null ? null : nonPerforming + newlyNonPerforming
  return {
    nonPerformingRatio: ratio(bad, totalLoans),
    provisionCoverage: ratio(provisionsHeld === null ? null : provisionsHeld + expectedLoss, bad),
    capitalAdequacy: ratio(netCapital === null ? null : netCapital - cost, riskWeightedAssets),
    profit: yearlyProfit === null ? null : yearlyProfit - cost,
  }
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || !(whole > 0) ? null : part / whole
}
