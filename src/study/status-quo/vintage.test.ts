import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from './note-positions.ts'
import { vintages } from './vintage.ts'

test('defaults stand in the month after the due date in which they fell', () => {
  const good = Array.from(
    { length: 38 },
    (_, i) => `G${i} | 100 | 2023-03-01 | 2023-12-01 | 2023-12-01 | cash |`,
  )
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | settled_on | settled_by | balance
    ${good.join('\n')}
    late    | 100    | 2023-03-01   | 2023-12-01 | 2024-06-01 | cash       |
    extra   | 100    | 2023-03-01   | 2023-12-01 | 2024-01-15 | guarantor  |
    future  | 100    | 2025-03-01   | 2025-12-01 |            |            | 100`)
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  const found = vintages(book, reading, notePositions(book, reading, 'farmers'))
  expect(found).toMatchObject({ used: 40, notYetDue: 1, undated: 0 })
  const [{ cropYear, shares }] = found.cohorts
  expect(cropYear).toBe(2023)
  // Paid by the guarantor on day 45, in month 2; 91 days after the due date is 1 March, in month 3.
  expect(shares.slice(0, 5)).toEqual([0, 0, 0.025, 0.05, 0.05].map((share) => expect.closeTo(share, 12)))
  expect(shares).toHaveLength(13)
})
