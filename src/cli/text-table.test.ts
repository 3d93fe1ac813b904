import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('numbers stand to the right, and Chinese characters take two places', () => {
  expect(
    textTable(
      ['因素', 'rows'],
      [
        ['年龄', '9'],
        ['crop', '1200'],
      ],
    ),
  ).toBe(['因素  rows', '----  ----', '年龄     9', 'crop  1200', ''].join('\n'))
})
