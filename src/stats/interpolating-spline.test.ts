import { expect, test } from 'vitest'
import { interpolatingSpline } from './interpolating-spline.ts'

test('the values of splinefun(x, y, "fmm") of R 4.2.2', () => {
  const spline = interpolatingSpline(
    Float64Array.of(0, 1, 2.5, 3, 5.2, 6),
    Float64Array.of(1, -1, 2, 2.5, 0, 7),
  )
  const wanted = { 0.3: -0.2529242957835502, 1.7: 0.1454565467218225, 2.8: 2.4307627363839193 }
  for (const [x, y] of Object.entries(wanted)) expect(spline(Number(x))).toBeCloseTo(y, 12)
  expect(spline(5.9)).toBeCloseTo(5.6489543261180764, 12)
})

test('a cubic is its own spline', () => {
  const cubic = (x: number) => 2 - x + 0.5 * x ** 2 - 0.25 * x ** 3
  const x = Float64Array.of(-3, -1, 0.5, 1, 4, 4.5)
  const spline = interpolatingSpline(x, x.map(cubic))
  for (const at of [-2.9, -0.3, 0.7, 2.2, 4.4]) expect(spline(at)).toBeCloseTo(cubic(at), 10)
  expect(() => interpolatingSpline(x.slice(0, 3), x.slice(0, 3))).toThrow(RangeError)
})
