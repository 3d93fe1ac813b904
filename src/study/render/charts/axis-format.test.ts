import { expect, test } from 'vitest'
import { formatLogTick, formatMark, formatMarkInterval, formatTicks } from './axis-format.ts'

test.each([
  [[0, 0.05, 0.1], 'percent', ['0%', '5%', '10%']],
  [[0, 0.005, 0.01], 'percent', ['0.0%', '0.5%', '1.0%']],
  [[0, 2000, 4000], 'count', ['0', '2,000', '4,000']],
  [[0, 2e7, 4e7], 'tenThousandYuan', ['0', '2,000', '4,000']],
  [[-0.5, 0, 0.5], 'decimal', ['−0.5', '0.0', '0.5']],
] as const)('%j as %s', (ticks, format, expected) => {
  expect(formatTicks(ticks, format)).toEqual(expected)
})

test('marks and logarithmic ticks', () => {
  expect([0.125, 0.5, 1, 10].map(formatLogTick)).toEqual(['0.125', '0.5', '1', '10'])
  expect(formatMark(0.0612, 'percent')).toBe('6.1%')
  expect(formatMark(1_234_567, 'tenThousandYuan')).toBe('123.5')
  expect(formatMark(123_456, 'tenThousandYuan')).toBe('12.3')
  expect(formatMark(1234.5, 'yuan')).toBe('1,235')
  expect(formatMarkInterval([0.05, 0.072], 'percent')).toBe('[5.0%, 7.2%]')
})
