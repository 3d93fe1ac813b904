import { halfKnown, type RuleCertainty } from '../law/certainty.ts'
import type { CreditGrade, Guarantee } from '../vocabulary.ts'

/** The columns of the matrix: 信用, 保证, 抵押, 质押. */
export const matrixGuarantees = ['credit', 'guaranteed', 'mortgaged', 'pledged'] as const
export type MatrixGuarantee = (typeof matrixGuarantees)[number]

/** No number of days is few enough for the category: the loan starts one below. */
export const NEVER = -1
/** The category holds however late the loan is. */
export const ALWAYS = Number.POSITIVE_INFINITY

/** Most days past due of normal, special mention and substandard; beyond the last a loan is doubtful. */
export type DayBounds = readonly [normal: number, specialMention: number, substandard: number]

/** Loss is never reached by days alone: it takes evidence (death without estate, a court's end). */
export interface RuralMatrix {
  readonly source: string
  readonly certainty: RuleCertainty
  /** 自然人一般农户贷款: ordinary loans to farmers. */
  readonly bounds: Readonly<Record<CreditGrade, Readonly<Record<MatrixGuarantee, DayBounds>>>>
  /** 自然人其他贷款, above a branch's cut-off: where such a loan starts, before its scores; null where none is known. */
  readonly other: Readonly<Record<CreditGrade, DayBounds>> | null
}

const fair = {
  credit: [0, 90, 180],
  guaranteed: [0, 90, 180],
  mortgaged: [30, 90, 180],
  pledged: [60, 90, 270],
} as const

/** 农村合作金融机构信贷资产风险分类指引, as a bank's credit system applies it (DOMAIN.md §2.2; confidence medium). */
export const matrixA: RuralMatrix = {
  source: '银监发〔2006〕23号',
  // Transcribed exactly from a bank's system [S:7]; that it is the guidance's own matrix is of medium confidence.
  certainty: { ...halfKnown, isYearOnly: true },
  bounds: {
    excellent: {
      credit: [60, 90, 180],
      guaranteed: [60, 90, 270],
      mortgaged: [90, 180, 270],
      pledged: [90, 180, 360],
    },
    good: {
      credit: [30, 90, 180],
      guaranteed: [30, 90, 180],
      mortgaged: [60, 90, 180],
      pledged: [90, 180, 270],
    },
    fair,
    unrated: fair,
  },
  other: {
    excellent: [60, 90, 270],
    good: [30, 90, 180],
    fair: [NEVER, 90, 120],
    unrated: [NEVER, 90, 120],
  },
}

const lowestOfB = {
  credit: [0, 90, 360],
  guaranteed: [0, 90, 360],
  mortgaged: [30, 90, 360],
  pledged: [ALWAYS, ALWAYS, ALWAYS],
} as const

/** Another cooperative system of about 2005 to 2007, whose AAA, AA and others are our three grades (DOMAIN.md §2.2). */
export const matrixB: RuralMatrix = {
  source: '某省农信系统，约2005–2007年',
  certainty: { document: 'seen', from: 'knowledgeMedium', isYearOnly: true, terms: 'seen' },
  bounds: {
    excellent: { ...lowestOfB, credit: [90, 180, 360], guaranteed: [90, 180, 360] },
    good: { ...lowestOfB, credit: [30, 90, 360], guaranteed: [30, 90, 360] },
    fair: lowestOfB,
    unrated: lowestOfB,
  },
  other: null,
}

export const ruralMatrices = { A: matrixA, B: matrixB } as const
export type RuralMatrixName = keyof typeof ruralMatrices

/** Joint liability is a guarantee by persons; a combined one counts as the weaker of its parts, a guarantor. */
export function matrixGuaranteeOf(guarantee: Guarantee): MatrixGuarantee {
  switch (guarantee) {
    case 'joint':
    case 'combined':
      return 'guaranteed'
    case 'credit':
    case 'guaranteed':
    case 'mortgaged':
    case 'pledged':
      return guarantee
  }
}
