import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../input-error.ts'
import { randomStream } from '../random.ts'
import { bandCounts, bandsAt, equalBands } from './band-counts.ts'
import { stabilityIndex } from './stability-index.ts'

const labels = ['a', 'b', 'c']

test('by hand: 50/30/20 % against 40/40/20 %', () => {
  const index = stabilityIndex([500, 300, 200], [200, 200, 100], labels)
  // (.4 − .5)·ln(.4/.5) + (.4 − .3)·ln(.4/.3) + 0 = .0223144 + .0287682
  expect(index.value).toBeCloseTo(-0.1 * Math.log(0.8) + 0.1 * Math.log(4 / 3), 14)
  expect(index.degreesOfFreedom).toBe(2)
  // chi-square with 2 degrees of freedom: P = exp(−x/2), x = .0510826/(1/1000 + 1/500) = 17.0275
  expect(index.pValue).toBeCloseTo(Math.exp(-index.value / 0.003 / 2), 14)
  expect(index.criticalValue).toBeCloseTo(0.003 * -2 * Math.log(0.05), 12)
})

describe('properties', () => {
  const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 2, maxLength: 12 })
  const usable = counts.filter((rows) => rows.some((r) => r[0] > 0) && rows.some((r) => r[1] > 0))

  test('symmetric, never negative, zero on identical shares', () => {
    fc.assert(
      fc.property(usable, (rows) => {
        const names = rows.map((_, i) => String(i))
        const one = rows.map((r) => r[0])
        const two = rows.map((r) => r[1])
        const forth = stabilityIndex(one, two, names)
        expect(stabilityIndex(two, one, names).value).toBeCloseTo(forth.value, 12)
        expect(forth.value).toBeGreaterThanOrEqual(0)
        const same = stabilityIndex(one, one, names)
        expect(same.value).toBe(0)
        expect(same.pValue ?? 1).toBe(1)
      }),
    )
  })

  test('counts are rows or weight; a value at a cut belongs to the band above', () => {
    const bands = bandsAt([1, 2.5])
    const values = Float64Array.of(0.5, 1, 2.4999, 2.5, 99, Number.NaN)
    expect([...bandCounts(values, bands)]).toEqual([1, 2, 2, 1])
    expect([...bandCounts(values, bands, [1, 2, 3, 4, 5, 6])]).toEqual([1, 5, 9, 6])
    expect(bands.labels).toEqual(['[-Infinity,1)', '[1,2.5)', '[2.5,Infinity)', 'missing'])
  })
})

test('a zero cell counts as half an observation and is marked; a band empty in both counts for nothing', () => {
  const index = stabilityIndex([100, 0, 0], [90, 10, 0], labels)
  expect(index.bands.map((band) => band.zeroCell)).toEqual([false, true, false])
  expect(index.degreesOfFreedom).toBe(1)
  expect(index.value).toBeCloseTo((0.9 - 1) * Math.log(0.9) + (0.1 - 0.005) * Math.log(0.1 / 0.005), 14)
})

test('equal bands hold equal shares of the baseline; ties stay together', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i * 37) % 1000)
  const bands = equalBands(values, 10)
  expect([...bandCounts(values, bands)]).toEqual([...new Array<number>(10).fill(100), 0])
  const tied = Float64Array.from({ length: 100 }, (_, i) => (i < 60 ? 5 : i))
  expect(equalBands(tied, 4).cuts).toEqual([60, 75])
  expect(equalBands(Float64Array.of(1, 2, 3), 2, [1, 1, 2]).cuts).toEqual([3])
})

test('the test keeps its size: 5 % of stable months are called unstable', () => {
  const random = randomStream(41, 'stability')
  const simulations = 2000
  let rejected = 0
  for (let simulation = 0; simulation < simulations; simulation++) {
    const draw = (size: number) => {
      const counts = new Float64Array(10)
      for (let i = 0; i < size; i++) counts[Math.floor(random() * 10)]++
      return counts
    }
    const index = stabilityIndex(draw(1000), draw(600), [...'abcdefghij'])
    if (index.pValue! < 0.05) rejected++
  }
  // ± 4 standard errors of a share of .05 in 2,000: .0195.
  expect(Math.abs(rejected / simulations - 0.05)).toBeLessThan(0.0195)
})

test("a sample without observations is the data's fault, other bands the caller's", () => {
  expect(() => stabilityIndex([0, 0, 0], [1, 2, 3], labels)).toThrow(InputError)
  expect(() => stabilityIndex([0, 0, 0], [1, 2, 3], labels)).toThrow('emptySample')
  expect(() => stabilityIndex([1, 2], [1, 2, 3], labels)).toThrow(RangeError)
})
