import type { Book } from '../../book/book.ts'
import { readIdentityNumber } from '../../book/identity-number.ts'
import { numbersOf } from '../../book/sample/table-columns.ts'
import { dateOf, daysInMonth, NO_DATE } from '../../lending/calendar.ts'
import {
  areDutiesSeparated,
  FIRST_CHECK_DAYS,
  isSequenceKept,
  isWithinAuthority,
  type Verdict,
} from '../../lending/three-checks.ts'
import { afterLending } from '../status-quo/after-lending.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { processCursor } from '../status-quo/process-cursor.ts'
import { earlyArrears } from './early-arrears.ts'
import { UNTOLD } from './untold.ts'

/** Indicators of operational risk that each note shows or does not (DOMAIN.md §5.2). */
export const breachNames = [
  'sequenceBroken',
  'dutiesNotSeparated',
  'overAuthority',
  'firstCheckLate',
  'identityFault',
  'quarterEnd',
  'earlyArrears',
] as const
export type BreachName = (typeof breachNames)[number]

/** By row of `loans`: 1 it shows, 0 it does not, `UNTOLD` where the book can't tell or the note is not in. */
export type Breaches = Readonly<Record<BreachName, Uint8Array>>

export function processBreaches(book: Book, positions: NotePositions): Breaches {
  const { rows } = book.loans
  const breaches: Breaches = {
    sequenceBroken: untold(rows),
    dutiesNotSeparated: untold(rows),
    overAuthority: untold(rows),
    firstCheckLate: untold(rows),
    identityFault: untold(rows),
    quarterEnd: untold(rows),
    earlyArrears: earlyArrears(book, positions) ?? untold(rows),
  }
  const { isIn, asOf } = positions
  const processAt = processCursor(book)
  const log = afterLending(book, positions)
  const isFaulty = identityFaults(book)
  for (let row = 0; row < rows; row++) {
    if (!isIn[row]) continue
    const note = processAt(row)
    const set = (name: BreachName, verdict: Verdict) => {
      if (verdict !== null) breaches[name][row] = verdict ? 1 : 0
    }
    set('sequenceBroken', negated(isSequenceKept(note)))
    set('dutiesNotSeparated', negated(areDutiesSeparated(note)))
    set('overAuthority', negated(isWithinAuthority(note)))
    set('identityFault', isFaulty(row))
    if (note.disbursedOn === NO_DATE) continue
    set('quarterEnd', isAtQuarterEnd(note.disbursedOn))
    if (log && note.disbursedOn + FIRST_CHECK_DAYS <= asOf) set('firstCheckLate', !log.isFirstInTime[row])
  }
  return breaches
}

/** The last three days of a quarter. */
export function isAtQuarterEnd(day: number): boolean {
  const { year, month, day: dayOfMonth } = dateOf(day)
  return month % 3 === 0 && dayOfMonth > daysInMonth(year, month) - 3
}

/** Whether the number that stands in the book fails its own check; null where it is blank. */
function identityFaults({ loans }: Book): (row: number) => Verdict {
  const column = loans.columns.get('identity_number')
  const synthetic = numbersOf(loans, 'synthetic')
  if (column?.kind !== 'text') return () => null
  return (row) => {
    const number = column.values[row]
    return number === null ? null : readIdentityNumber(number, synthetic?.[row] === 1).fault !== null
  }
}

function negated(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict
}

function untold(rows: number): Uint8Array {
  return new Uint8Array(rows).fill(UNTOLD)
}
