import { clusterCovariance } from '../cluster-covariance.ts'
import { conditionNumber } from '../condition-number.ts'
import { overallTest } from '../factor-tests.ts'
import { type FirthFit, firthIntervals, firthOverallTest, firthTermTests, fitFirth } from '../firth.ts'
import { withLikelihoodIntercept } from '../flic.ts'
import { describe, fitLogistic, type LogisticFit } from '../logistic.ts'
import { profileBudget, profileIntervals, profileWork } from '../profile.ts'
import { interpolatedProfileIntervals } from '../profile-interpolated.ts'
import { binomialConstant } from '../pseudo-r-squared.ts'
import { robustCovariance } from '../robust-covariance.ts'
import { resolveSeparation } from '../separated-fit.ts'
import { wildScoreTests } from '../wild-score-bootstrap.ts'
import { conventionsOf } from './conventions.ts'
import { factorReports, testOrNull } from './factors.ts'
import { goodnessOf } from './goodness.ts'
import { mixedReport } from './mixed-report.ts'
import { withPopulationIntercept } from './population-intercept.ts'
import { usableReferences } from './references.ts'
import type { RegressionReport, RegressionWarning, TermReport } from './regression-report.ts'
import type { RegressionRequest } from './request.ts'
import { type RowsInUse, rowsInUse } from './rows-in-use.ts'
import { statusOf } from './status.ts'
import { exponential, termReports, waldFigures } from './terms.ts'

const fewestEventsPerParameter = 10
const fewestClusters = 30
const largestCondition = 30

/** Fits what was asked and says everything about it; throws `InputError` with a `RegressionErrorCode`. */
export async function regress(request: RegressionRequest): Promise<RegressionReport> {
  const rows = rowsInUse(request)
  const references = usableReferences(rows.columns, request)
  const likelihoodFit = await resolveSeparation(fitLogistic(rows.columns, rows.outcome, { references }))
  if (request.randomIntercepts)
    return mixedReport(likelihoodFit, rows, request, request.randomIntercepts.quadrature)
  if (request.method === 'ml') return describeFit({ fit: likelihoodFit, likelihoodFit }, rows, request)
  const firth = fitFirth(rows.columns, rows.outcome, { references })
  const fit = request.flic ? withLikelihoodIntercept(firth) : firth
  return describeFit({ fit, likelihoodFit }, rows, request)
}

/** The fit that was asked for, and the maximum likelihood one, whose McFadden R² importance shares out. */
export interface RequestedFits {
  readonly fit: LogisticFit | FirthFit
  readonly likelihoodFit: LogisticFit
}

function isFirth(fit: LogisticFit | FirthFit): fit is FirthFit {
  return 'penalizedLikelihood' in fit
}

function describeFit(fits: RequestedFits, rows: RowsInUse, request: RegressionRequest): RegressionReport {
  const { fit } = fits
  const errors = standardErrors(fit, rows, request)
  const grouped = request.outcome.kind === 'counts' ? rows.outcome : undefined
  const terms = isFirth(fit) ? firthTerms(fit, errors, request) : likelihoodTerms(fit, errors, rows, request)
  const status = statusOf(fit)
  return {
    read: rows.read,
    dropped: rows.dropped,
    observations: fit.trials,
    rows: rows.outcome.trials.length,
    events: fit.events,
    ...status,
    warnings: [...warningsOf(fit, errors), ...waldWarnings(terms)],
    method: request.method,
    iterations: fit.iterations,
    logLikelihood: fit.logLikelihood,
    nullLogLikelihood: fit.nullLogLikelihood,
    ...(grouped ? { logLikelihoodWithConstant: fit.logLikelihood + binomialConstant(grouped) } : {}),
    ...(isFirth(fit) ? { penalizedLogLikelihood: fit.penalizedLogLikelihood } : {}),
    likelihoodRatioTest: testOrNull(isFirth(fit) ? firthOverallTest(fit) : overallTest(fit)),
    terms:
      request.populationRate === null ? terms : withPopulationIntercept(terms, fit, request.populationRate),
    factors: factorReports(fits, errors, rows, request),
    fit: goodnessOf(fit, request.confidence, grouped),
    randomIntercepts: [],
    conventions: conventionsOf(fit, errors, rows, request),
  }
}

/** The covariance that the table's errors come from. */
export interface ErrorBasis {
  readonly type: 'model' | RegressionRequest['robust'] | RegressionRequest['clusterCorrection']
  readonly covariance: Float64Array
  /** The same over the scaled columns; undefined where two-way clusters were repaired. */
  readonly scaledCovariance: Float64Array | undefined
  readonly multipliers: readonly number[]
  readonly clusterCounts: readonly number[]
  /**
   * Two-way clusters: true where A + B − AB gave a variance that is not positive, so that its negative eigenvalues
   * were set to zero. Elsewhere it is left as it is, as `vcovCL` of R and statsmodels leave it.
   */
  readonly repaired: boolean
}

