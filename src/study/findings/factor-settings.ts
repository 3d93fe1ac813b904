import type { TermName } from '../../book/sample/terms.ts'
import type { Column } from '../../stats/frame.ts'
import { codingOf } from '../../stats/number-coding.ts'
import type { LogisticFit } from '../../stats/regression/logistic.ts'
import { flagState, levelState, numberState } from '../../words/factor-sentences.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { ModelColumn } from '../model-sample.ts'
import { factorLabel, isTerm, levelLabel } from './labels.ts'
import type { Change } from './marginal-prediction.ts'
import type { ModelData } from './model-data.ts'

/** Two settings of one factor between which default is compared. */
export interface SettingPair {
  readonly from: { readonly label: Phrase; readonly changes: readonly Change[] }
  readonly to: { readonly label: Phrase; readonly changes: readonly Change[] }
}

const lowShare = 0.1
const highShare = 0.9
/** A setting that fewer rows have is not compared: its rate would be read as a fact. */
export const fewestRowsOfLevel = 30

/**
 * What is compared: a flag 0 → 1, a number at its 10th and 90th percentile (of the known values), a nominal factor's
 * reference against its worst level. Null where the factor has one setting only.
 */
export function settingsOf(
  fit: LogisticFit,
  data: ModelData,
  factor: string,
  own: readonly ModelColumn[],
): SettingPair | null {
  const main = own.find(({ isMissingFlag }) => !isMissingFlag)
  if (!main) return null
  const known = own.filter(({ isMissingFlag }) => isMissingFlag)
  const isKnown: Change[] = known.map(({ column }) => ({ column: column.name, value: 0 }))
  const { column } = main
  if (column.kind === 'nominal') return levelPair(fit, data, main)
  const parents = main.term?.interactionOf ?? []
  if (parents.length === 2) return interactionPair(factor, parents)
  if (isFlag(column.values)) {
    const at = (value: 0 | 1) => ({
      label: flagState(factor, value === 1),
      changes: [{ column: column.name, value }, ...isKnown, ...carriedBy(factor, value, data)],
    })
    return { from: at(0), to: at(1) }
  }
  const ends = percentiles(column.values, known[0]?.column)
  if (!ends) return null
  const at = (value: number) => ({
    label: numberState(factor, factorLabel(factor), value),
    changes: [{ column: column.name, value }, ...isKnown],
  })
  return { from: at(ends[0]), to: at(ends[1]) }
}

/** An interaction moves with its parent: 0 without it, the other parent with it. */
function carriedBy(factor: string, value: 0 | 1, { columns }: ModelData): Change[] {
  return columns.flatMap(({ term, column }): Change[] => {
    const parents: readonly string[] = term?.interactionOf ?? []
    if (!parents.includes(factor)) return []
    const other = parents.find((parent) => parent !== factor)!
    return [value === 0 ? { column: column.name, value: 0 } : { column: column.name, valueOf: other }]
  })
}

/** The second parent within the first: insured against not insured, among those hit. */
function interactionPair(factor: string, [first, second]: readonly TermName[]): SettingPair {
  const at = (value: 0 | 1) => ({
    label: flagState(factor, value === 1),
    changes: [
      { column: first, value: 1 },
      { column: second, value },
      { column: factor, value },
    ],
  })
  return { from: at(0), to: at(1) }
}

/** The level with the highest adjusted rate; where the reference has it, the one with the lowest. */
function levelPair(fit: LogisticFit, { merged }: ModelData, main: ModelColumn): SettingPair | null {
  const factor = fit.design.factors.find(({ name }) => name === main.column.name)
  if (factor?.kind !== 'nominal') return null
  const rowsOf = new Float64Array(factor.levels.length)
  for (let row = 0; row < factor.codes.length; row++) rowsOf[factor.codes[row]] += fit.outcome.trials[row]
  const candidates = factor.levels
    .map((level, code) => ({ level, code, effect: fit.coefficients[factor.columnOfLevel[code]] }))
    .filter(
      ({ level, code }) =>
        code !== factor.reference && level !== 'missing' && rowsOf[code] >= fewestRowsOfLevel,
    )
    .filter(({ effect }) => Number.isFinite(effect))
  if (candidates.length === 0) return null
  const worst = candidates.reduce((best, other) => (other.effect > best.effect ? other : best))
  const least = candidates.reduce((best, other) => (other.effect < best.effect ? other : best))
  const chosen = worst.effect > 0 ? worst : least
  const at = (level: string) => ({
    label: levelState(
      isTerm(main.factor) ? main.factor : null,
      factorLabel(main.factor),
      levelLabel(main.factor, level, merged),
    ),
    changes: [{ column: factor.name, level }],
  })
  return { from: at(factor.levels[factor.reference]), to: at(chosen.level) }
}

export function isFlag(values: Float64Array): boolean {
  for (const value of values) if (value !== 0 && value !== 1) return false
  return true
}

/** The 10th and 90th percentile of the known values; the least and the greatest where these are equal. */
function percentiles(values: Float64Array, missing: Column | undefined): readonly [number, number] | null {
  const isMissing = missing?.kind === 'numeric' ? missing.values : null
  const coding = codingOf(values)
  const upTo = new Float64Array(coding.values.length)
  for (let row = 0; row < values.length; row++) if (isMissing?.[row] !== 1) upTo[coding.codes[row]] += 1
  for (let code = 1; code < upTo.length; code++) upTo[code] += upTo[code - 1]
  const known = upTo[upTo.length - 1]
  const at = (rank: number) => coding.values[upTo.findIndex((rows) => rows >= Math.max(1, rank))]
  const ends = [at(Math.ceil(lowShare * known)), at(Math.ceil(highShare * known))] as const
  if (ends[0] < ends[1]) return ends
  const all = [at(1), at(known)] as const
  return all[0] < all[1] ? all : null
}
