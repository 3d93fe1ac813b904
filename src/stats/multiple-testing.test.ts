import { expect, test } from 'vitest'
import { benjaminiHochberg } from './multiple-testing.ts'
import golden from './univariate/univariate.golden.json' with { type: 'json' }

test("q values are R's p.adjust", () => {
  expect(benjaminiHochberg(golden.pValues)).toEqual(golden.qValues.map((value) => expect.closeTo(value, 15)))
})

test('a factor without a test neither counts nor gets a q', () => {
  expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04])
  expect(benjaminiHochberg([])).toEqual([])
})

test('a p value out of range throws', () => {
  expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError)
})
