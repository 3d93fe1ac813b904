import { type Column, type NominalColumn, numericColumn } from '../../stats/frame.ts'
import {
  FEWEST_MISSING,
  LEAST_MISSING_SHARE,
  MISSING_LEVEL,
  missingMask,
} from '../sample/missing-treatment.ts'
import { median, mostFrequentLevel, withLevel, withNumber } from '../sample/stand-in.ts'

/**
 * What is done about one column's missing values, by the rule of the other models (SOUNDNESS.md rule 6): a level or a
 * flag of its own, or a stand-in alone where few are missing. It is learnt from the training rows (rule 10).
 */
export interface FeatureTreatment {
  readonly name: string
  readonly isMarked: boolean
  /** Computed when a row asks for it: most columns of most folds have nothing missing. */
  readonly standIn: () => number | string
  /** Of a nominal column: the levels that the training rows have. */
  readonly levels: readonly string[]
}

export interface FilledColumn {
  readonly factor: string
  readonly isMissingFlag: boolean
  readonly column: Column
}

export function learnFeatureTreatments(columns: readonly Column[]): FeatureTreatment[] {
  return columns.map((column) => {
    const mask = missingMask(column)
    const missing = mask.reduce((sum, flag) => sum + flag, 0)
    const isMarked = missing >= Math.max(FEWEST_MISSING, LEAST_MISSING_SHARE * mask.length)
    const { name } = column
    if (column.kind === 'numeric') return { name, isMarked, standIn: () => median(column), levels: [] }
    const levels = column.levels.filter((_, code) => column.codes.includes(code))
    return { name, isMarked, standIn: () => (isMarked ? MISSING_LEVEL : mostFrequentLevel(column)), levels }
  })
}

/** A level that the training rows did not have counts as the most frequent of them. */
export function fillFeatures(
  columns: readonly Column[],
  treatments: readonly FeatureTreatment[],
): FilledColumn[] {
  return columns.flatMap((column): FilledColumn[] => {
    const { isMarked, standIn, levels } = treatments.find(({ name }) => name === column.name)!
    const plain = (filled: Column) => ({ factor: column.name, isMissingFlag: false, column: filled })
    if (column.kind === 'nominal') {
      const known = isMarked ? [...levels, MISSING_LEVEL] : levels
      return [plain(onLevels(withLevel(column, String(standIn())), known))]
    }
    const hasMissing = column.values.some(Number.isNaN)
    const filled = plain(hasMissing ? withNumber(column, Number(standIn())) : column)
    if (!isMarked) return [filled]
    const flag = numericColumn(`${column.name}Missing`, Float64Array.from(missingMask(column)))
    return [filled, { factor: column.name, isMissingFlag: true, column: flag }]
  })
}

function onLevels(column: NominalColumn, levels: readonly string[]): NominalColumn {
  const codeOf = column.levels.map((level) => Math.max(0, levels.indexOf(level)))
  return { ...column, levels, codes: column.codes.map((code) => codeOf[code]) }
}
