import { expect, test } from 'vitest'
import { listedColumns } from './listed-columns.ts'

test('a wide file says that its list of columns goes on', () => {
  const names = Array.from({ length: 51 }, (_, i) => `c${i + 1}`)
  expect(listedColumns(names)).toMatch(/, c50 … \(51\)$/)
  expect(listedColumns(names.slice(1))).toMatch(/, c51$/)
})
