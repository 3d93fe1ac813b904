import { studySteps } from '../../words/study.ts'
import { inPlace } from '../aside.ts'
import type { StudyContext } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { isLarge } from './budgets.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { collinearityOf, diagnosticsOf } from './diagnostics.ts'
import type { ExplanatoryModel } from './explanatory-model.ts'
import { explanatoryReport } from './explanatory-report.ts'
import { factorFindings } from './factor-findings.ts'
import { factorPValues } from './factor-p-values.ts'
import type { ExplanatoryFinding } from './findings.ts'
import { type ModelData, plainColumns } from './model-data.ts'
import { univariateFindings } from './univariate.ts'

/** Model B and everything that is compared with it. */
export async function explanatoryFinding(
  { settings, book, aside, progress }: StudyContext,
  sample: ModelSample,
  { data, fit, errors, covariance }: ExplanatoryModel,
): Promise<ExplanatoryFinding> {
  const { seed, confidence, model: preStated } = settings
  const { primary } = fit
  progress(studySteps.importance, 0.45)
  const somewhere = isLarge(sample.rows) ? inPlace : aside
  const scrutiny = somewhere('scrutiny', sample, data, covariance, { seed, confidence, preStated })
  const tests = factorPValues(fit, data, errors, seed)
  const report = explanatoryReport({
    fit,
    data,
    errors,
    covariance,
    tests,
    confidence,
    read: sample.account.read,
  })
  const diagnostics = diagnosticsOf(primary, data, sample, book)
  const { importance, robustness } = await scrutiny
  const factors = factorFindings({ fit, data, errors, covariance, tests, importance, confidence })
  const inModel = new Set(factors.map(({ factor }) => factor))
  return {
    report,
    factors: factors.sort((a, b) => (b.importanceShare ?? 0) - (a.importanceShare ?? 0)),
    groups: importance.groups,
    method: fit.method,
    methodReason: fit.reason,
    eventsPerParameter: fit.eventsPerParameter,
    importance: importance.finding,
    mergedLevels: data.merged,
    years: yearsOf(data),
    clusterCounts: errors.bases.flatMap(({ name, clusters }) =>
      clusters ? [{ basis: name, count: clusters.count }] : [],
    ),
    univariate: univariateFindings(
      sample.derived.filter(({ name }) => inModel.has(name)),
      sample.outcome,
      seed,
    ),
    collinearity: collinearityOf(primary),
    diagnostics,
    robustness,
  }
}

function yearsOf(data: ModelData): readonly string[] {
  const years = plainColumns(data).find(({ name }) => name === cropYearFactor)
  return years?.kind === 'nominal' ? years.levels : []
}
