import { expect, test } from 'vitest'
import { writtenCount, writtenInterval, writtenMoney, writtenPercent } from './written-numbers.ts'

test.each([
  [52_500_000_000, '5.25 亿元', '525.0 million yuan'],
  [3_711_786_347, '3,711.8 万元', '37.1 million yuan'],
  [6_390_000, '6.4 万元', '63,900 yuan'],
  [35_050_600, '35.1 万元', '351,000 yuan'],
  [64_000, '640 元', '640 yuan'],
  [-120_000_000, '−120 万元', '−1.2 million yuan'],
])('%i fen', (fen, chinese, english) => {
  expect(writtenMoney(fen)).toEqual({ 'zh-CN': chinese, en: english })
})

test('counts, shares and intervals', () => {
  expect(writtenCount(1_234_567)).toBe('1,234,567')
  expect(writtenPercent(0.0575)).toBe('5.8%')
  expect(writtenPercent(-0.0134)).toBe('−1.3%')
  expect(writtenPercent(Number.NaN)).toBe('—')
  expect(writtenInterval([0.0519, 0.0637])).toBe('[5.2%, 6.4%]')
})
