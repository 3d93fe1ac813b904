import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import type { DesignColumn } from '../../stats/regression/design.ts'
import { predictedRows } from '../../stats/regression/marginal-effects.ts'
import { factorSentence, notComparable, tooFewToCompare } from '../../words/factor-sentences.ts'
import { studySteps } from '../../words/study.ts'
import type { StudyContext } from '../context.ts'
import type { ModelColumn, ModelSample } from '../model-sample.ts'
import { compositeCovariance } from './composite-covariance.ts'
import { cropYearFactor } from './crop-year-effects.ts'
import { collinearityOf, diagnosticsOf } from './diagnostics.ts'
import { explanatoryReport } from './explanatory-report.ts'
import { factorContrast } from './factor-contrast.ts'
import { factorErrors } from './factor-errors.ts'
import { factorPValues } from './factor-p-values.ts'
import { fewestRowsOfLevel, isFlag, type SettingPair, settingsOf } from './factor-settings.ts'
import type { ExplanatoryFinding, FactorContrast, FactorFinding } from './findings.ts'
import { fewestEventsPerParameter, fitStudyModel, type StudyFit } from './fit-model.ts'
import { importanceOf } from './importance.ts'
import { factorLabel } from './labels.ts'
import { factorsOf, type ModelData, modelData, plainColumns } from './model-data.ts'
import { robustnessOf } from './robustness.ts'
import { univariateFindings } from './univariate.ts'

/** Model B and everything that is compared with it. */
export async function explanatoryFinding(
  { settings, book, progress }: StudyContext,
  sample: ModelSample,
): Promise<ExplanatoryFinding> {
  const { seed, confidence, model: preStated } = settings
  progress(studySteps.models, 0.3)
  const { data, fit } = await fittedModel(sample, preStated)
  const { primary, maximumLikelihood } = fit
  const errors = factorErrors(primary, data, sample)
  const covariance = compositeCovariance(primary, data, errors)
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
  const importance = importanceOf(
    maximumLikelihood.status === 'notConverged' ? primary : maximumLikelihood,
    data,
    sample,
    { seed, confidence },
  )
  const rows = predictedRows(primary)
  const names = [...factorsOf(data).entries()]
  const qValues = benjaminiHochberg(names.map(([factor]) => tests.get(factor)!.pValue))
  const infinite = infiniteColumns(fit)
  const factors = names.map(([factor, own], i): FactorFinding => {
    const settingPair = settingsOf(primary, data, factor, own)
    const isEstimated = tests.get(factor)!.degreesOfFreedom > 0
    const few = fewRowsOf(own)
    const contrast =
      settingPair && isEstimated && few === null
        ? factorContrast(rows, settingPair, { covariance, confidence })
        : null
    const { pValue } = tests.get(factor)!
    const label = factorLabel(factor)
    return {
      factor,
      label,
      riskGroup: own[0].term?.riskGroup ?? null,
      actor: own[0].term?.actor ?? null,
      pValue,
      qValue: qValues[i],
      importanceShare: importance.shares.get(factor) ?? null,
      importanceInterval: importance.intervals.get(factor) ?? null,
      crossFittedShare: importance.crossFitted.get(factor) ?? null,
      errorBasis: errors.basisOf.get(factor)!.name,
      contrast,
      sentence:
        few !== null
          ? tooFewToCompare(label, few)
          : contrast === null
            ? notComparable(label)
            : factorSentence({
                label,
                subject: own[0].term ? 'household' : 'borrower',
                from: contrast.from,
                to: contrast.to,
                rateFrom: 100 * contrast.rateFrom,
                rateTo: 100 * contrast.rateTo,
                interval: [100 * contrast.interval[0], 100 * contrast.interval[1]],
                verdict: verdictOf(
                  contrast,
                  pValue,
                  comparesInfinite(settingPair, infinite, data),
                  1 - confidence,
                ),
                isLendersDecision: own[0].term?.role === 'lenderDecision',
                confidence,
              }),
    }
  })
  progress(studySteps.models, 0.55)
  const inModel = new Set(names.map(([factor]) => factor))
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

/** Sparse levels are merged only where events are few; then the model is fitted again (rule 12). */
async function fittedModel(
  sample: ModelSample,
  preStated: StudyContext['settings']['model'],
): Promise<{ data: ModelData; fit: StudyFit }> {
  const data = modelData(sample, 'explanatory', { preStated })
  const fit = await fitStudyModel(data)
  if (fit.eventsPerParameter >= fewestEventsPerParameter && fit.reason === null) return { data, fit }
  const merged = modelData(sample, 'explanatory', { preStated, merge: true })
  if (merged.merged.length === 0) return { data, fit }
  return { data: merged, fit: await fitStudyModel(merged) }
}

/** Rows at the rarer setting of a flag, where they are too few to compare; null elsewhere. */
function fewRowsOf(own: readonly ModelColumn[]): number | null {
  const main = own.find(({ isMissingFlag }) => !isMissingFlag)?.column
  if (main?.kind !== 'numeric' || !isFlag(main.values)) return null
  let ones = 0
  for (const value of main.values) ones += value
  const rarer = Math.min(ones, main.values.length - ones)
  return rarer < fewestRowsOfLevel ? rarer : null
}

/** Design columns of which maximum likelihood has no finite coefficient. */
function infiniteColumns({ maximumLikelihood }: StudyFit): readonly DesignColumn[] {
  if (!maximumLikelihood.separated) return []
  return maximumLikelihood.statusColumns.map((j) => maximumLikelihood.design.columns[j])
}

/** Whether what is compared hangs on an infinite coefficient; a level that is not compared does not matter. */
function comparesInfinite(
  pair: SettingPair | null,
  infinite: readonly DesignColumn[],
  { columns }: ModelData,
): boolean {
  if (!pair) return false
  return [...pair.from.changes, ...pair.to.changes].some((change) => {
    const isFlag = columns.some(({ column, isMissingFlag }) => isMissingFlag && column.name === change.column)
    const level = 'level' in change ? change.level : null
    return !isFlag && infinite.some((own) => own.factor === change.column && own.level === level)
  })
}

/**
 * The worst of several levels was picked for its rate, so its interval alone proves nothing: the factor as a whole
 * must be significant too.
 */
function verdictOf(
  { difference, interval }: FactorContrast,
  pValue: number | null,
  isInfinite: boolean,
  significance: number,
): 'more' | 'fewer' | 'none' | 'infinite' {
  if (isInfinite) return 'infinite'
  const isShown = (interval[0] > 0 || interval[1] < 0) && pValue !== null && pValue < significance
  return isShown ? (difference > 0 ? 'more' : 'fewer') : 'none'
}

function yearsOf(data: ModelData): readonly string[] {
  const years = plainColumns(data).find(({ name }) => name === cropYearFactor)
  return years?.kind === 'nominal' ? years.levels : []
}
