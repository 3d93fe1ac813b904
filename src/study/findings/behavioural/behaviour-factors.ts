import type { BehaviourFactor } from '../../../book/behaviour/behaviour-columns.ts'
import type { NominalColumn } from '../../../stats/frame.ts'
import { benjaminiHochberg } from '../../../stats/multiple-testing.ts'
import { predictedRows } from '../../../stats/regression/marginal-effects.ts'
import { behaviourFactorLabels, behaviourSentence, behaviourState } from '../../../words/behaviour.ts'
import type { ModelColumn } from '../../model-sample.ts'
import { designColumnsOf } from '../design-columns.ts'
import { factorContrast } from '../factor-contrast.ts'
import { degreesOfFreedomOf, type FactorErrors } from '../factor-errors.ts'
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
    const freedom = degreesOfFreedomOf(errors.basisOf.get(name)!, designColumnsOf(fit.primary, data, name))
    const contrast = pair && factorContrast(rows, pair, { covariance, confidence, degreesOfFreedom: freedom })
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

type LevelFactor = 'arrearsNow' | 'dueIn'

/** Two settings of each number that are met in every book; stated before the data. */
const numberSettings: Readonly<Record<Exclude<BehaviourFactor, LevelFactor>, readonly [number, number]>> = {
  earlierEpisodes: [0, 1],
  behindSchedule: [0, 1],
  shareRepaid: [0, 0.5],
  monthsOnBook: [3, 9],
  specialMention: [0, 1],
}

function settingPair(
  factor: BehaviourFactor,
  own: readonly ModelColumn[],
  merged: readonly MergedLevels[],
): SettingPair | null {
  const { column } = own.find(({ isMissingFlag }) => !isMissingFlag)!
  if (factor === 'arrearsNow' || factor === 'dueIn') {
    return column.kind === 'nominal' ? levelPair(factor, column, merged) : null
  }
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

/**
 * Nothing past due against the first level of arrears that enough notes have; due in 7 to 9 months against due within
 * three, since of what falls due later no principal can default within the year.
 */
function levelPair(
  factor: LevelFactor,
  column: NominalColumn,
  merged: readonly MergedLevels[],
): SettingPair | null {
  const partsOf = (level: string) => merged.find((own) => own.level === level)?.of ?? [level]
  const holding = (part: string) => column.levels.find((level) => partsOf(level).includes(part))
  const enough = (level: string | undefined) =>
    level !== undefined && rowsOf(column, level) >= fewestRowsOfLevel
  const from = holding(factor === 'arrearsNow' ? 'none' : 'to9')
  const to = (factor === 'arrearsNow' ? ['to30', 'to60', 'to90'] : ['to3']).map(holding).find(enough)
  if (from === undefined || to === undefined || from === to || !enough(from)) return null
  const at = (level: string) => ({
    label: behaviourState(factor, partsOf(level)),
    changes: [{ column: column.name, level }],
  })
  return { from: at(from), to: at(to) }
}

function rowsOf({ codes, levels }: NominalColumn, level: string): number {
  const code = levels.indexOf(level)
  let rows = 0
  for (const own of codes) if (own === code) rows++
  return rows
}

function isShown({ interval }: FactorContrast, pValue: number | null, significance: number): boolean {
  return (interval[0] > 0 || interval[1] < 0) && pValue !== null && pValue < significance
}
