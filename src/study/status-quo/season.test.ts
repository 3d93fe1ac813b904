import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from './note-positions.ts'
import { densestMonths, repaymentSeason } from './season.ts'

test('the fewest neighbouring months with half of the whole, round the year’s end too', () => {
  const months = new Array<number>(12).fill(1)
  months[11] = 20
  months[0] = 15
  expect(densestMonths(months)).toEqual({ from: 12, months: 2, share: 35 / 45 })
})

test('without repayments whole notes count at their due and settlement dates', () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | settled_on | balance
    A       | 1000   | 2024-02-01   | 2024-11-30 | 2024-12-03 | 0
    B       | 2000   | 2025-02-01   | 2025-11-30 |            | 1500
    C       | 3000   | 2024-02-01   | 2027-11-30 |            | 3000
    D       | 4000   | 2024-02-01   | 2025-03-01 |            | 4000`)
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  const season = repaymentSeason(book, notePositions(book, reading, 'farmers'))!
  expect(season.source).toBe('notes')
  expect(season.due[10]).toBe(100_000) // November 2025 is still to come
  expect(season.due[2]).toBe(400_000)
  expect(season.repaid[11]).toBe(100_000)
  expect(season.dueNextYear[10]).toBe(150_000)
  expect([season.pastDue, season.dueLater]).toEqual([400_000, 300_000])
})