function standardErrors(fit: LogisticFit, rows: RowsInUse, request: RegressionRequest): ErrorBasis {
  if (rows.clusters.length > 0) {
    const clustered = clusterCovariance(fit, rows, request.clusterCorrection)
    const { unrepaired, scaledUnrepaired, multipliers, clusterCounts } = clustered
    const repaired = fit.free.some((j) => !(unrepaired[j * (fit.design.columns.length + 1)] > 0))
    return {
      type: request.clusterCorrection,
      covariance: repaired ? clustered.covariance : unrepaired,
      scaledCovariance: repaired ? undefined : scaledUnrepaired,
      multipliers,
      clusterCounts,
      repaired,
    }
  }
  if (request.robust !== null) {
    const { multiplier, ...robust } = robustCovariance(fit, request.robust)
    return { ...robust, type: request.robust, multipliers: [multiplier], clusterCounts: [], repaired: false }
  }
  const { covariance, scaledCovariance } = fit
  return {
    type: 'model',
    covariance,
    scaledCovariance,
    multipliers: [],
    clusterCounts: [],
    repaired: false,
  }
}

function likelihoodTerms(
  fit: LogisticFit,
  errors: ErrorBasis,
  rows: RowsInUse,
  { confidence, seed }: RegressionRequest,
): TermReport[] {
  const exact = profileIntervals(fit, { confidence })
  // R's figures are for comparison only: beyond the budget they would double the time.
  const isCheap = profileWork(fit.design) <= profileBudget
  const interpolated = isCheap ? interpolatedProfileIntervals(fit, { confidence, exact }) : exact
  const terms = termReports(fit, errors.covariance, { exact, interpolated }, confidence)
  if (!hasFewClusters(errors) || rows.clusters.length !== 1) return terms
  const bootstrap = wildScoreTests(fit, rows, { seed })
  return terms.map((term, j) => ({ ...term, wildScorePValue: bootstrap[j]?.pValue ?? null }))
}

/** Under Firth the interval is the profile penalised one, and so is the test of each coefficient. */
function firthTerms(
  fit: FirthFit,
  errors: ErrorBasis,
  { confidence, flic }: RegressionRequest,
): TermReport[] {
  const exact = firthIntervals(fit, { confidence })
  const terms = termReports(fit, errors.covariance, { exact, interpolated: exact }, confidence)
  const tests = firthTermTests(fit)
  return terms.map((term, j) => {
    if (j === 0 && flic) return likelihoodInterceptTerm(term, fit, errors, confidence)
    return {
      ...term,
      pValue: tests[j]?.pValue ?? null,
      confidenceInterval: term.profileConfidenceInterval,
      oddsRatioConfidenceInterval: exponential(term.profileConfidenceInterval),
      penalizedLikelihoodRatioTest: testOrNull(tests[j]),
    }
  })
}

/**
 * FLIC's intercept is no maximum of the penalised likelihood, which has no test or profile to give it: as `flic`
 * of logistf, Wald's, from the information at the new intercept.
 */
function likelihoodInterceptTerm(
  term: TermReport,
  fit: FirthFit,
  errors: ErrorBasis,
  confidence: number,
): TermReport {
  const { information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  const { covariance } = describe(fit.design, fit.free, fit.scaledCoefficients, information)
  const standardError =
    errors.type === 'model' ? Math.sqrt(covariance[0]) : (term.standardError ?? Number.NaN)
  return {
    ...term,
    ...waldFigures(fit.coefficients[0], standardError, confidence),
    profileConfidenceInterval: null,
    exactProfileConfidenceInterval: null,
    penalizedLikelihoodRatioTest: null,
  }
}

function hasFewClusters({ clusterCounts }: Pick<ErrorBasis, 'clusterCounts'>): boolean {
  return clusterCounts.slice(0, 2).some((count) => count < fewestClusters)
}

function waldWarnings(terms: readonly TermReport[]): RegressionWarning[] {
  return terms.some(({ profileMethod }) => profileMethod === 'wald') ? ['waldForProfile'] : []
}

export function warningsOf(fit: LogisticFit, errors: Pick<ErrorBasis, 'clusterCounts'>): RegressionWarning[] {
  const warnings: RegressionWarning[] = []
  const fewer = Math.min(fit.events, fit.trials - fit.events)
  if (fewer < fewestEventsPerParameter * Math.max(1, fit.rank - 1)) warnings.push('tooFewEvents')
  if (hasFewClusters(errors)) warnings.push('fewClusters')
  if (conditionNumber(fit).conditionNumber > largestCondition) warnings.push('hugeCondition')
  return warnings
}
