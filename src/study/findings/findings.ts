import type { Term } from '../../book/sample/terms.ts'
import type { RiskGroup } from '../../lending/vocabulary.ts'
import type { RegressionReport } from '../../stats/regression/report/regression-report.ts'
import type { Scorecard } from '../../stats/scorecard/card.ts'
import type { Phrase } from '../../words/phrase.ts'

/** What the models of a study found; null where a model could not be fitted. */
export interface StudyFindings {
  readonly explanatory: ExplanatoryFinding | null
  readonly application: ApplicationFinding | null
}

/** Model B: which factors drive default, by how much, and which matter most. */
export interface ExplanatoryFinding {
  readonly report: RegressionReport
  /** In the order of importance. */
  readonly factors: readonly FactorFinding[]
  /** Shares of the three risks in McFadden's R² (Owen values); empty on a file that is no loan book. */
  readonly groups: readonly GroupFinding[]
  readonly method: 'ml' | 'firth'
}

export interface FactorFinding {
  readonly factor: string
  readonly label: Phrase
  readonly riskGroup: RiskGroup | null
  readonly actor: Term['actor'] | null
  /** Of the factor as a whole, under the errors that the primary table uses. */
  readonly pValue: number | null
  /** Benjamini–Hochberg over the factors of the model. */
  readonly qValue: number | null
  /** Share of McFadden's R², 0 to 1; null where it was not computed. */
  readonly importanceShare: number | null
  /** "Of 100 such households, X default instead of Y": average predicted rates at two settings of the factor. */
  readonly contrast: FactorContrast | null
  /** One plain sentence that a manager can repeat. */
  readonly sentence: Phrase
}

export interface FactorContrast {
  readonly from: Phrase
  readonly to: Phrase
  readonly rateFrom: number
  readonly rateTo: number
  /** rateTo − rateFrom with its delta-method interval. */
  readonly difference: number
  readonly interval: readonly [number, number]
}

export interface GroupFinding {
  readonly group: RiskGroup
  readonly share: number
  readonly interval: readonly [number, number] | null
}

/** Model A: the card for applications, and how it holds on borrowers and years that it has not seen. */
export interface ApplicationFinding {
  readonly card: Scorecard
  readonly areaUnderCurve: { readonly apparent: number; readonly crossValidated: number | null }
}
