import { type GrowthStage, stageCoefficients } from './growth-stage.ts'
import { indexPayoutShare } from './index-payout.ts'
import type { IndexProduct, LossProduct } from './product.ts'

/** Loss rate of a yield cover: what falls short of the yield that is guaranteed. */
export function yieldLossRate(guaranteedYield: number, actualYield: number): number {
  return Math.max(0, 1 - actualYield / guaranteedYield)
}

/** Loss rate of an income cover: yield times price, short of the income that is guaranteed, all per mu. */
export function incomeLossRate(guaranteedIncome: number, actualYield: number, price: number): number {
  return Math.max(0, 1 - (actualYield * price) / guaranteedIncome)
}

/**
 * Share of the sum insured that a loss rate pays at a growth stage: stage × loss × (1 − deductible) from the trigger
 * on; a loss from `totalLossFrom` on counts as 1 (DOMAIN.md §4.1).
 */
export function indemnityShare(
  { trigger, deductible, totalLossFrom }: Pick<LossProduct, 'trigger' | 'deductible' | 'totalLossFrom'>,
  lossRate: number,
  stage: GrowthStage = 'mature',
): number {
  if (lossRate < trigger) return 0
  const counted = lossRate >= totalLossFrom ? 1 : lossRate
  return stageCoefficients[stage] * counted * (1 - deductible)
}

/** Whole fen that a household is paid on its insured mu for an assessed loss. */
export function lossIndemnity(
  product: LossProduct,
  area: number,
  lossRate: number,
  stage: GrowthStage = 'mature',
): number {
  return Math.round(product.sumInsuredPerMu * area * indemnityShare(product, lossRate, stage))
}

/** Whole fen that a household is paid on its insured mu for a value of the index. */
export function indexIndemnity(
  { sumInsuredPerMu, cover }: IndexProduct,
  area: number,
  index: number,
): number {
  return Math.round(sumInsuredPerMu * area * indexPayoutShare(cover, index))
}
