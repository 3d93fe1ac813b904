import { benjaminiHochberg } from '../../stats/multiple-testing.ts'
import type { DesignColumn } from '../../stats/regression/design.ts'
import { predictedRows } from '../../stats/regression/marginal-effects.ts'
import { factorSentence, notComparable, tooFewToCompare } from '../../words/factor-sentences.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { ModelColumn } from '../model-sample.ts'
import { designColumnsOf } from './design-columns.ts'
import { factorContrast } from './factor-contrast.ts'
import { degreesOfFreedomOf, type FactorErrors } from './factor-errors.ts'
import type { FactorTest } from './factor-p-values.ts'
import { fewestRowsOfLevel, isFlag, type SettingPair, settingsOf } from './factor-settings.ts'
import type { FactorContrast, FactorFinding } from './findings.ts'
import type { StudyFit } from './fit-model.ts'
import type { ImportanceResult } from './importance.ts'
import { factorLabel } from './labels.ts'
import { factorsOf, type ModelData } from './model-data.ts'

export interface FactorInputs {
  readonly fit: StudyFit
  readonly data: ModelData
  readonly errors: FactorErrors
  /** For contrasts, which mix all coefficients. */
  readonly covariance: Float64Array
  readonly tests: ReadonlyMap<string, FactorTest>
  readonly importance: ImportanceResult
  readonly confidence: number
}

/** Each factor with its test, importance, contrast and sentence, most important first. */
export function factorFindings(inputs: FactorInputs): FactorFinding[] {
  const { fit, data, errors, covariance, tests, importance, confidence } = inputs
  const rows = predictedRows(fit.primary)
  const infinite = infiniteColumns(fit)
  const factors = [...factorsOf(data).entries()]
  const qValues = benjaminiHochberg(factors.map(([factor]) => tests.get(factor)!.pValue))
  const findings = factors.map(([factor, own], i): FactorFinding => {
    const pair = settingsOf(fit.primary, data, factor, own)
    const { pValue, degreesOfFreedom } = tests.get(factor)!
    const few = fewRowsOf(own)
    const isCompared = pair !== null && degreesOfFreedom > 0 && few === null
    const columns = designColumnsOf(fit.primary, data, factor)
    const freedom = degreesOfFreedomOf(errors.basisOf.get(factor)!, columns)
    const contrast = isCompared
      ? factorContrast(rows, pair, { covariance, confidence, degreesOfFreedom: freedom })
      : null
    const isInfinite = comparesInfinite(pair, infinite, data)
    return {
      factor,
      label: factorLabel(factor),
      riskGroup: own[0].term?.riskGroup ?? null,
      actor: own[0].term?.actor ?? null,
      pValue,
      qValue: qValues[i],
      importanceShare: importance.shares.get(factor) ?? null,
      importanceInterval: importance.intervals.get(factor) ?? null,
      crossFittedShare: importance.crossFitted.get(factor) ?? null,
      errorBasis: errors.basisOf.get(factor)!.name,
      contrast,
      sentence: sentenceOf(own[0], { contrast, few, pValue, isInfinite, confidence }),
    }
  })
  return findings.sort((a, b) => (b.importanceShare ?? 0) - (a.importanceShare ?? 0))
}

function sentenceOf(
  { factor, term }: ModelColumn,
  {
    contrast,
    few,
    pValue,
    isInfinite,
    confidence,
  }: {
    readonly contrast: FactorContrast | null
    readonly few: number | null
    readonly pValue: number | null
    readonly isInfinite: boolean
    readonly confidence: number
  },
): Phrase {
  const label = factorLabel(factor)
  if (few !== null) return tooFewToCompare(label, few)
  if (contrast === null) return notComparable(label)
  const { from, to, rateFrom, rateTo, interval } = contrast
  return factorSentence({
    label,
    subject: term ? 'household' : 'borrower',
    from,
    to,
    rateFrom: 100 * rateFrom,
    rateTo: 100 * rateTo,
    interval: [100 * interval[0], 100 * interval[1]],
    verdict: verdictOf(contrast, pValue, isInfinite, 1 - confidence),
    isLendersDecision: term?.role === 'lenderDecision',
    confidence,
  })
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
