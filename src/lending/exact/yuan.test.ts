import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatYuan, parseYuan } from './yuan.ts'

test('yuan with up to two decimals, and nothing else', () => {
  expect(['100', '0.5', '192.22', '-1', '+3.10'].map(parseYuan)).toEqual([10000n, 50n, 19222n, -100n, 310n])
  expect(['', '1.234', '1,000', '1e3', '.5', 'abc', '１００'].map(parseYuan)).toEqual(Array(7).fill(null))
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.bigInt(), (fen) => {
      expect(parseYuan(formatYuan(fen))).toBe(fen)
    }),
  )
})
