import type { Book } from '../../../book/book.ts'
import {
  dayAt,
  daysOf,
  type Identity,
  identityOf,
  levelAt,
  nominalOf,
  numberAt,
  numbersOf,
} from '../../../book/sample/table-columns.ts'
import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'

/** A policy event and the notes at risk that it concerns. */
export interface PolicyExposure {
  readonly effectiveOn: Day
  readonly kind: string | null
  /** Null: every crop, every township. */
  readonly crop: string | null
  readonly township: string | null
  readonly size: number | null
  readonly notes: number
  readonly balance: number
  /** In force for less than a year, or not yet: the notes have not met it in full. */
  readonly isRecent: boolean
}

export interface PolicyOnNotes extends PolicyExposure {
  /** By note at risk. */
  readonly concerns: (note: number) => boolean
}

/** The events of `policy_events` in the order of their dates; empty without the file. */
export function policyExposures(
  { loans, companions }: Book,
  { rows, balance }: NotesAtRisk,
  asOf: Day,
): PolicyOnNotes[] {
  const table = companions.policy_events
  const effectiveOn = daysOf(table, 'effective_on')
  if (!table || effectiveOn === null) return []
  const kinds = identityOf(table, 'kind')
  const cropOfEvent = nominalOf(table, 'crop')
  const townshipOfEvent = identityOf(table, 'township')
  const sizes = numbersOf(table, 'size')
  const crop = nominalOf(loans, 'crop')
  const township = identityOf(loans, 'township')
  const events = Array.from({ length: table.rows }, (_, event) => event).filter(
    (event) => dayAt(effectiveOn, event) !== NO_DATE,
  )
  return events
    .map((event): PolicyOnNotes => {
      const ofCrop = levelAt(cropOfEvent, event)
      const ofTownship = textAt(townshipOfEvent, event)
      const concerns = (note: number) =>
        (ofCrop === null || levelAt(crop, rows[note]) === ofCrop) &&
        (ofTownship === null || textAt(township, rows[note]) === ofTownship)
      let [notes, sum] = [0, 0]
      for (let note = 0; note < rows.length; note++) {
        if (!concerns(note)) continue
        notes += 1
        sum += balance[note] / 100
      }
      const size = numberAt(sizes, event)
      return {
        effectiveOn: effectiveOn[event],
        kind: textAt(kinds, event),
        crop: ofCrop,
        township: ofTownship,
        size: Number.isNaN(size) ? null : size,
        notes,
        balance: sum,
        isRecent: effectiveOn[event] > addMonths(asOf, -12),
        concerns,
      }
    })
    .sort((a, b) => a.effectiveOn - b.effectiveOn)
}

function textAt(identity: Identity | null, row: number): string | null {
  return identity?.texts[identity.codes[row]] ?? null
}
