import type { CreditGrade } from '../vocabulary.ts'

export const lineProducts = ['micro', 'joint', 'poverty'] as const
export type LineProduct = (typeof lineProducts)[number]

/** Money in fen; shares are fractions. A cooperative sets its own. */
export interface LineRules {
  /** Largest line by product and grade. */
  readonly caps: Readonly<Record<LineProduct, Readonly<Record<CreditGrade, number>>>>
  /** Of the net assets. */
  readonly assetShare: Readonly<Record<CreditGrade, number>>
  /** Of the yearly net income that may serve debt. */
  readonly incomeShare: number
  /** Own funds in what the loan pays for, at least. */
  readonly ownShare: number
}

const grades = (excellent: number, good: number, fair: number): Readonly<Record<CreditGrade, number>> => ({
  excellent: excellent * 100,
  good: good * 100,
  fair: fair * 100,
  unrated: 0,
})
const everyGrade = (yuan: number) => ({ ...grades(yuan, yuan, yuan), unrated: yuan * 100 })

const shared = {
  assetShare: { excellent: 0.5, good: 0.35, fair: 0.2, unrated: 0 },
  incomeShare: 0.5,
  ownShare: 0.3,
}

/** DOMAIN.md §1.3: the caps of today, and those of the measures of 2012. Unrated: no new pure-credit loan. */
export const lineRules = {
  modern: {
    ...shared,
    caps: {
      micro: grades(100_000, 80_000, 50_000),
      joint: grades(100_000, 100_000, 100_000),
      poverty: everyGrade(50_000),
    },
  },
  '2012': {
    ...shared,
    caps: {
      micro: grades(50_000, 30_000, 10_000),
      joint: grades(100_000, 100_000, 100_000),
      poverty: everyGrade(50_000),
    },
  },
} as const satisfies Record<string, LineRules>
export type LineRuleName = keyof typeof lineRules

/** Fen; null where it is not known: that limit then does not bind, and is named. */
export interface LineRequest {
  readonly product: LineProduct
  readonly grade: CreditGrade
  readonly years: number
  readonly netAssets: number | null
  readonly annualNetIncome: number | null
  /** Principal and interest a year on other debt. */
  readonly otherDebtService: number | null
  /** What is to be paid for: seed, stock, a machine. */
  readonly need: number | null
}

export const lineLimits = ['cap', 'assets', 'income', 'need'] as const
export type LineLimit = (typeof lineLimits)[number]

export interface CreditLine {
  /** Whole fen. */
  readonly line: number
  readonly limits: Readonly<Record<LineLimit, number | null>>
  /** The smallest. */
  readonly boundBy: LineLimit
  readonly unknown: readonly LineLimit[]
}

/**
 * line = min(cap[product][grade], k[grade] × net assets, max(0, α × income − other debt service) × years,
 * need × (1 − own share)) (DOMAIN.md §1.3).
 */
export function creditLine(request: LineRequest, rules: LineRules = lineRules.modern): CreditLine {
  const { product, grade, years, netAssets, annualNetIncome, otherDebtService, need } = request
  const limits: Record<LineLimit, number | null> = {
    cap: rules.caps[product][grade],
    assets: netAssets === null ? null : Math.floor(rules.assetShare[grade] * Math.max(0, netAssets)),
    income:
      annualNetIncome === null
        ? null
        : Math.floor(Math.max(0, rules.incomeShare * annualNetIncome - (otherDebtService ?? 0)) * years),
    need: need === null ? null : Math.floor(need * (1 - rules.ownShare)),
  }
  const known = lineLimits.filter((limit) => limits[limit] !== null)
  const boundBy = known.reduce((least, limit) => (limits[limit]! < limits[least]! ? limit : least))
  return {
    line: limits[boundBy]!,
    limits,
    boundBy,
    unknown: lineLimits.filter((limit) => limits[limit] === null),
  }
}
