import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { coverageOf } from './coverage.ts'
import { creditVillages } from './credit-villages.ts'
import { notePositions } from './note-positions.ts'

const book = smallBook(
  `
  loan_id | household_id | village | amount | disbursed_on | due_on     | balance
  A       | H1           | V1      | 1000   | 2025-02-01   | 2026-02-01 | 600
  B       | H1           | V1      | 1000   | 2025-02-01   | 2026-02-01 | 400
  C       | H3           | V2      | 1000   | 2025-02-01   | 2026-02-01 | 1000
  D       | H2           | V9      | 1000   | 2025-02-01   | 2026-02-01 | 0`,
  {
    households: `
  household_id | files | rated | granted | line | line_expires
  H1           | 1     | 1     | 1       | 5000 | 2027-01-01
  H2           | 1     | 1     | 1       | 3000 | 2025-01-01
  H3           | 1     | 0     | 0       | 0    |
  H4           | 0     | 0     | 0       | 0    |`,
    villages: `
  village | households | credit_village
  V1      | 40         | 1
  V2      | 60         | 0
  V3      | 50         | 0`,
    institution: `
  month      | households_in_area
  2025-04-01 | 9
  2025-05-01 | 4`,
  },
)
const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
const positions = notePositions(book, reading, 'farmers')

test('files, ratings, lines and use of the register', () => {
  expect(coverageOf(book, positions)).toMatchObject({
    households: 4,
    inArea: 4,
    filed: 3,
    rated: 2,
    granted: 2,
    using: 1, // H1 owes on two notes; H2 has paid
    usingWithoutLine: 1, // H3
    lines: 800_000,
    used: 100_000,
    expired: 1,
  })
})

test('credit villages against the others', () => {
  const bad = Uint8Array.of(0, 1, 0, 0)
  const { groups, notesElsewhere } = creditVillages(book, positions.balance, bad, null)!
  expect(
    groups.map(({ villages, notes, balance, nonPerforming }) => [villages, notes, balance, nonPerforming]),
  ).toEqual([
    [1, 2, 100_000, 40_000],
    [2, 1, 100_000, 0],
  ])
  expect(notesElsewhere).toBe(0) // V9 is in no register, but nothing is owed there
})
