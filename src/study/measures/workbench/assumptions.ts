import { guaranteeCompanyTerms } from '../../../lending/guarantee/guarantee-company.ts'
import { RECOVERABLE_SHARE } from '../../../lending/guarantee/joint-liability.ts'
import { fundTerms } from '../../../lending/guarantee/risk-fund.ts'
import { usualClauses } from '../../../lending/insurance/product.ts'
import { statedCosts } from '../../../lending/pricing/stated-costs.ts'
import type { Certainty } from '../../portfolio/certainty.ts'
import { meanSharedShare } from '../../portfolio/officer-effects.ts'

/**
 * What the measures assume beside the cooperative's own data. Every value is a stated parameter that a file can
 * replace; none is the cooperative's own figure. Sources: DOMAIN.md §4 ([S] seen, [D] a design value).
 */
export interface Assumption {
  readonly value: number
  readonly unit: 'yuanPerMu' | 'share' | 'yuanPerHousehold' | 'shareOfBalance' | 'ratePoints' | 'times'
  readonly certainty: Certainty
}

export const assumptions = {
  /** Full-cost cover of rice and corn, ordinary cover of other field crops (§4.1 [S:59]). */
  sumInsuredRice: { value: 1100, unit: 'yuanPerMu', certainty: 'assumption' },
  sumInsuredCorn: { value: 800, unit: 'yuanPerMu', certainty: 'assumption' },
  sumInsuredOther: { value: 400, unit: 'yuanPerMu', certainty: 'assumption' },
  premiumRate: { value: 0.045, unit: 'share', certainty: 'assumption' },
  farmerPremiumShare: { value: 0.25, unit: 'share', certainty: 'assumption' },
  /**
   * Yield and income cover: this share of the usual yield or income is guaranteed (at most 80 % of the crop's income
   * [S:61]). The income of a mu is its full cost and the net income of §3.2; rates as seen on large-scale products.
   */
  coverLevel: { value: 0.8, unit: 'share', certainty: 'assumption' },
  cropIncomeRice: { value: 1900, unit: 'yuanPerMu', certainty: 'assumption' },
  cropIncomeCorn: { value: 1350, unit: 'yuanPerMu', certainty: 'assumption' },
  cropIncomeOther: { value: 800, unit: 'yuanPerMu', certainty: 'assumption' },
  yieldPremiumRate: { value: 0.05, unit: 'share', certainty: 'assumption' },
  incomePremiumRate: { value: 0.06, unit: 'share', certainty: 'assumption' },
  /** An index on the share of the township that is affected: from here on it pays, and here all of the sum. */
  indexStrike: { value: 0.1, unit: 'share', certainty: 'assumption' },
  indexExit: { value: 0.6, unit: 'share', certainty: 'assumption' },
  /** Clauses of the policy; what they pay a household that is hit follows from the stated yield losses (§3.3). */
  trigger: { value: usualClauses.trigger, unit: 'share', certainty: 'assumption' },
  deductible: { value: usualClauses.deductible, unit: 'share', certainty: 'assumption' },
  totalLossFrom: { value: usualClauses.totalLossFrom, unit: 'share', certainty: 'assumption' },
  /** Insurance with futures, of the income that it covers. */
  hedgeCost: { value: 0.03, unit: 'share', certainty: 'assumption' },
  hedgeSubsidyShare: { value: 0.7, unit: 'share', certainty: 'assumption' },
  /** A file, a rating and a yearly review of a household. */
  creditFileCost: { value: 40, unit: 'yuanPerHousehold', certainty: 'assumption' },
  /** Discount of a credit village: 10 base points a star (§1.4 [S:13]). */
  creditVillageDiscount: { value: 0.001, unit: 'ratePoints', certainty: 'assumption' },
  /** Court and pursuit, of what they bring in. */
  recoveryCost: { value: 0.15, unit: 'share', certainty: 'assumption' },
  /** Training, rotation and second checks, for each household managed. */
  supervisionCost: { value: 25, unit: 'yuanPerHousehold', certainty: 'assumption' },
  /** Of the officers' variance, what those of a branch have in common: drawn evenly from nothing to twice this. */
  branchSharedShare: { value: meanSharedShare, unit: 'share', certainty: 'assumption' },
  groupFormationCost: { value: 30, unit: 'yuanPerHousehold', certainty: 'assumption' },
  /** Admission and claims of a note under a fund or a guarantee company. */
  coverCost: { value: 30, unit: 'yuanPerHousehold', certainty: 'assumption' },
  /** Terms of a risk-compensation fund and of a guarantee company (§4.7). */
  fundTopUpBelow: { value: fundTerms.topUpBelow, unit: 'share', certainty: 'assumption' },
  fundStopsAtUse: { value: fundTerms.stopAtUse, unit: 'share', certainty: 'assumption' },
  fundStopsAtNonPerforming: { value: fundTerms.stopAtNonPerforming, unit: 'share', certainty: 'assumption' },
  companyLeavesToBank: { value: guaranteeCompanyTerms.bankKeeps, unit: 'share', certainty: 'assumption' },
  companyFee: { value: guaranteeCompanyTerms.feeRate, unit: 'share', certainty: 'assumption' },
  fundsTransferPrice: { value: statedCosts.fundsTransferPrice, unit: 'ratePoints', certainty: 'assumption' },
  operatingCost: { value: statedCosts.operatingCost, unit: 'ratePoints', certainty: 'assumption' },
  capitalShare: { value: 0.079, unit: 'share', certainty: 'assumption' },
  hurdleRate: { value: statedCosts.hurdle, unit: 'ratePoints', certainty: 'assumption' },
  /** No rate moves by more at once. */
  largestRateStep: { value: 0.02, unit: 'ratePoints', certainty: 'assumption' },
  /** Share of the volume lost for each percentage point by which a rate rises. */
  rateElasticity: { value: 0.05, unit: 'share', certainty: 'assumption' },
  /** Who is safer than the mean leaves so many times as readily: adverse selection. */
  goodLeaveTimes: { value: 2, unit: 'times', certainty: 'assumption' },
  /** What the lender can recover of a group member's surplus for another (§4.7). */
  recoverableShare: { value: RECOVERABLE_SHARE, unit: 'share', certainty: 'assumption' },
} as const satisfies Record<string, Assumption>
export type AssumptionName = keyof typeof assumptions
