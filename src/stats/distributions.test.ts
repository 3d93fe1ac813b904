import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from './distributions.golden.json' with { type: 'json' }
import {
  betaCdf,
  betaQuantile,
  chiSquareQuantile,
  chiSquareUpperQuantile,
  chiSquareUpperTail,
  fUpperTail,
  lnGamma,
  normalCdf,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  studentQuantile,
  studentTwoSided,
  studentUpperTail,
} from './distributions.ts'

/** The functions against mpmath at 60 digits: rows are arguments, then the value. */
const cases: [Exclude<keyof typeof golden, 'versions'>, (...args: number[]) => number, number][] = [
  ['normalUpperTail', normalUpperTail, 5e-13],
  ['normalQuantile', normalQuantile, 1e-13],
  ['chiSquareUpperTail', chiSquareUpperTail, 1e-12],
  ['chiSquareQuantile', chiSquareQuantile, 1e-12],
  ['chiSquareUpperQuantile', chiSquareUpperQuantile, 1e-12],
  ['studentTwoSided', studentTwoSided, 1e-11],
  ['studentQuantile', studentQuantile, 1e-12],
  ['fUpperTail', fUpperTail, 1e-12],
  ['betaCdf', betaCdf, 1e-12],
  ['betaQuantile', betaQuantile, 1e-12],
  ['lnGamma', lnGamma, 1e-14],
]

describe.each(cases)('%s', (name, compute, tolerance) => {
  const rows = golden[name] as number[][]
  test(`agrees with mpmath to ${tolerance} relative in ${rows.length} points`, () => {
    const wrong = rows.flatMap((row) => {
      const expected = row[row.length - 1]
      const actual = compute(...row.slice(0, -1))
      const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-305)
      return error <= tolerance ? [] : [{ arguments: row.slice(0, -1), expected, actual, error }]
    })
    expect(wrong).toEqual([])
  })
})

test('the ends of the range are what they are by definition', () => {
  expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity)]).toEqual([0, 0.5, 1])
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity])
  expect([chiSquareUpperTail(-1, 3), chiSquareUpperTail(Infinity, 3)]).toEqual([1, 0])
  expect([chiSquareUpperQuantile(0, 3), chiSquareUpperQuantile(1, 3)]).toEqual([Infinity, 0])
  expect([studentQuantile(0, 5), studentQuantile(0.5, 5), studentQuantile(1, 5)]).toEqual([
    -Infinity,
    0,
    Infinity,
  ])
  expect([fUpperTail(0, 2, 3), fUpperTail(Infinity, 2, 3)]).toEqual([1, 0])
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1])
})

test('Student with infinite degrees of freedom is the normal', () => {
  expect(studentTwoSided(1.5, Infinity)).toBe(normalTwoSided(1.5))
  expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975))
})

test('t² with k degrees of freedom is F(1, k); z² is chi-square with one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 30, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (t, df) => {
        expect(studentTwoSided(t, df) / fUpperTail(t * t, 1, df)).toBeCloseTo(1, 10)
        expect(normalTwoSided(t) / chiSquareUpperTail(t * t, 1)).toBeCloseTo(1, 10)
        expect(studentUpperTail(t, df) + studentUpperTail(-t, df)).toBeCloseTo(1, 14)
      },
    ),
  )
})

test.each([
  ['NaN statistic', () => chiSquareUpperTail(Number.NaN, 3)],
  ['no degrees of freedom', () => chiSquareUpperTail(3, 0)],
  ['NaN z', () => normalUpperTail(Number.NaN)],
  ['probability above 1', () => normalQuantile(1.1)],
  ['negative shape', () => betaQuantile(0.5, -1, 2)],
])('%s throws instead of answering', (_, call) => {
  expect(call).toThrow(RangeError)
})
