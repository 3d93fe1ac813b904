import { expect, test } from 'vitest'
import { guardedNewton } from './guarded-newton.ts'

test('derivatives that are no numbers end the search instead of widening a ridge for ever', () => {
  const broken = guardedNewton(
    () => ({ value: 0, gradient: Float64Array.of(1), information: Float64Array.of(Number.NaN) }),
    Float64Array.of(0),
    [0],
  )
  expect(broken.converged).toBe(false)
  const endless = guardedNewton(
    () => ({
      value: 0,
      gradient: Float64Array.of(1),
      information: Float64Array.of(Number.POSITIVE_INFINITY),
    }),
    Float64Array.of(0),
    [0],
  )
  expect(endless.converged).toBe(false)
})

test('a parabola is met in one step', () => {
  // −(x − 3)²: gradient −2(x − 3), information 2
  const found = guardedNewton(
    ([x]) => ({
      value: -((x - 3) ** 2),
      gradient: Float64Array.of(-2 * (x - 3)),
      information: Float64Array.of(2),
    }),
    Float64Array.of(0),
    [0],
  )
  expect(found.converged).toBe(true)
  expect(found.parameters[0]).toBeCloseTo(3, 12)
})
