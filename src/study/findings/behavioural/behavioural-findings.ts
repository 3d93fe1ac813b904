import type { FeatureName } from '../../../book/behaviour/behaviour-features.ts'
import type { ObservationFate } from '../../../book/behaviour/observation-fate.ts'
import type { RegressionReport } from '../../../stats/regression/report/regression-report.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { CardPerformance, CropYearPerformance } from '../application-findings.ts'
import type { ErrorBasisName, FactorContrast, MergedLevels } from '../findings.ts'

/** Model C, or why there is none. */
export type BehaviouralFinding = FittedBehaviour | MissingBehaviour

export interface MissingBehaviour {
  readonly status: 'unavailable'
  /**
   * `noSnapshots`: no month ends with days past due. `noObservations`: none of a performing note of the sample whose
   * twelve months are over. `tooFewEvents`: fewer than 20 notes that default after one. `noFactor`: nothing varies.
   */
  readonly reason: 'noSnapshots' | 'noObservations' | 'tooFewEvents' | 'noFactor'
  readonly observations: number
  /** Notes that default in the twelve months after an observation. */
  readonly defaultedNotes: number
}

export interface FittedBehaviour {
  readonly status: 'fitted'
  readonly account: Readonly<Record<ObservationFate, number>>
  /** Rows of `snapshots`. */
  readonly read: number
  readonly observations: number
  readonly notes: number
  readonly households: number
  /** Observations followed by a default, and the notes that they belong to. */
  readonly events: number
  readonly defaultedNotes: number
  /** One household in so many is observed; 1 is all. */
  readonly everyNthHousehold: number
  readonly report: RegressionReport
  readonly method: 'ml' | 'firth'
  readonly methodReason: 'separated' | 'fewEvents' | null
  /** Defaulted notes, not observations, for each parameter: observations of one note repeat each other. */
  readonly notesPerParameter: number
  readonly mergedLevels: readonly MergedLevels[]
  readonly factors: readonly BehaviourFactorFinding[]
  readonly oneByOne: readonly FeatureFinding[]
  /** On the observations that made the model. */
  readonly apparent: CardPerformance
  /** Each household scored by a model that has not seen it; null where no fold could be fitted. */
  readonly crossValidated: (CardPerformance & { readonly folds: number }) | null
  readonly byCropYear: readonly CropYearPerformance[]
  readonly comparison: BehaviourComparison | null
}

export interface BehaviourFactorFinding {
  readonly factor: string
  readonly label: Phrase
  /** Of the factor as a whole, under the errors of its basis; Benjamini–Hochberg over the factors. */
  readonly pValue: number | null
  readonly qValue: number | null
  readonly errorBasis: ErrorBasisName
  readonly contrast: FactorContrast | null
  readonly sentence: Phrase
}

/** One feature alone. */
export interface FeatureFinding {
  readonly feature: FeatureName
  readonly isInModel: boolean
  readonly known: number
  readonly meanOfGood: number | null
  readonly meanOfDefault: number | null
  /** Above ½ a higher value goes with default, below ½ with none; never in arrears counts as longest ago. */
  readonly area: number | null
  readonly interval: readonly [number, number] | null
  readonly pValue: number | null
  readonly qValue: number | null
}

export const comparedModels = ['application', 'behavioural', 'both'] as const
export type ComparedModel = (typeof comparedModels)[number]

/** Models A, C and A + C on the same observations, all out of fold. */
export interface BehaviourComparison {
  readonly observations: number
  readonly events: number
  readonly areas: readonly {
    readonly model: ComparedModel
    readonly area: number
    readonly interval: readonly [number, number] | null
  }[]
  readonly differences: readonly {
    readonly of: ComparedModel
    readonly against: ComparedModel
    readonly difference: number
    readonly interval: readonly [number, number] | null
    readonly pValue: number | null
  }[]
}
