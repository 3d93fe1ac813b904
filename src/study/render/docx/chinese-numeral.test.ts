import { expect, test } from 'vitest'
import { chineseNumeral } from './chinese-numeral.ts'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
])('%i is %s', (number, numeral) => expect(chineseNumeral(number)).toBe(numeral))

test.each([0, 100, 1.5])('%d has none', (number) => expect(() => chineseNumeral(number)).toThrow(RangeError))
