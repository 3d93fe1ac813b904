import { expect, test } from 'vitest'
import type { Problem } from '../../book/book.ts'
import { summariseProblems } from './problem-summary.ts'

const problem: Problem = {
  file: 'loans.csv',
  row: 2,
  column: 'amount',
  value: null,
  code: 'unreadableNumber',
  setAside: false,
}

test('problems by code and file, rows set aside first, with what was too much to list', () => {
  const kinds = summariseProblems([
    problem,
    { ...problem, row: 3, column: 'age' },
    { ...problem, row: 4, code: 'missingAmount', setAside: true },
    { ...problem, row: null, column: 'age', code: 'moreOfTheSame', value: 'unreadableNumber', rows: 500 },
    { ...problem, file: 'checks.csv' },
  ])
  expect(kinds).toEqual([
    { code: 'missingAmount', file: 'loans.csv', columns: ['amount'], times: 1, setAside: 1 },
    { code: 'unreadableNumber', file: 'loans.csv', columns: ['amount', 'age'], times: 502, setAside: 0 },
    { code: 'unreadableNumber', file: 'checks.csv', columns: ['amount'], times: 1, setAside: 0 },
  ])
})
