import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOfText, plainNumber } from './number-text.ts'

const plain = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return plainNumber(bytes, 0, bytes.length)
}

test('a plain decimal is the double that the language itself reads', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.nat({ max: 14 }),
      (digits, scale) => {
        const sign = digits < 0n ? '-' : ''
        const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
        if (text.length > 15) return
        const decimal = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`
        expect(plain(sign + decimal)).toBe(Number(sign + decimal))
      },
    ),
  )
})

test.each(['', '-', '.', '1e5', '1,000', '12a', '1.2.3', '１２'])('%j is not plain', (text) => {
  expect(plain(text)).toBeNaN()
})

test.each([
  ['12,345.60', 12345.6, null],
  ['１２，３４５', 12345, null],
  ['￥3,000.00', 3000, null],
  ['1.2万', 1.2, '万'],
  ['3.5万元', 3.5, '万元'],
  ['8.5%', 8.5, '%'],
  ['8.4‰', 8.4, '‰'],
  ['(1,234.50)', -1234.5, null],
  ['="0012"', 12, null],
  ["'12", 12, null],
  ['1.5e3', 1500, null],
  ['12个月', 12, '个月'],
])('%s', (text, value, unit) => {
  expect(numberOfText(text)).toEqual({ value, unit })
})

test.each(['abc', '1,23', '12-3', '', '二万', '--5'])('%j is no number', (text) => {
  expect(numberOfText(text)).toBeNull()
})
