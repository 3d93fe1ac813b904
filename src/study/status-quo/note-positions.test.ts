import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { categories } from '../../lending/vocabulary.ts'
import { notePositions } from './note-positions.ts'

const day = (text: string) => parseDay(text)!
const fen = (yuan: number) => yuan * 100

test('a note that is settled or written off owes nothing, whatever its balance says', () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | settled_on | written_off_on | balance | days_past_due | category
    A       | 1000   | 2025-01-05   | 2025-12-01 |            |                | 800     | 31            | special_mention
    B       | 1000   | 2025-01-05   | 2025-12-01 | 2025-12-01 |                | 0       | 0             | normal
    C       | 1000   | 2024-01-05   | 2024-12-01 |            | 2025-12-30     | 1000    | 400           | loss
    D       | 1000   | 2025-01-05   | 2026-12-01 |            |                |         |               | normal`)
  const positions = notePositions(book, readBookOutcome(book, { asOf: day('2026-01-01') }), 'farmers')
  expect([...positions.balance]).toEqual([fen(800), 0, 0, fen(1000)]) // D states none: its whole amount
  expect([...positions.daysPastDue]).toEqual([31, 0, 0, 0])
  expect(categories[positions.category![0]]).toBe('special_mention')
  expect(positions.sources.closedWithBalance).toEqual({ notes: 1, balance: fen(1000) })
})

test('without days past due they run from the due date, the extended one where there is one', () => {
  const book = smallBook(`
    loan_id | amount | disbursed_on | due_on     | extended_due_on | settled_on
    A       | 1000   | 2025-01-05   | 2025-12-01 |                 |
    B       | 1000   | 2025-01-05   | 2025-12-01 | 2026-06-01      |
    C       | 1000   | 2025-01-05   | 2025-12-01 |                 | 2025-12-02`)
  const positions = notePositions(book, readBookOutcome(book, { asOf: day('2026-01-01') }), 'farmers')
  expect([...positions.daysPastDue]).toEqual([31, 0, 0]) // 1 December → 1 January
  expect(positions.sources).toMatchObject({ state: 'book', balance: 'amount', arrears: 'dates' })
})

test('an earlier as-of date takes the last month-end snapshot before it, and no later note', () => {
  const book = smallBook(
    `
    loan_id | amount | disbursed_on | due_on     | settled_on | balance | days_past_due | category
    A       | 1000   | 2025-01-05   | 2025-12-01 | 2026-03-05 | 0       | 0             | normal
    B       | 1000   | 2026-02-05   | 2026-12-01 |            | 1000    | 0             | normal`,
    {
      snapshots: `
    loan_id | month      | balance | days_past_due | category
    A       | 2025-11-01 | 1000    | 0             | normal
    A       | 2025-12-01 | 900     | 30            | special_mention
    A       | 2026-01-01 | 900     | 61            | special_mention`,
    },
  )
  const positions = notePositions(book, readBookOutcome(book, { asOf: day('2026-01-20') }), 'farmers')
  expect([...positions.balance]).toEqual([fen(900), 0])
  expect([...positions.daysPastDue]).toEqual([30, 0])
  expect(positions.asOf).toBe(day('2025-12-31'))
  expect([...positions.isIn]).toEqual([1, 0])
})

test('where no column tells how notes stand nothing counts as owed, and that is said', () => {
  const bare = smallBook(`
    loan_id | amount | disbursed_on | due_on
    A       | 1000   | 2024-01-05   | 2025-01-05`)
  const unknown = notePositions(bare, readBookOutcome(bare, { asOf: parseDay('2026-10-31')! }), 'all')
  expect([...unknown.balance]).toEqual([0])
  expect(unknown.sources.isTold).toBe(false)
})
