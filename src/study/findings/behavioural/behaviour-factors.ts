import type { BehaviourFactor } from '../../../book/behaviour/behaviour-columns.ts'
import { benjaminiHochberg } from '../../../stats/multiple-testing.ts'
import { predictedRows } from '../../../stats/regression/marginal-effects.ts'
import { behaviourFactorLabels, behaviourSentence, behaviourState } from '../../../words/behaviour.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { ModelColumn } from '../../model-sample.ts'
import { factorContrast } from '../factor-contrast.ts'
import type { FactorErrors } from '../factor-errors.ts'
import type { FactorTest } from '../factor-p-values.ts'
import { fewestRowsOfLevel, type SettingPair } from '../factor-settings.ts'
import type { FactorContrast, MergedLevels } from '../findings.ts'
import type { StudyFit } from '../fit-model.ts'
import { factorsOf, type ModelData } from '../model-data.ts'
import type { BehaviourFactorFinding } from './behavioural-findings.ts'

export interface BehaviourFactorInputs {
  readonly fit: StudyFit
  readonly data: ModelData
  readonly errors: FactorErrors
  readonly covariance: Float64Array
  readonly tests: ReadonlyMap<string, FactorTest>
  readonly confidence: number
}

/** Each factor with its test, its contrast and its sentence, in the order of the model. */
export function behaviourFactorFindings(inputs: BehaviourFactorInputs): BehaviourFactorFinding[] {
  const { fit, data, errors, covariance, tests, confidence } = inputs
  const rows = predictedRows(fit.primary)
  const factors = [...factorsOf(data)]
  const qValues = benjaminiHochberg(factors.map(([factor]) => tests.get(factor)!.pValue))
  return factors.map(([name, own], i): BehaviourFactorFinding => {
    const factor = name as BehaviourFactor
    const { pValue, degreesOfFreedom } = tests.get(name)!
    const pair = degreesOfFreedom > 0 ? settingPair(factor, own, data.merged) : null
    const contrast = pair && factorContrast(rows, pair, { covariance, confidence })
    return {
      factor,
      label: behaviourFactorLabels[factor],
      pValue,
      qValue: qValues[i],
      errorBasis: errors.basisOf.get(name)!.name,
      contrast,
      sentence: behaviourSentence({
        label: behaviourFactorLabels[factor],
        contrast,
        isShown: contrast !== null && isShown(contrast, pValue, 1 - confidence),
        confidence,
      }),
    }
  })
}

/** Two settings of each number that are met in every book; stated before the data. */
const numberSettings: Readonly<Record<Exclude<BehaviourFactor, 'arrearsNow'>, readonly [number, number]>> = {
  earlierEpisodes: [0, 1],
  behindSchedule: [0, 1],
  shareRepaid: [0, 0.5],
  monthsOnBook: [3, 9],
  monthsToDue: [9, 3],
  specialMention: [0, 1],
}

function settingPair(
  factor: BehaviourFactor,
  own: readonly ModelColumn[],
  merged: readonly MergedLevels[],
): SettingPair | null {
  const { column } = own.find(({ isMissingFlag }) => !isMissingFlag)!
  if (column.kind === 'nominal') return arrearsPair(column, merged)
  if (factor === 'arrearsNow') return null
  const isKnown = own
    .filter(({ isMissingFlag }) => isMissingFlag)
    .map((flag) => ({ column: flag.column.name, value: 0 }))
  const at = (value: number) => ({
    label: behaviourState(factor, value),
    changes: [{ column: column.name, value }, ...isKnown],
  })
  const [from, to] = numberSettings[factor]
  return { from: at(from), to: at(to) }
}

/** Nothing past due against the first month in arrears, where enough notes are; else the next that has enough. */
function arrearsPair(
  column: Extract<ModelColumn['column'], { kind: 'nominal' }>,
  merged: readonly MergedLevels[],
): SettingPair | null {
  const counts = new Float64Array(column.levels.length + 1)
  for (const code of column.codes) counts[code]++
  const to = column.levels.find(
    (level, code) => level !== 'none' && level !== 'missing' && counts[code] >= fewestRowsOfLevel,
  )
  if (to === undefined || !column.levels.includes('none')) return null
  const parts = (level: string) => merged.find((own) => own.level === level)?.of ?? [level]
  const at = (level: string): { label: Phrase; changes: { column: string; level: string }[] } => ({
    label: behaviourState('arrearsNow', parts(level)),
    changes: [{ column: column.name, level }],
  })
  return { from: at('none'), to: at(to) }
}

function isShown({ interval }: FactorContrast, pValue: number | null, significance: number): boolean {
  return (interval[0] > 0 || interval[1] < 0) && pValue !== null && pValue < significance
}
