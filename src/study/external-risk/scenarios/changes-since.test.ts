import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { cropYearsOf } from '../../../book/sample/cohort-reading.ts'
import { numbersOf } from '../../../book/sample/table-columns.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { type ChangesSince, changesSince, noteChanges } from './changes-since.ts'
import { bookKnownBy } from './known-by.ts'

const [since, asOf] = ['2026-07-31', '2026-10-31'].map((text) => parseDay(text)!)

const loans = `
  loan_id | household_id | disbursed_on | due_on     | extended_on | extended_due_on | amount | disaster
  L1      | H1           | 2026-03-01   | 2026-08-15 |             |                 | 10000  | 1
  L2      | H2           | 2026-03-01   | 2026-06-30 |             |                 | 10000  | 0
  L3      | H3           | 2026-03-01   | 2026-08-01 | 2026-08-01  | 2027-02-01      | 10000  | 1
  L4      | H4           | 2026-03-01   | 2026-12-01 |             |                 | 10000  |
  L5      | H4           | 2026-09-10   | 2027-09-01 |             |                 | 10000  |
  L6      | H5           | 2025-12-01   | 2026-12-01 | 2026-07-31  | 2027-12-01      | 10000  | 0
`
/** Notes of which each change holds. */
function changed(book: ReturnType<typeof smallBook>, { holds }: ChangesSince) {
  const rows = Array.from({ length: book.loans.rows }, (_, row) => row)
  return Object.fromEntries(
    noteChanges.map((change) => [change, rows.filter(holds[change]).map((row) => `L${row + 1}`)]),
  )
}

test('dates alone: what fell due since, was extended since, and who took another note', () => {
  const book = smallBook(loans)
  const changes = changesSince(book, cropYearsOf(book), since, asOf)
  expect(changed(book, changes)).toEqual({
    // L2 was late on the earlier day already.
    newArrears: ['L1'],
    worseClass: [],
    // The day itself does not count as since.
    extended: ['L3'],
    furtherNote: ['L4'],
    coverLapsed: [],
  })
  expect(changes.unseen).toEqual(['spells', 'classes', 'cover', 'overwritten'])
})

test("month's ends and policies tell of arrears, classes and cover", () => {
  const book = smallBook(loans, {
    snapshots: `
    loan_id | month      | balance | days_past_due | category
    L1      | 2026-07-01 | 10000   | 0             | normal
    L1      | 2026-09-01 | 10000   | 40            | special_mention
    L1      | 2026-10-01 | 10000   | 0             | special_mention
    L2      | 2026-07-01 | 10000   | 31            | special_mention
    L2      | 2026-10-01 | 10000   | 120           | substandard
    L4      | 2026-07-01 | 10000   | 0             | special_mention
    L4      | 2026-10-01 | 10000   | 20            | normal
    L5      | 2026-10-01 | 10000   | 5             | special_mention
    `,
    insurance: `
    household_id | year | enrolled_on
    H1           | 2025 | 2025-05-01
    H2           | 2025 | 2025-05-01
    H2           | 2026 | 2026-05-01
    H3           | 2025 | 2025-05-01
    H3           | 2026 | 2026-09-01
    H4           | 2025 | 2025-09-01
    `,
  })
  const changes = changesSince(book, cropYearsOf(book), since, asOf)
  expect(changed(book, changes)).toEqual({
    newArrears: ['L4', 'L5'],
    // L5 was not there to have a class.
    worseClass: ['L1', 'L2'],
    extended: ['L3'],
    furtherNote: ['L4'],
    // H3 insured when the shock had come already; H4 was never covered before.
    coverLapsed: ['L1', 'L3'],
  })
  expect(changes.unseen).toEqual(['overwritten'])
  // In June the policies of the year may still be taken out.
  const inJune = changesSince(book, cropYearsOf(book), parseDay('2026-03-31')!, parseDay('2026-06-30')!)
  expect(changed(book, inJune)['coverLapsed']).toEqual([])
})

test('days past due of the as-of date go before due dates', () => {
  const book = smallBook(`
  loan_id | disbursed_on | due_on     | amount | days_past_due
  L1      | 2026-03-01   | 2026-12-15 | 10000  | 20
  L2      | 2026-03-01   | 2026-08-15 | 10000  | 0
  L3      | 2026-03-01   | 2026-12-15 | 10000  | 93
  `)
  expect(changed(book, changesSince(book, cropYearsOf(book), since, asOf))['newArrears']).toEqual(['L1'])
})

test('on an earlier day the later prices, disasters and flags are not known', () => {
  const book = smallBook(loans, {
    disasters: `
    township | year | peril   | affected_share
    东镇     | 2025 | drought | 0.7
    东镇     | 2026 | drought | 0.7
    `,
    prices: `
    crop | month      | price
    corn | 2026-07-01 | 2.1
    corn | 2026-08-01 | 2.0
    corn | 2026-10-01 | 1.8
    `,
    snapshots: `
    loan_id | month      | balance
    L1      | 2026-10-01 | 10000
    `,
  })
  const flags = (day: string) =>
    Array.from(numbersOf(bookKnownBy(book, parseDay(day)!).loans, 'disaster') ?? [])
  const rows = (day: string, table: 'disasters' | 'prices') =>
    bookKnownBy(book, parseDay(day)!).companions[table]?.rows
  expect(['2026-08-30', '2026-08-31', '2026-10-30'].map((day) => rows(day, 'prices'))).toEqual([1, 2, 2])
  expect(['2026-09-30', '2026-10-01'].map((day) => rows(day, 'disasters'))).toEqual([1, 2])
  expect(flags('2026-09-30')).toEqual(new Array(6).fill(Number.NaN))
  expect(flags('2026-10-01')).toEqual([1, 0, 1, Number.NaN, Number.NaN, 0])
  expect(bookKnownBy(book, asOf)).toBe(book)
})
