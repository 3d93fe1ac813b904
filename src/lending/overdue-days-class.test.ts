import { expect, test } from 'vitest'
import { overdueDaysClass, worseCategory } from './overdue-days-class.ts'

test.each([
  [0, 'normal'],
  [1, 'special_mention'],
  [90, 'special_mention'],
  [91, 'substandard'],
  [270, 'substandard'],
  [271, 'doubtful'],
  [360, 'doubtful'],
  [361, 'loss'],
] as const)('%i days past due allow %s at best', (days, category) => {
  expect(overdueDaysClass(days)).toBe(category)
})

test('the worse category counts, whichever comes first', () => {
  expect(worseCategory('normal', 'doubtful')).toBe('doubtful')
  expect(worseCategory('doubtful', 'special_mention')).toBe('doubtful')
})
