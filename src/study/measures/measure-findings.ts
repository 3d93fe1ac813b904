import type { TermName } from '../../book/sample/terms.ts'
import type { measureNames } from '../../words/measures.ts'
import type { ExplanatoryFinding, FactorFinding } from '../findings/findings.ts'

export type Measure = keyof typeof measureNames

/** The factors that each measure would act on (the mission's seven measures, DOMAIN.md §4). */
export const factorsOfMeasure: Readonly<Record<Measure, readonly TermName[]>> = {
  insurance: ['disaster', 'insured', 'insuredInDisaster'],
  market: ['priceShock', 'crop', 'hasOffFarmIncome'],
  pricing: ['log2DebtToIncome', 'lnIncome', 'grade', 'annualRate'],
  creditSystem: ['priorOverdue', 'firstLoan', 'creditVillage'],
  rules: ['diverted', 'sequenceBroken', 'dutiesNotSeparated'],
  accountManagers: ['sequenceBroken', 'dutiesNotSeparated', 'distance'],
  guarantees: ['guarantee', 'log2DebtToIncome'],
}

export type MeasureVerdict = 'pointsTo' | 'notShown' | 'cannotSay'

export interface MeasureFinding {
  readonly measure: Measure
  /** Of the model, most important first. */
  readonly factors: readonly FactorFinding[]
  /** Sum of their importance shares; null where none was computed. */
  readonly share: number | null
  /** The significant factor with the largest difference in default, else null. */
  readonly strongest: FactorFinding | null
  readonly verdict: MeasureVerdict
}

/** Many factors are looked at, so q and not p decides. */
const significance = 0.05

export function measureFindings({ factors }: ExplanatoryFinding): MeasureFinding[] {
  return (Object.keys(factorsOfMeasure) as Measure[]).map((measure) => {
    const own = factors.filter(({ factor }) =>
      (factorsOfMeasure[measure] as readonly string[]).includes(factor),
    )
    const shares = own.flatMap(({ importanceShare }) => (importanceShare === null ? [] : [importanceShare]))
    const significant = own.filter(({ qValue }) => qValue !== null && qValue < significance)
    const strongest = significant.reduce<FactorFinding | null>(
      (best, factor) => (size(factor) > (best ? size(best) : 0) ? factor : best),
      null,
    )
    return {
      measure,
      factors: own,
      share: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) : null,
      strongest,
      verdict: own.length === 0 ? 'cannotSay' : significant.length > 0 ? 'pointsTo' : 'notShown',
    }
  })
}

function size({ contrast }: FactorFinding): number {
  return contrast ? Math.abs(contrast.difference) : 0
}
