import type { Term } from '../../book/sample/terms.ts'
import type { RiskGroup } from '../../lending/vocabulary.ts'
import type { RegressionReport } from '../../stats/regression/report/regression-report.ts'
import type { Scorecard } from '../../stats/scorecard/card.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { LoanClassificationFinding } from '../classification/classification-finding.ts'
import type { LifetimeFinding } from '../credit-risk/lifetime/lifetime-finding.ts'
import type { RecoveryFinding } from '../credit-risk/recovery/recovery-finding.ts'
import type { SelectionFinding } from '../credit-risk/selection/selection-finding.ts'
import type { ScenariosFinding } from '../external-risk/scenarios/find-scenarios.ts'
import type { LossFinding } from '../loss/loss-finding.ts'
import type { MeasuresFinding } from '../measures/workbench/measures-finding.ts'
import type { OfficerComparison } from '../operational-risk/officer-comparison.ts'
import type { OperationalFindings } from '../operational-risk/operational-findings.ts'
import type { ExpectedOfNotes } from '../worklists/due-worklist.ts'
import type { CardFindings } from './application-findings.ts'
import type { BehaviouralFinding } from './behavioural/behavioural-findings.ts'
import type { CollinearityFinding, DiagnosticFindings } from './diagnostic-findings.ts'
import type { RobustnessFinding } from './robustness-findings.ts'
import type { UnivariateFinding } from './univariate.ts'

/** What the models of a study found; null where a model could not be fitted. */
export interface StudyFindings {
  readonly explanatory: ExplanatoryFinding | null
  readonly application: ApplicationFinding | null
  /** Model C; null on a file that is no loan book, and where the sample refuses every model. */
  readonly behavioural: BehaviouralFinding | null
  /** How notes are classed and provided for; null on a file that is no loan book, and where nothing is outstanding. */
  readonly classification: LoanClassificationFinding | null
  /** When notes default, relative to their due date; null on a file that is no loan book and below 20 dated defaults. */
  readonly lifetime: LifetimeFinding | null
  /** Loss given default from own recoveries; null where nothing tells what came in after a default. */
  readonly recovery: RecoveryFinding | null
  /** Default of all who applied, refused ones included; null where no refused application is known. */
  readonly selection: SelectionFinding | null
  /** Account managers against each other; null where the book names fewer than two. */
  readonly officers: OfficerComparison | null
  /** Rules, indicators, losses, networks and managers; null on a file that is no loan book. */
  readonly operational: OperationalFindings | null
  /** Exposure to what comes from outside, stress scenarios and early warnings; null as `measures` is. */
  readonly scenarios: ScenariosFinding | null
  /** How much the whole book may lose in a coming year; null as `measures` is. */
  readonly loss: LossFinding | null
  /** Of each note at risk in what is known of the season, for the worklists; null as `measures` is, and not written to JSON. */
  readonly expectedOfNotes: ExpectedOfNotes | null
  /** What the seven measures would do; null on a file that is no loan book, and where nothing is outstanding. */
  readonly measures: MeasuresFinding | null
}

/** Of a file that is no loan book and whose sample refuses a regression. */
export const noFindings: StudyFindings = {
  explanatory: null,
  application: null,
  behavioural: null,
  classification: null,
  lifetime: null,
  recovery: null,
  selection: null,
  officers: null,
  operational: null,
  scenarios: null,
  loss: null,
  expectedOfNotes: null,
  measures: null,
}

/** Model B: which factors drive default, by how much, and which matter most. */
export interface ExplanatoryFinding {
  readonly report: RegressionReport
  /** In the order of importance. */
  readonly factors: readonly FactorFinding[]
  /** Shares of the three risks in McFadden's R² (Owen values); empty on a file that is no loan book. */
  readonly groups: readonly GroupFinding[]
  readonly method: 'ml' | 'firth'
  /** Why the primary fit is Firth's; null where it is maximum likelihood. */
  readonly methodReason: 'separated' | 'fewEvents' | null
  /** Events (or non-events, the fewer) for each parameter beside the intercept. */
  readonly eventsPerParameter: number
  readonly importance: ImportanceFinding | null
  /** Sparse levels that were merged before anything was fitted. */
  readonly mergedLevels: readonly MergedLevels[]
  /** Pools of crop years that have an effect of their own (not counted among the factors); empty without years. */
  readonly years: readonly string[]
  readonly clusterCounts: readonly { readonly basis: ErrorBasisName; readonly count: number }[]
  readonly univariate: readonly UnivariateFinding[]
  readonly collinearity: CollinearityFinding
  readonly diagnostics: DiagnosticFindings
  readonly robustness: RobustnessFinding
}

/** Where the standard errors of a factor come from (SOUNDNESS.md rule 9). */
export type ErrorBasisName = 'model' | 'household' | 'group' | 'village' | 'townshipYear'

export interface MergedLevels {
  readonly factor: string
  /** The name of the merged level. */
  readonly level: string
  readonly of: readonly string[]
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
  /** Bootstrap interval of the share. */
  readonly importanceInterval: readonly [number, number] | null
  /** Share of the out-of-fold R²: noise earns nothing, or a little less. */
  readonly crossFittedShare: number | null
  readonly errorBasis: ErrorBasisName
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
  /** rateTo − rateFrom with its delta-method interval (of the logarithm of the rate ratio). */
  readonly difference: number
  readonly interval: readonly [number, number]
}

export interface GroupFinding {
  readonly group: RiskGroup
  readonly share: number
  readonly interval: readonly [number, number] | null
}

export interface ImportanceFinding {
  /** McFadden's R² of the maximum-likelihood fit, which the shares divide. */
  readonly rSquared: number
  readonly method: 'exact' | 'sampled' | 'oneStep'
  /** Largest standard error of a share that sampling leaves; 0 where nothing was sampled. */
  readonly samplingError: number
  /** What the crop years hold in common; counted in the external group, null without years. */
  readonly yearShare: number | null
  readonly yearCrossFittedShare: number | null
  /** R² out of fold; null where it was not computed. */
  readonly crossFittedRSquared: number | null
  /** Rows that the cross-fitted shares stand on. */
  readonly crossFittedRows: number
  readonly replications: number
}

/** Model A: the card for applications, and how it holds on borrowers and years that it has not seen. */
export interface ApplicationFinding extends CardFindings {
  readonly card: Scorecard
  readonly areaUnderCurve: { readonly apparent: number; readonly crossValidated: number | null }
}
