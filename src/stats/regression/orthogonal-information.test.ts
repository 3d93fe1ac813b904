import { expect, test } from 'vitest'
import { numericColumn } from '../frame.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'

const x = Array.from({ length: 120 }, (_, i) => Math.sin(i * 1.3) + 0.5 * Math.cos(i * 0.7))
const noise = Array.from({ length: 120 }, (_, i) => Math.sin(i * 2.9 + 1))
const outcome = binaryOutcome(x.map((value, i) => (value + 0.9 * Math.sin(i * 5.3) > 0.4 ? 1 : 0)))

/** The error of a coefficient; each case fits one and the same model in other columns. */
function errorOf(columns: readonly (readonly number[])[], column: number): number {
  const { design, covariance } = fitLogistic(
    columns.map((values, i) => numericColumn(`${i}`, values)),
    outcome,
  )
  return Math.sqrt(covariance[column * (design.columns.length + 1)])
}

test.each([1e-2, 2 ** -10, 2 ** -14, 2 ** -17])(
  'x and x + %d · noise: the error is that of noise over %d',
  (share) => {
    // β₁ x + β₂ (x + share · noise) = (β₁ + β₂) x + share · β₂ noise, so β₂ is the plain coefficient over `share`.
    const wanted = errorOf([x, noise], 2) / share
    const near = x.map((value, i) => value + share * noise[i])
    // Rounding the near column to doubles moves its distance from x by 1e-16 / share of itself.
    expect(Math.abs(errorOf([x, near], 2) / wanted - 1)).toBeLessThan(1e-11)
  },
)

test('years and their squares, with and without the origin moved', () => {
  const years = x.map((_, i) => 1990 + (i % 34))
  const wanted = errorOf([years.map((year) => year - 2006), years.map((year) => (year - 2006) ** 2)], 2)
  const found = errorOf([years, years.map((year) => year ** 2)], 2)
  expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-10)
})
