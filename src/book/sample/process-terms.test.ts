import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import type { Book } from '../book.ts'
import { dutiesNotSeparated, sequenceBroken } from './process-terms.ts'
import { termContext } from './term-context.ts'

const contextOf = (book: Book) =>
  termContext(
    book,
    Uint32Array.from({ length: book.loans.rows }, (_, row) => row),
    new Int32Array(book.loans.rows),
  )

test('the order of the steps, as far as they are dated', () => {
  const book = smallBook(`
    applied_on | surveyed_on | approved_on | disbursed_on
    2013-03-01 | 2013-03-02  | 2013-03-03  | 2013-03-04
    2013-03-01 | 2013-03-01  | 2013-03-01  | 2013-03-01
    2013-03-01 |             | 2013-03-05  | 2013-03-04
    2013-03-05 | 2013-03-02  |             | 2013-03-06
               |             |             | 2013-03-04
  `)
  expect([...sequenceBroken(contextOf(book))!.values]).toEqual([0, 0, 1, 1, Number.NaN])
})

test('one person in two places', () => {
  const book = smallBook(`
    investigator_1 | investigator_2 | reviewer | approver
    a              | b              | c        | d
    a              | a              | c        | d
    a              | b              | c        | b
    a              |                |          |
  `)
  expect([...dutiesNotSeparated(contextOf(book))!.values]).toEqual([0, 1, 1, Number.NaN])
})
