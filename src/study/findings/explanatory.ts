import { studySteps } from '../../words/study.ts'
import type { StudyContext } from '../context.ts'
import type { ModelSample } from '../model-sample.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { collinearityOf, diagnosticsOf } from './diagnostics.ts'
import type { ExplanatoryModel } from './explanatory-model.ts'
import { explanatoryReport } from './explanatory-report.ts'
import { factorFindings } from './factor-findings.ts'
import { factorPValues } from './factor-p-values.ts'
import type { ExplanatoryFinding } from './findings.ts'
import { importanceOf } from './importance.ts'
import { type ModelData, plainColumns } from './model-data.ts'
import { robustnessOf } from './robustness.ts'
import { univariateFindings } from './univariate.ts'

/** Model B and everything that is compared with it. */
export function explanatoryFinding(
  { settings, book, progress }: StudyContext,
  sample: ModelSample,
  { data, fit, errors, covariance }: ExplanatoryModel,
): ExplanatoryFinding {
  const { seed, confidence, model: preStated } = settings
  const { primary } = fit
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
  progress(studySteps.importance, 0.45)
  const importance = importanceOf(fit, data, sample, { seed, confidence })
  const factors = factorFindings({ fit, data, errors, covariance, tests, importance, confidence })
  progress(studySteps.models, 0.55)
  const inModel = new Set(factors.map(({ factor }) => factor))
  const robustness = robustnessOf({ fit, data, sample, covariance, seed, confidence, preStated })
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
    diagnostics: diagnosticsOf(primary, data, sample, book),
    robustness,
  }
}

function yearsOf(data: ModelData): readonly string[] {
  const years = plainColumns(data).find(({ name }) => name === cropYearFactor)
  return years?.kind === 'nominal' ? years.levels : []
}
