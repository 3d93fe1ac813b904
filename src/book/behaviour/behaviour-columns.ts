import { type Column, levelCodes, type NominalColumn, numericColumn } from '../../stats/frame.ts'
import { type BehaviourFeatures, type FeatureName, featureNames } from './behaviour-features.ts'

/** Levels of `arrearsNow`: in order, and the month in arrears (M1 to M3), in days. */
export const arrearsLevels = ['none', 'to30', 'to60', 'to90'] as const
export type ArrearsLevel = (typeof arrearsLevels)[number]

/**
 * The factors of the behavioural model, stated before any data: what stands now (`arrearsNow`), what has been made
 * up before (`earlierEpisodes`), the plan (`behindSchedule`, or `shareRepaid` of a book without plans), the clock and
 * the class. The worst days past due of 3, 6 and 12 months repeat these and are tabled one by one only.
 */
export const behaviourFactors = [
  'arrearsNow',
  'earlierEpisodes',
  'behindSchedule',
  'shareRepaid',
  'monthsOnBook',
  'monthsToDue',
  'specialMention',
] as const
export type BehaviourFactor = (typeof behaviourFactors)[number]

/** The factors as columns, missing values as they are; a factor of which nothing is known is left out. */
export function behaviourColumns(features: readonly BehaviourFeatures[]): Column[] {
  const numbers = (name: FeatureName, value: (own: BehaviourFeatures) => number = (own) => own[name]) =>
    numericColumn(name, Float64Array.from(features, value))
  const behind = numbers('behindSchedule')
  return [
    arrearsNow(features),
    numbers('earlierEpisodes'),
    isKnown(behind) ? behind : numbers('shareRepaid'),
    numbers('monthsOnBook'),
    numbers('monthsToDue', ({ monthsToDue }) => Math.max(0, monthsToDue)),
    numbers('specialMention'),
  ].filter(isKnown)
}

/** Every feature as it is, for tables one by one. */
export function featureColumns(features: readonly BehaviourFeatures[]): Map<FeatureName, Float64Array> {
  return new Map(featureNames.map((name) => [name, Float64Array.from(features, (own) => own[name])]))
}

export function arrearsLevel(daysPastDue: number): ArrearsLevel {
  if (daysPastDue <= 0) return 'none'
  return daysPastDue <= 30 ? 'to30' : daysPastDue <= 60 ? 'to60' : 'to90'
}

function arrearsNow(features: readonly BehaviourFeatures[]): NominalColumn {
  const codes = levelCodes(features.length, arrearsLevels.length)
  features.forEach(({ daysPastDue }, row) => {
    codes[row] = Number.isNaN(daysPastDue)
      ? arrearsLevels.length
      : arrearsLevels.indexOf(arrearsLevel(daysPastDue))
  })
  return { kind: 'nominal', name: 'arrearsNow', codes, levels: arrearsLevels }
}

function isKnown(column: Column): boolean {
  return column.kind === 'numeric'
    ? column.values.some((value) => !Number.isNaN(value))
    : column.codes.some((code) => code < column.levels.length)
}
