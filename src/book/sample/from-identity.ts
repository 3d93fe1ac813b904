import { type Day, dateOf, NO_DATE } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { readIdentityNumber } from '../identity-number.ts'
import { dayAt, daysOf, nominalOf, numberAt, numbersOf } from './table-columns.ts'

/** Ages of borrowers; beyond them a number is somebody else's or wrong. */
const youngest = 16
const oldest = 100

/** What a sound citizen's number (GB 11643-1999) tells of a row of `loans`; NaN where there is none. */
export interface IdentityFacts {
  /** Completed years on the day of disbursement. */
  ageAt(row: number): number
  /** 1 is male, 0 female: the parity of the seventeenth digit. */
  isMaleAt(row: number): number
}

/** Null where the book has no identity numbers. The numbers themselves go nowhere from here. */
export function identityFacts({ loans }: Book): IdentityFacts | null {
  const column = loans.columns.get('identity_number')
  if (column?.kind !== 'text') return null
  const synthetic = numbersOf(loans, 'synthetic')
  const disbursedOn = daysOf(loans, 'disbursed_on')
  const soundAt = (row: number): string | null => {
    const text = column.values[row]
    if (text === null) return null
    const { number, fault } = readIdentityNumber(text, numberAt(synthetic, row) === 1)
    return fault === null ? number : null
  }
  return {
    ageAt(row) {
      const number = soundAt(row)
      const day = dayAt(disbursedOn, row)
      if (number === null || day === NO_DATE) return Number.NaN
      const age = completedYears(number, day)
      return age >= youngest && age <= oldest ? age : Number.NaN
    },
    isMaleAt(row) {
      const number = soundAt(row)
      return number === null ? Number.NaN : Number(number[16]) % 2
    },
  }
}

function completedYears(number: string, day: Day): number {
  const on = dateOf(day)
  const [year, monthAndDay] = [Number(number.slice(6, 10)), Number(number.slice(10, 14))]
  return on.year - year - Number(100 * on.month + on.day < monthAndDay)
}

/** Rows of `loans` whose age or gender the ledger does not state and the identity number tells. */
export function countFromIdentity(book: Book): { readonly age: number; readonly gender: number } {
  const facts = identityFacts(book)
  const ages = numbersOf(book.loans, 'age')
  const genders = nominalOf(book.loans, 'gender')
  const counts = { age: 0, gender: 0 }
  if (facts === null) return counts
  for (let row = 0; row < book.loans.rows; row++) {
    const hasAge = !Number.isNaN(numberAt(ages, row))
    const hasGender = genders !== null && genders.codes[row] < genders.levels.length
    if (!hasAge && !Number.isNaN(facts.ageAt(row))) counts.age += 1
    if (!hasGender && !Number.isNaN(facts.isMaleAt(row))) counts.gender += 1
  }
  return counts
}
