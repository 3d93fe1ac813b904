import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from './note-positions.ts'
import { yearEnds } from './year-ends.ts'

const loans = `
  loan_id | household_id | amount | disbursed_on | due_on     | settled_on | balance
  A       | H1           | 1000   | 2023-02-01   | 2024-01-31 | 2024-01-31 | 0
  B       | H1           | 2000   | 2024-03-01   | 2025-03-01 |            | 1500
  C       | H2           | 3000   | 2024-05-01   | 2024-11-01 | 2024-10-30 | 0
  D       | H3           | 4000   | 2025-02-01   | 2025-12-01 |            | 4000`

function endsOf(companions: Parameters<typeof smallBook>[1] = {}) {
  const book = smallBook(loans, companions)
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  return yearEnds(book, notePositions(book, reading, 'farmers'))!
}

test('from dates alone a note counts with its whole amount until it is settled', () => {
  const { source, ends } = endsOf()
  expect(source).toBe('dates')
  expect(ends.map(({ balance }) => balance)).toEqual([100_000, 200_000, 550_000]) // A; B; B and D as booked
  expect(ends.map(({ notes, households }) => [notes, households])).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
  ])
  expect(ends.map(({ disbursedAmount }) => disbursedAmount)).toEqual([100_000, 500_000, 400_000])
})

test('a year that is not over is compared with the same day a year before', () => {
  const { ends } = endsOf()
  expect(ends[1].growth).toBe(1) // 2,000 against 1,000
  expect(ends[2].isPartYear).toBe(true)
  expect(ends[2].growth).toBeCloseTo(5500 / 5000 - 1, 12) // 30 June 2024: B 2,000 and C 3,000
})

test('repaid principal is taken off where payments are known', () => {
  const { source, ends } = endsOf({
    repayments: `
      loan_id | paid_on    | paid_principal
      B       | 2024-12-20 | 500
      A       | 2024-01-31 | 1000`,
  })
  expect(source).toBe('repayments')
  expect(ends.map(({ balance }) => balance)).toEqual([100_000, 150_000, 550_000])
})

test('snapshots of every December stand before all else', () => {
  const { source, ends } = endsOf({
    snapshots: `
      loan_id | month      | balance
      A       | 2023-12-01 | 900
      B       | 2024-12-01 | 1700
      B       | 2025-05-01 | 1500`,
  })
  expect(source).toBe('snapshots')
  expect(ends.map(({ balance }) => balance)).toEqual([90_000, 170_000, 550_000])
})
