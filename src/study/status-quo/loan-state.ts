import type { Book } from '../../book/book.ts'
import type { BookOutcome } from '../../book/sample/book-outcome.ts'
import { dayAt, daysOf, identityOf, numberAt, numbersOf, rowsOfKey } from '../../book/sample/table-columns.ts'
import { NO_DATE } from '../../lending/calendar.ts'
import { overdueDaysClass, worseCategory } from '../../lending/overdue-days-class.ts'
import { categories, nonPerformingCategories } from '../../lending/vocabulary.ts'
import type { NotePositions } from './note-positions.ts'

/**
 * Why an outstanding note is bad in truth. The first that holds counts, so that the grounds add up:
 * `booked` as non-performing; `over90` days past due under a better category; `extendedOverdue`: extended when it
 * was already late; `refinanced`: it took over a note that was late.
 */
export const badGrounds = ['none', 'booked', 'over90', 'extendedOverdue', 'refinanced'] as const
export type BadGround = (typeof badGrounds)[number]

/** Codes into `badGrounds`, by row; 0 where nothing is owed. */
export function badGroundsOf(book: Book, { outcomes }: BookOutcome, positions: NotePositions): Uint8Array {
  const { balance, daysPastDue, category } = positions
  const { booked, adjusted, defaultedOn } = outcomes
  const replaced = replacedNotes(book)
  const grounds = new Uint8Array(balance.length)
  for (let row = 0; row < grounds.length; row++) {
    if (!(balance[row] > 0)) continue
    const before = replaced?.[row] ?? -1
    grounds[row] = badGrounds.indexOf(
      category !== null && isNonPerformingCode(category[row])
        ? 'booked'
        : daysPastDue[row] > 90
          ? 'over90'
          : adjusted?.[row] === 1 && booked[row] === 0
            ? 'extendedOverdue'
            : before >= 0 && defaultedOn[before] !== NO_DATE
              ? 'refinanced'
              : 'none',
    )
  }
  return grounds
}

/** Codes into `categories`: the worse of the booked category and the one that days past due allow. */
export function strictCategories({ balance, daysPastDue, category }: NotePositions): Uint8Array {
  const strict = new Uint8Array(balance.length)
  for (let row = 0; row < strict.length; row++) {
    if (!(balance[row] > 0)) continue
    const byDays = overdueDaysClass(daysPastDue[row])
    const stated = categories[category?.[row] ?? categories.length]
    strict[row] = categories.indexOf(stated === undefined ? byDays : worseCategory(stated, byDays))
  }
  return strict
}

/** 1 where the note was extended, restructured, or took over an older one without being a registered renewal. */
export function renegotiatedNotes({ loans }: Book): Uint8Array {
  const extensions = numbersOf(loans, 'extension_count')
  const extendedOn = daysOf(loans, 'extended_on')
  const restructured = numbersOf(loans, 'restructured')
  const renewalOf = identityOf(loans, 'renewal_of')
  const registered = numbersOf(loans, 'renewal_registered')
  const flags = new Uint8Array(loans.rows)
  for (let row = 0; row < flags.length; row++) {
    const tookOver =
      renewalOf !== null && renewalOf.codes[row] < renewalOf.texts.length && numberAt(registered, row) !== 1
    if (
      numberAt(extensions, row) > 0 ||
      dayAt(extendedOn, row) !== NO_DATE ||
      numberAt(restructured, row) === 1 ||
      tookOver
    ) {
      flags[row] = 1
    }
  }
  return flags
}

export function isNonPerformingCode(code: number): boolean {
  return code < categories.length && code >= categories.length - nonPerformingCategories.length
}

/** The row of the note that each note renewed or refinanced, −1 where none is named. */
export function replacedNotes({ loans }: Book): Int32Array | null {
  const renewalOf = identityOf(loans, 'renewal_of')
  return renewalOf && rowsOfKey(renewalOf, loans.rows, loans, 'loan_id')
}
