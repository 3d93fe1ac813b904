import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { parseDay } from '../../lending/calendar.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { earlyArrears } from './early-arrears.ts'
import { UNTOLD } from './untold.ts'

const loans = `
  loan_id | amount | disbursed_on | due_on
  A       | 10000  | 2024-01-10   | 2024-12-10
  B       | 10000  | 2024-01-10   | 2024-12-10
  C       | 10000  | 2024-01-10   | 2024-12-10
  D       | 10000  | 2024-01-10   | 2024-12-10
  E       | 10000  | 2024-10-01   | 2025-10-01
`
const repayments = `
  loan_id | due_on     | paid_on
  A       | 2024-03-20 | 2024-04-19
  A       | 2024-06-20 |
  B       | 2024-03-20 | 2024-04-20
  C       | 2024-03-20 | 2024-03-20
  C       | 2024-03-20 |
  E       | 2024-12-20 |
`

test('more than 30 days late on the first payment, told 60 days after it was due', () => {
  const book = smallBook(loans, { repayments })
  const positions = { isIn: new Uint8Array(5).fill(1), asOf: parseDay('2024-12-31')! } as NotePositions
  // A: 30 days late, its second payment does not count. B: 31 days. C: one part unpaid. D: no payments known.
  expect([...earlyArrears(book, positions)!]).toEqual([0, 1, 1, UNTOLD, UNTOLD])
})

test('without repayments nothing can be told', () => {
  expect(earlyArrears(smallBook(loans), { isIn: new Uint8Array(5), asOf: 0 } as NotePositions)).toBeNull()
})
