import { type Day, dateOf } from '../calendar.ts'

/**
 * How long a debt was watched. A renewal does not restart the clock (SOUNDNESS.md rule 15): a note and its renewals are
 * one spell, whose due date is that of the first.
 */
export interface Spell {
  /** The first due date that was agreed. */
  readonly dueOn: Day
  readonly from: Day
  /** The day of its end; the as-of date where it is still open. */
  readonly to: Day
  readonly end: SpellEnd
}

/** `settled` is a competing event: who has paid can no longer default. `open`: nothing had happened yet. */
export const spellEnds = ['default', 'settled', 'open'] as const
export type SpellEnd = (typeof spellEnds)[number]

/** Months under watch, summed over spells: one cell for each month relative to the due month and calendar month. */
export interface WatchedMonths {
  /** 0 in the month of the due date, −3 three months before it. */
  readonly relativeMonth: Int32Array
  /** 1–12. */
  readonly calendarMonth: Uint8Array
  readonly atRisk: Float64Array
  readonly defaults: Float64Array
  readonly settlements: Float64Array
}

/** Months beyond these are counted in the last on their side. */
export interface MonthRange {
  readonly first: number
  readonly last: number
}

const monthsInYear = 12

/** Every calendar month in which a spell stood is one month at risk; its end falls in its last. */
export function watchedMonths(spells: Iterable<Spell>, { first, last }: MonthRange): WatchedMonths {
  const width = last - first + 1
  const counts = () => new Float64Array(width * monthsInYear)
  const [atRisk, defaults, settlements] = [counts(), counts(), counts()]
  for (const { dueOn, from, to, end } of spells) {
    const due = monthNumber(dueOn)
    const stop = monthNumber(to)
    for (let month = monthNumber(from); month <= stop; month++) {
      const relative = Math.min(last, Math.max(first, month - due))
      const cell = (relative - first) * monthsInYear + (month % monthsInYear)
      atRisk[cell] += 1
      if (month < stop) continue
      if (end === 'default') defaults[cell] += 1
      if (end === 'settled') settlements[cell] += 1
    }
  }
  const used = Array.from(atRisk.keys()).filter((cell) => atRisk[cell] > 0)
  return {
    relativeMonth: Int32Array.from(used, (cell) => first + Math.floor(cell / monthsInYear)),
    calendarMonth: Uint8Array.from(used, (cell) => (cell % monthsInYear) + 1),
    atRisk: Float64Array.from(used, (cell) => atRisk[cell]),
    defaults: Float64Array.from(used, (cell) => defaults[cell]),
    settlements: Float64Array.from(used, (cell) => settlements[cell]),
  }
}

/** Months relative to that of the due date, by calendar months: 0 in it, whatever the day. */
export function monthsFromDue(day: Day, dueOn: Day): number {
  return monthNumber(day) - monthNumber(dueOn)
}

function monthNumber(day: Day): number {
  const { year, month } = dateOf(day)
  return year * monthsInYear + month - 1
}
