import { expect, test } from 'vitest'
import { companionNames } from '../src/book/book.ts'
import { canonicalColumns } from '../src/book/columns.ts'
import { bookTableLabels, loanColumnLabels } from '../src/words/book-columns.ts'
import { companionColumnLabels } from '../src/words/companion-columns.ts'

test('every canonical column of the loans has a name in both languages, and no other', () => {
  expect(Object.keys(loanColumnLabels).sort()).toEqual([...canonicalColumns('loans').keys()].sort())
})

test('every table of a book has a name', () => {
  expect(Object.keys(bookTableLabels)).toEqual(['loans', ...companionNames])
})

test('every amount, rate, share and measure of a companion has a name, since its unit may have to be told', () => {
  const measured = companionNames.flatMap((table) =>
    [...canonicalColumns(table).values()].filter(({ type }) =>
      ['money', 'rate', 'share', 'number'].includes(type),
    ),
  )
  const named = new Set([...Object.keys(companionColumnLabels), ...Object.keys(loanColumnLabels)])
  expect(measured.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
  const known = new Set(measured.map(({ name }) => name))
  expect(Object.keys(companionColumnLabels).filter((name) => !known.has(name))).toEqual([])
})
