import { levelCodes, type NominalColumn } from '../../stats/frame.ts'

/** A level with fewer defaults or fewer good notes than this cannot carry a coefficient of its own (rule 12). */
export const fewestOutcomesOfLevel = 10
/** Levels that say "not known" or "the rest" by themselves. */
const unknownLevel = 'missing'
const restLevel = 'other'

export interface MergedColumn {
  readonly column: NominalColumn
  /** The merged level and what it is made of; null where nothing was merged. */
  readonly merged: { readonly level: string; readonly of: readonly string[] } | null
}

/**
 * Merges the sparse levels of a factor: into `other` where it has one, else with each other. A single sparse level
 * stays as it is, since it has no kin that the data could name without looking at default rates; so does "not known",
 * and the reference.
 */
export function mergeSparseLevels(
  column: NominalColumn,
  isEvent: ArrayLike<number>,
  reference: string | null,
): MergedColumn {
  const counts = outcomeCounts(column, isEvent)
  const mayMerge = (level: string) => level !== unknownLevel && level !== reference
  const sparse = column.levels.filter((level, code) => mayMerge(level) && isSparse(counts, code))
  const rest = column.levels.find((level) => level === restLevel && mayMerge(level))
  const of = rest !== undefined && sparse.length > 0 ? [...new Set([...sparse, rest])] : sparse
  if (of.length < 2) return { column, merged: null }
  const level = rest ?? of.join(' / ')
  const kept = column.levels.filter((name) => !of.includes(name))
  const levels = [...kept, level]
  const newCode = column.levels.map((name) => levels.indexOf(of.includes(name) ? level : name))
  const codes = levelCodes(column.codes.length, levels.length)
  for (let row = 0; row < codes.length; row++) codes[row] = newCode[column.codes[row]] ?? levels.length
  return { column: { ...column, codes, levels }, merged: { level, of } }
}

function outcomeCounts({ codes, levels }: NominalColumn, isEvent: ArrayLike<number>) {
  const events = new Float64Array(levels.length + 1)
  const all = new Float64Array(levels.length + 1)
  for (let row = 0; row < codes.length; row++) {
    all[codes[row]] += 1
    events[codes[row]] += isEvent[row]
  }
  return { events, all }
}

/** A level that does not occur at all is nothing to merge. */
function isSparse({ events, all }: ReturnType<typeof outcomeCounts>, code: number): boolean {
  const fewer = Math.min(events[code], all[code] - events[code])
  return all[code] > 0 && fewer < fewestOutcomesOfLevel
}
