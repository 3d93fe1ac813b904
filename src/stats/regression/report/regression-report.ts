import type { GoodnessReport } from './goodness.ts'
import type { DominanceReport } from './importance.ts'
import type { RandomInterceptReport } from './random-intercept-report.ts'

/**
 * Everything that one regression says, in the field names of the command line's contract. Numbers that do not
 * exist are null; levels are strings.
 */
export interface RegressionReport {
  readonly read: number
  readonly dropped: number
  /** Sum of the weights (trials) of the rows in use. */
  readonly observations: number
  readonly rows: number
  readonly events: number
  readonly status: 'converged' | 'separated' | 'collinear' | 'notConverged'
  /** Columns of the file that the status is about. */
  readonly statusColumns: readonly string[]
  /** The same with levels. */
  readonly statusTerms: readonly { readonly factor: string; readonly level: string | null }[]
  readonly warnings: readonly RegressionWarning[]
  readonly method: 'ml' | 'firth'
  readonly iterations: number
  readonly logLikelihood: number
  readonly nullLogLikelihood: number
  readonly logLikelihoodWithConstant?: number
  readonly penalizedLogLikelihood?: number
  readonly nullPenalizedLogLikelihood?: number
  readonly likelihoodRatioTest: TestResult | null
  readonly terms: readonly TermReport[]
  readonly factors: readonly FactorReport[]
  readonly fit: GoodnessReport
  readonly randomIntercepts: readonly RandomInterceptReport[]
  readonly conventions: Readonly<Record<string, unknown>>
}

/**
 * `tooFewEvents`: fewer than 10 events (or non-events) a parameter. `fewClusters`: fewer than 30 clusters, whose
 * robust errors are too small; each term then has a wild score bootstrap p value. `hugeCondition`: a condition
 * number above 30. `singularFit`: the spread of a random intercept is estimated as 0. `fewGroups`: a random intercept
 * has fewer than 10 groups, which tell little of its spread. `waldForProfile`: beyond the budget of counted work
 * Wald's interval stands in for the profile where each level has 200 events and non-events; `profileMethod` says where.
 */
export type RegressionWarning =
  | 'tooFewEvents'
  | 'fewClusters'
  | 'hugeCondition'
  | 'singularFit'
  | 'fewGroups'
  | 'waldForProfile'

export interface TestResult {
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly pValue: number
}

export type IntervalOrNull = readonly [number | null, number | null] | null

export interface TermReport {
  readonly factor: string
  /** The level of a nominal factor, null for a number and the intercept. */
  readonly level: string | null
  readonly coefficient: number | null
  /** Only where the coefficient is infinite. */
  readonly direction?: '+infinity' | '-infinity' | 'undetermined'
  readonly standardError: number | null
  readonly z: number | null
  readonly pValue: number | null
  readonly confidenceInterval: IntervalOrNull
  /** As R's `confint` interpolates it, for comparison digit by digit. */
  readonly profileConfidenceInterval: IntervalOrNull
  /** The exact bounds; the interpolated ones lie within about 5e-4 of them. */
  readonly exactProfileConfidenceInterval: IntervalOrNull
  readonly profileMethod?: 'profile' | 'wald'
  readonly oddsRatio: number | null
  readonly oddsRatioConfidenceInterval: IntervalOrNull
  /** Random intercepts: what the coefficient, which holds within a group, amounts to over all groups together. */
  readonly populationAveragedCoefficient?: number | null
  /** Firth: penalised likelihood-ratio test of the single coefficient. */
  readonly penalizedLikelihoodRatioTest?: TestResult | null
  /** Few clusters: p value of the wild score bootstrap. */
  readonly wildScorePValue?: number | null
}

export interface FactorReport {
  readonly factor: string
  readonly kind: 'numeric' | 'nominal'
  readonly reference: string | null
  /** Columns that are not collinear with earlier ones: 0 for a factor that the earlier ones determine. */
  readonly degreesOfFreedom: number
  readonly waldTest: TestResult | null
  readonly likelihoodRatioTest: TestResult | null
  readonly dominance: DominanceReport
  readonly generalizedVarianceInflationFactor: number | null
  readonly averageMarginalEffects: readonly {
    readonly level: string | null
    readonly kind: 'derivative' | 'discrete'
    readonly effect: number
    readonly standardError: number
    readonly pValue: number
    readonly confidenceInterval: readonly [number, number]
  }[]
}
