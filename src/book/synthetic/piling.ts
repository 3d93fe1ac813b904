import { INJECTED } from './assumptions.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'

const DAYS = 7

/**
 * Piling (垒大户): loans of several households in one township, disbursed within a week, reach one account.
 * Clusters start at notes drawn at random until their loans are 0.6 % of the year's.
 */
export function markPiling(model: Model, notes: readonly Note[]): void {
  const draw = model.streams['inject.piling']
  const [least, most] = INJECTED.pilingSize
  const meanSize = 4.5
  notes.forEach((seed, index) => {
    if (
      seed.pilingAccount !== null ||
      !draw.chance(INJECTED.piling / meanSize, seed.household, seed.occasion)
    )
      return
    const u = draw.uniform(seed.household, seed.occasion + 0x10000)
    const wanted = least + Math.floor((most - least + 1) * u * u)
    const cluster = [seed]
    const households = new Set([seed.household])
    for (let i = index + 1; i < notes.length && cluster.length < wanted; i++) {
      const note = notes[i]
      if (note.disbursedOn - seed.disbursedOn > DAYS) break
      if (
        note.pilingAccount !== null ||
        households.has(note.household) ||
        townshipOf(model, note) !== townshipOf(model, seed)
      )
        continue
      cluster.push(note)
      households.add(note.household)
    }
    if (cluster.length < least) return
    for (const note of cluster) note.pilingAccount = `A9${seed.id.slice(1).replace('-', '')}`
  })
}

export function townshipOf(model: Model, { household }: Pick<Note, 'household'>): number {
  return model.county.villages[model.households.village[household]].township
}
