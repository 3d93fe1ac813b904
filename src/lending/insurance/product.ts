import type { IndexCover } from './index-payout.ts'

/** Per mu of the insured crop: fen, and the premium as a share of the sum insured. */
interface Priced {
  readonly sumInsuredPerMu: number
  readonly premiumRate: number
}

/** Pays by a loss that is assessed on the field: of inputs (cost), of the yield, or of the income. */
export interface LossProduct extends Priced {
  readonly kind: 'cost' | 'yield' | 'income'
  /** Loss rates below it pay nothing. */
  readonly trigger: number
  /** Share of each indemnity that the household bears (免赔率). */
  readonly deductible: number
  /** From this loss rate on it counts as a total loss. */
  readonly totalLossFrom: number
}

/** Pays by an index of the weather, whatever was lost. */
export interface IndexProduct extends Priced {
  readonly kind: 'index'
  readonly cover: IndexCover
}

export type InsuranceProduct = LossProduct | IndexProduct

/** The usual clauses: trigger 20–30 %, total loss from 70–80 % (DOMAIN.md §4.1; medium confidence). */
export const usualClauses = { trigger: 0.3, deductible: 0.1, totalLossFrom: 0.8 } as const

/** The products seen: sums and rates of published tables (DOMAIN.md §4.1 [S:59, S:60]). */
export const seenProducts = {
  riceFullCost: { kind: 'cost', sumInsuredPerMu: 110_000, premiumRate: 0.045, ...usualClauses },
  cornFullCost: { kind: 'cost', sumInsuredPerMu: 80_000, premiumRate: 0.045, ...usualClauses },
  ordinary: { kind: 'cost', sumInsuredPerMu: 40_000, premiumRate: 0.045, ...usualClauses },
  hebeiCorn: { kind: 'cost', sumInsuredPerMu: 40_000, premiumRate: 0.06, ...usualClauses },
  hebeiRice: { kind: 'cost', sumInsuredPerMu: 62_000, premiumRate: 0.05, ...usualClauses },
  hebeiLargeCorn: { kind: 'cost', sumInsuredPerMu: 70_000, premiumRate: 0.06, ...usualClauses },
  hebeiLargeRice: { kind: 'cost', sumInsuredPerMu: 152_000, premiumRate: 0.05, ...usualClauses },
} as const satisfies Record<string, InsuranceProduct>
