import { expect, test } from 'vitest'
import type { Problem, Reading } from '../../book/book.ts'
import { problemCounts } from './problem-counts.ts'

const problem = (code: Problem['code'], setAside: boolean, more: Partial<Problem> = {}): Problem => ({
  file: 'loans.csv',
  row: 2,
  column: null,
  value: null,
  code,
  setAside,
  ...more,
})

test('rows by fault; a summary counts with its rows under the fault that it names', () => {
  const problems = [
    problem('unknownCode', false),
    problem('duplicateLoanNumber', true),
    problem('moreOfTheSame', false, { value: 'unknownCode', rows: 500, row: null, file: 'checks.csv' }),
  ]
  expect(problemCounts({ problems } as unknown as Reading)).toEqual([
    { code: 'unknownCode', rows: 501, setAside: 0, files: ['loans.csv', 'checks.csv'] },
    { code: 'duplicateLoanNumber', rows: 1, setAside: 1, files: ['loans.csv'] },
  ])
})
