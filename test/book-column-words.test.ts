import { expect, test } from 'vitest'
import { companionNames } from '../src/book/book.ts'
import { canonicalColumns } from '../src/book/columns.ts'
import { bookTableLabels, loanColumnLabels } from '../src/words/book-columns.ts'

test('every canonical column of the loans has a name in both languages, and no other', () => {
  expect(Object.keys(loanColumnLabels).sort()).toEqual([...canonicalColumns('loans').keys()].sort())
})

test('every table of a book has a name', () => {
  expect(Object.keys(bookTableLabels)).toEqual(['loans', ...companionNames])
})
