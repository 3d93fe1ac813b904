import type { Identity } from '../../book/sample/table-columns.ts'
import { type Breaches, type BreachName, breachNames } from './process-breaches.ts'
import { UNTOLD } from './untold.ts'

export interface BreachCount {
  readonly judged: number
  readonly shown: number
}

/** One branch or officer, or all together (`name` null: the book names none). */
export interface BreachLine {
  readonly name: string | null
  readonly notes: number
  readonly counts: Readonly<Record<BreachName, BreachCount>>
}

/** Notes in the population by `identity`, in the order of its texts; lines without a note are left out. */
export function breachCounts(breaches: Breaches, isIn: Uint8Array, identity: Identity | null): BreachLine[] {
  const lines = (identity?.texts.length ?? 0) + 1
  const notes = new Float64Array(lines)
  const codeAt = (row: number) => (identity === null ? 0 : Math.min(identity.codes[row], lines - 1))
  for (let row = 0; row < isIn.length; row++) if (isIn[row]) notes[codeAt(row)] += 1
  const counts = breachNames.map((name) => {
    const values = breaches[name]
    const judged = new Float64Array(lines)
    const shown = new Float64Array(lines)
    for (let row = 0; row < values.length; row++) {
      if (values[row] === UNTOLD) continue
      const line = codeAt(row)
      judged[line] += 1
      shown[line] += values[row]
    }
    return { name, judged, shown }
  })
  return Array.from(notes, (held, line) => ({
    name: identity?.texts[line] ?? null,
    notes: held,
    counts: Object.fromEntries(
      counts.map(({ name, judged, shown }) => [name, { judged: judged[line], shown: shown[line] }]),
    ) as Record<BreachName, BreachCount>,
  })).filter(({ notes }) => notes > 0)
}
