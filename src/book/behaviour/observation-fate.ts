import { addMonths, type Day, NO_DATE } from '../../lending/calendar.ts'
import { DEFAULT_DAYS_PAST_DUE, windowClosesOn } from '../../lending/performance-window.ts'
import { lastDayOf, monthOf } from '../month-of.ts'
import { MONTHS_BACK } from './behaviour-features.ts'
import { isInDefaultAt, type MonthEnds } from './month-ends.ts'

/** Months after the observation in which a default counts. */
export const OUTCOME_MONTHS = 12
/** A younger note has shown nothing yet. */
export const FEWEST_MONTHS_ON_BOOK = 3
const MONTHS_OF_QUARTER = 3

/**
 * What becomes of each row of `snapshots`; the first that holds counts.
 * `noNote`: of no note in the book. `otherNote`: of a note outside the sample of the models. `immatureNote`: of a
 * note whose own performance window is open. `notDrawn`: of a household that the budget left out.
 * `later`: after the as-of date, or a month told twice. `betweenQuarters`: not a quarter's end. `young`: fewer than three
 * months on book. `historyUnknown`: the snapshots of the note begin after its disbursement and less than a year ago.
 * `notPerforming`: in default already, or nothing owed. `undatedDefault`: of a note that defaulted nobody knows when.
 * `windowOpen`: the twelve months after it are not over.
 */
export const observationFates = [
  'used',
  'noNote',
  'otherNote',
  'immatureNote',
  'notDrawn',
  'later',
  'betweenQuarters',
  'young',
  'historyUnknown',
  'notPerforming',
  'undatedDefault',
  'windowOpen',
] as const
export type ObservationFate = (typeof observationFates)[number]

export interface NoteToObserve {
  readonly disbursedOn: Day
  readonly dueOn: Day
  readonly asOf: Day
  readonly isEvent: boolean
  readonly defaultedOn: Day
  readonly windowMonths: number
}

/** The fate of a month's end of a note that is observed. */
export function fateOf(ends: MonthEnds, place: number, note: NoteToObserve): ObservationFate {
  const month = ends.months[place]
  const day = lastDayOf(month)
  if ((month + 1) % MONTHS_OF_QUARTER !== 0) return 'betweenQuarters'
  if (month - monthOf(note.disbursedOn) < FEWEST_MONTHS_ON_BOOK) return 'young'
  const first = ends.months[0]
  if (first > monthOf(note.disbursedOn) + 1 && first > month - MONTHS_BACK + 1) return 'historyUnknown'
  if (isOver(ends, place, day, note)) return 'notPerforming'
  if (note.isEvent && note.defaultedOn === NO_DATE) return 'undatedDefault'
  return addMonths(day, OUTCOME_MONTHS) > note.asOf ? 'windowOpen' : 'used'
}

/** In default now or at an earlier month's end, beyond its performance window, or with nothing owed. */
function isOver(ends: MonthEnds, place: number, day: Day, note: NoteToObserve): boolean {
  if (ends.balance[place] <= 0 || day >= windowClosesOn(note.dueOn, note.windowMonths)) return true
  if (note.defaultedOn !== NO_DATE && note.defaultedOn <= day) return true
  for (let i = place; i >= 0; i--) if (isInDefaultAt(ends, i, DEFAULT_DAYS_PAST_DUE)) return true
  return false
}

/** The study's own outcome: a default after the note's performance window is none of it. */
export function defaultsAfter(
  day: Day,
  { isEvent, defaultedOn, dueOn, windowMonths }: NoteToObserve,
): boolean {
  const until = Math.min(addMonths(day, OUTCOME_MONTHS), windowClosesOn(dueOn, windowMonths))
  return isEvent && defaultedOn > day && defaultedOn <= until
}
