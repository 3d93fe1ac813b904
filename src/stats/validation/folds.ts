import { type RandomStream, shuffle } from '../random.ts'

/** Which rows are held out; the others train. */
export interface Fold {
  readonly name: string
  readonly held: Int32Array
  readonly trained: Int32Array
}

/**
 * Folds in which a group (a household) is never split: its rows are all held out or all trained on. Groups are
 * shuffled and dealt out largest first, so that folds are of nearly equal size.
 */
export function groupedFolds(groups: Uint32Array, foldCount: number, random: RandomStream): Fold[] {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const order = [...sizes.keys()].sort((a, b) => a - b)
  shuffle(order, random)
  order.sort((a, b) => sizes.get(b)! - sizes.get(a)!)
  const load = new Array<number>(foldCount).fill(0)
  const foldOfGroup = new Map<number, number>()
  for (const group of order) {
    const lightest = load.indexOf(Math.min(...load))
    foldOfGroup.set(group, lightest)
    load[lightest] += sizes.get(group)!
  }
  return Array.from({ length: foldCount }, (_, fold) =>
    splitRows(String(fold + 1), groups.length, (row) => foldOfGroup.get(groups[row]) === fold),
  )
}

/** One fold for each level (a crop year), held out in turn; NaN rows are never held out. */
export function leaveOneOut(levels: ArrayLike<number>): Fold[] {
  const distinct = new Set<number>()
  for (let row = 0; row < levels.length; row++) if (!Number.isNaN(levels[row])) distinct.add(levels[row])
  return [...distinct]
    .sort((a, b) => a - b)
    .map((level) => splitRows(String(level), levels.length, (row) => levels[row] === level))
}

function splitRows(name: string, rows: number, isHeld: (row: number) => boolean): Fold {
  const held: number[] = []
  const trained: number[] = []
  for (let row = 0; row < rows; row++) (isHeld(row) ? held : trained).push(row)
  return { name, held: Int32Array.from(held), trained: Int32Array.from(trained) }
}
