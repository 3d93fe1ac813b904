import { INJECTED } from './assumptions.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'

const DAYS = 7
/** Of one household, yuan: a cluster's loans are more than any household could have (R02). */
const HOUSEHOLD_CAP = 100_000

/**
 * Piling (垒大户): loans of several households in one township, disbursed within a week, reach one account. Clusters
 * start at notes taken in random order until their loans are 0.6 % of all so far; what one year's notes do not allow
 * is made up in the next.
 */
export function piler(model: Model): (notes: readonly Note[]) => void {
  const draw = model.streams['inject.piling']
  const [least, most] = INJECTED.pilingSize
  let owed = 0

  return (notes) => {
    owed += INJECTED.piling * notes.length
    const key = (note: Note) => draw.uniform(note.household, note.occasion)
    const order = notes
      .map((note, index) => ({ index, key: key(note) }))
      .sort((a, b) => a.key - b.key || a.index - b.index)
    for (const { index } of order) {
      if (owed < least) return
      const seed = notes[index]
      const u = draw.uniform(seed.household, seed.occasion + 0x10000)
      const wanted = Math.min(Math.floor(owed), least + Math.floor((most - least + 1) * u * u))
      const cluster = clusterFrom(model, notes, index, wanted, most)
      if (cluster.length < least || sumOf(cluster) <= HOUSEHOLD_CAP) continue
      for (const note of cluster) note.pilingAccount = `A9${seed.id.slice(1).replace('-', '')}`
      owed -= cluster.length
    }
  }
}

/** Notes from this one on; past the number wanted only while they do not exceed the cap. */
function clusterFrom(
  model: Model,
  notes: readonly Note[],
  start: number,
  wanted: number,
  most: number,
): Note[] {
  const seed = notes[start]
  const households = new Set<number>()
  const cluster: Note[] = []
  for (let i = start; i < notes.length && notes[i].disbursedOn - seed.disbursedOn <= DAYS; i++) {
    if (cluster.length >= most || (cluster.length >= wanted && sumOf(cluster) > HOUSEHOLD_CAP)) break
    const note = notes[i]
    const isFree = note.pilingAccount === null && note.impostor === null && !households.has(note.household)
    if (!isFree || townshipOf(model, note) !== townshipOf(model, seed)) continue
    cluster.push(note)
    households.add(note.household)
  }
  return cluster
}

function sumOf(notes: readonly Note[]): number {
  return notes.reduce((sum, { amount }) => sum + amount, 0)
}

export function townshipOf(model: Model, { household }: Pick<Note, 'household'>): number {
  return model.county.villages[model.households.village[household]].township
}
