import { type Day, dayOf } from '../calendar.ts'
import type { RuleCertainty } from '../law/certainty.ts'
import type { DatedRule } from '../law/dated-rule.ts'
import { type DaysFloor, daysFloors } from '../overdue-days-class.ts'
import type { Category } from '../vocabulary.ts'
import { type RuralMatrix, type RuralMatrixName, ruralMatrices } from './rural-matrix.ts'

/**
 * What keeps a loan from a better category whatever its days past due. A note carries any number of them, as bits in
 * this order.
 */
export const noteFlags = [
  /** 展期: due later by agreement before maturity. */
  'extended',
  /** 借新还旧: it repaid an older note, and is no registered renewal of a note in order. */
  'refinanced',
  /** 挪用: used for another purpose without consent. */
  'diverted',
  /** 重组观察期: restructured while performing, inside its observation period. */
  'restructured',
  /** Restructured or refinanced when non-performing, and its way back not earned. */
  'restructuredNonPerforming',
  /** Restructured once more inside the observation period. */
  'restructuredAgain',
  /** Non-performing before, shown as better now without the payments that this takes. */
  'upgradeNotEarned',
] as const
export type NoteFlag = (typeof noteFlags)[number]

export function flagBit(flag: NoteFlag): number {
  return 1 << noteFlags.indexOf(flag)
}

/** From a day on, a note with this flag is in this category or a worse one. */
export interface FlagRule extends DatedRule {
  readonly flag: NoteFlag
  readonly atLeast: Category
}

export const regimes = ['measures2023', 'guidance2006'] as const
export type Regime = (typeof regimes)[number]

export interface RulePack extends DatedRule {
  readonly regime: Regime
  readonly byDays:
    | { readonly kind: 'floors'; readonly floors: readonly DaysFloor[] }
    | { readonly kind: 'matrix'; readonly matrix: RuralMatrix }
  readonly flagRules: readonly FlagRule[]
  /** The day by which loans made before `from` had to be classed anew; null where the rule allows no time. */
  readonly oldStockBy: Day | null
}

const measures = '商业银行金融资产风险分类办法（2023年第1号）'

/** DOMAIN.md §2.1: structure [S:22], thresholds [K-H]. */
const measuresCertainty: RuleCertainty = { document: 'seen', from: 'seen', terms: 'knowledgeHigh' }

/** DOMAIN.md §2.1, §2.3: in force 2023-07-01, cooperatives by reference; thresholds of confidence high. */
export const measures2023: RulePack = {
  regime: 'measures2023',
  from: dayOf(2023, 7, 1),
  source: measures,
  certainty: measuresCertainty,
  byDays: { kind: 'floors', floors: daysFloors },
  flagRules: (
    [
      ['extended', 'special_mention'],
      ['refinanced', 'special_mention'],
      ['diverted', 'special_mention'],
      ['restructured', 'special_mention'],
      ['restructuredNonPerforming', 'substandard'],
      ['restructuredAgain', 'substandard'],
      ['upgradeNotEarned', 'substandard'],
    ] as const
  ).map(([flag, atLeast]) => ({
    flag,
    atLeast,
    from: dayOf(2023, 7, 1),
    source: measures,
    certainty: measuresCertainty,
  })),
  oldStockBy: dayOf(2025, 12, 31),
}

/** DOMAIN.md §2.2 with the rule on extensions of §1.6. Only the year of the guidance is known. */
export function guidance2006(variant: RuralMatrixName = 'A'): RulePack {
  const matrix = ruralMatrices[variant]
  return {
    regime: 'guidance2006',
    from: dayOf(2006, 1, 1),
    source: matrix.source,
    certainty: matrix.certainty,
    byDays: { kind: 'matrix', matrix },
    flagRules: [
      {
        flag: 'extended',
        atLeast: 'special_mention',
        from: dayOf(2013, 1, 1),
        source: '农户贷款管理办法（银监发〔2012〕50号）',
        certainty: { document: 'knowledgeHigh', from: 'seen', terms: 'knowledgeHigh' },
      },
    ],
    oldStockBy: null,
  }
}

/** The pack in force on a day; books older than the first are read by the first. */
export function rulePackOn(day: Day, variant: RuralMatrixName = 'A'): RulePack {
  return day >= measures2023.from ? measures2023 : guidance2006(variant)
}
