import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { rationingOf } from './rationing.ts'

const loans = 'loan_id\nL1'
const book = smallBook(loans, {
  applications: `
    application_id | credit_grade | requested_amount | granted_amount | decision
    P1 | excellent | 30000 | 30000 | granted
    P2 | excellent | 20000 | 15000 | granted
    P3 | fair | 10000 | | refused
    P4 | fair | 10000 | 10000 | granted
    P5 | | 5000 | | refused
    P6 | good | 8000 | |`,
})

test('applications by grade: refused, asked and granted of the others, best grade first', () => {
  const found = rationingOf(book, 1)!
  expect(found.byGrade).toEqual([
    { grade: 'excellent', applications: 2, refused: 0, requested: 5_000_000, granted: 4_500_000, cut: 1 }, // fen
    { grade: 'fair', applications: 2, refused: 1, requested: 1_000_000, granted: 1_000_000, cut: 0 },
    { grade: null, applications: 1, refused: 1, requested: 0, granted: 0, cut: 0 },
  ])
  expect(found.total).toMatchObject({ applications: 5, refused: 2, granted: 5_500_000 })
})

test('without a table of applications there is nothing to say', () => {
  expect(rationingOf(smallBook(loans), 1)).toBeNull()
})
