import type { Model } from './model.ts'
import type { Note } from './note.ts'
import { accountRings } from './patterns/account-rings.ts'
import { ruleCarriers } from './patterns/rule-carriers.ts'

/** The loans that carry an injected pattern, by kind and by the rule of DOMAIN.md §5.3 that should find them. */
export interface Injected {
  add(notes: readonly Note[]): void
  table(): object
}

export function collectInjected(model: Model): Injected {
  const impostors: { loan: string; kind: string }[] = []
  const clusters = new Map<string, string[]>()
  const evergreening: { loan: string; replaces: string; overdue: boolean }[] = []
  const sequenceBreaks: { loan: string; kind: string }[] = []
  const badIdentities: string[] = []
  const rings = accountRings(model)
  const carriers = ruleCarriers(model)
  return {
    add(notes) {
      for (const note of notes) {
        if (note.impostor) impostors.push({ loan: note.id, kind: note.impostor })
        if (note.pilingAccount) {
          const cluster = clusters.get(note.pilingAccount)
          if (cluster) cluster.push(note.id)
          else clusters.set(note.pilingAccount, [note.id])
        }
        if (note.renews?.outcome.settledBy === 'refinance') {
          evergreening.push({ loan: note.id, replaces: note.renews.id, overdue: note.renews.defaults })
        }
        if (note.sequenceBreak) sequenceBreaks.push({ loan: note.id, kind: note.sequenceBreak })
        if (note.badIdentity) badIdentities.push(note.id)
        rings.add(note)
        carriers.add(note)
      }
    },
    table: () => ({
      impostors,
      pilingClusters: Array.from(clusters, ([account, loans]) => ({ account, loans })),
      evergreening,
      sequenceBreaks,
      badIdentities,
      byRule: { ...rings.table(), ...carriers.table() },
    }),
  }
}
