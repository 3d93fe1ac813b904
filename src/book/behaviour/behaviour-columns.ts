import { type Column, levelCodes, type NominalColumn, numericColumn } from '../../stats/frame.ts'
import { type BehaviourFeatures, type FeatureName, featureNames } from './behaviour-features.ts'

/** Levels of `arrearsNow`: in order, and the month in arrears (M1 to M3), in days. */
export const arrearsLevels = ['none', 'to30', 'to60', 'to90'] as const
export type ArrearsLevel = (typeof arrearsLevels)[number]

/**
 * Levels of `dueIn`, in months; `to3` holds what is past due. Principal that falls due over nine months ahead cannot
 * be more than 90 days late within twelve.
 */
export const dueLevels = ['to3', 'to6', 'to9', 'over9'] as const
export type DueLevel = (typeof dueLevels)[number]

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
  'dueIn',
  'specialMention',
] as const
export type BehaviourFactor = (typeof behaviourFactors)[number]

/** The factors as columns, missing values as they are; a factor of which nothing is known is left out. */
export function behaviourColumns(features: readonly BehaviourFeatures[]): Column[] {
  const numbers = (name: FeatureName) =>
    numericColumn(
      name,
      Float64Array.from(features, (own) => own[name]),
    )
  const behind = numbers('behindSchedule')
  return [
    levelColumn('arrearsNow', arrearsLevels, features, ({ daysPastDue }) => arrearsLevel(daysPastDue)),
    numbers('earlierEpisodes'),
    isKnown(behind) ? behind : numbers('shareRepaid'),
    numbers('monthsOnBook'),
    levelColumn('dueIn', dueLevels, features, ({ monthsToDue }) => dueLevel(monthsToDue)),
    numbers('specialMention'),
  ].filter(isKnown)
}

/** Every feature as it is, for tables one by one. */
export function featureColumns(features: readonly BehaviourFeatures[]): Map<FeatureName, Float64Array> {
  return new Map(featureNames.map((name) => [name, Float64Array.from(features, (own) => own[name])]))
}

/** Null where the days are not known. */
export function arrearsLevel(daysPastDue: number): ArrearsLevel | null {
  if (Number.isNaN(daysPastDue)) return null
  if (daysPastDue <= 0) return 'none'
  return daysPastDue <= 30 ? 'to30' : daysPastDue <= 60 ? 'to60' : 'to90'
}

export function dueLevel(monthsToDue: number): DueLevel {
  if (monthsToDue <= 3) return 'to3'
  return monthsToDue <= 6 ? 'to6' : monthsToDue <= 9 ? 'to9' : 'over9'
}

function levelColumn(
  name: BehaviourFactor,
  levels: readonly string[],
  features: readonly BehaviourFeatures[],
  levelOf: (own: BehaviourFeatures) => string | null,
): NominalColumn {
  const codes = levelCodes(features.length, levels.length)
  features.forEach((own, row) => {
    const level = levelOf(own)
    codes[row] = level === null ? levels.length : levels.indexOf(level)
  })
  return { kind: 'nominal', name, codes, levels }
}

function isKnown(column: Column): boolean {
  return column.kind === 'numeric'
    ? column.values.some((value) => !Number.isNaN(value))
    : column.codes.some((code) => code < column.levels.length)
}
