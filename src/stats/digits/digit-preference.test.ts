import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitAt, firstDigit, writtenStep } from './digit-preference.ts'

test('figures in hundreds, a few of them finer', () => {
  const inHundreds = Array.from({ length: 95 }, (_, i) => 100 * (i + 101))
  expect(writtenStep([...inHundreds, 1, 3, 7, 9, 11])).toBe(100)
  expect(writtenStep([...inHundreds, ...Array.from({ length: 20 }, () => 7)])).toBe(1)
  expect(writtenStep([])).toBe(1)
})

test('digits as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 8 }), (value, place) => {
      const text = String(value)
      expect(digitAt(value, 10 ** place)).toBe(Number(text[text.length - 1 - place] ?? 0))
      expect(firstDigit(value)).toBe(Number(text[0]))
    }),
  )
})
