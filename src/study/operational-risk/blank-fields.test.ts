import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { identityOf } from '../../book/sample/table-columns.ts'
import { blankFields } from './blank-fields.ts'

const book = smallBook(`
  loan_id | branch | amount | balance | guarantee | purpose | disbursed_on | due_on
  A       | B1     | 100    | 100     | credit    |         | 2024-01-05   | 2024-12-05
  B       | B1     | 100    |         | credit    |         | 2024-01-05   | 2024-12-05
  C       |        | 100    | 0       |           | seed    | 2024-01-05   | 2024-12-05
  D       | B2     | 100    | 0       | joint     | seed    | 2024-01-05   | 2024-12-05
`)

test('blank cells of the fields that the book has, by branch', () => {
  const found = blankFields(book, Uint8Array.of(1, 1, 1, 1), identityOf(book.loans, 'branch'))
  expect(found.fields).toEqual(['branch', 'balance', 'guarantee', 'purpose'])
  expect(found.absent).toContain('identity_number')
  expect(found.lines).toEqual([
    { name: 'B1', notes: 2, blank: 3, worst: { field: 'purpose', blank: 2 } },
    { name: 'B2', notes: 1, blank: 0, worst: null },
    { name: null, notes: 1, blank: 2, worst: { field: 'branch', blank: 1 } },
  ])
  expect(found.byField).toEqual([1, 1, 1, 2])
})
