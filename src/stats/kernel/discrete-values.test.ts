import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numericColumn } from '../frame.ts'
import { buildDesign } from '../regression/design.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { discreteValues } from './discrete-values.ts'
import { logisticLikelihood } from './likelihood.ts'
import { packDesign } from './packed-design.ts'

test('codes give the values back, or there are too many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constant(-0), fc.double({ noNaN: true })), {
        maxLength: 60,
      }),
      fc.integer({ min: 1, max: 20 }),
      (numbers, most) => {
        const column = Float64Array.from(numbers)
        const distinct = new Set(numbers.map((value) => value + 0)).size
        const discrete = discreteValues(column, most)
        if (distinct > most) expect(discrete).toBeNull()
        else {
          expect(discrete?.values.length).toBe(distinct)
          expect(Array.from(discrete!.codes, (code) => discrete!.values[code])).toEqual(
            numbers.map((value) => value + 0),
          )
        }
      },
    ),
  )
})

/** A column with few values is fused, the same column with a little noise added is not: gradients must meet. */
test('fused numbers give the likelihood, gradient and information of plain ones', () => {
  const rows = 6000
  const noise = (i: number, k: number) => Math.abs(Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1
  const few = [2, 5, 9, 24].map((values, k) =>
    Float64Array.from({ length: rows }, (_, i) => Math.floor(noise(i, k) * values) - 1),
  )
  const free = Float64Array.from({ length: rows }, (_, i) => noise(i, 9))
  const y = binaryOutcome(Array.from({ length: rows }, (_, i) => (noise(i, 11) < 0.3 ? 1 : 0)))
  const columns = [...few, free].map((values, k) => numericColumn(`x${k}`, values))
  const design = buildDesign(columns, y.trials)
  const nudged = {
    ...design,
    factors: design.factors.map((factor) => ({
      ...factor,
      values:
        'values' in factor ? factor.values.map((value, row) => value + row * 1e-13) : new Float64Array(0),
    })),
  } as typeof design
  expect(packDesign(design, y).numeric).toHaveLength(1)
  expect(packDesign(nudged, y).numeric).toHaveLength(5)
  const at = Float64Array.of(-1, 0.3, -0.2, 0.4, 0.1, -0.5)
  const fused = logisticLikelihood(design, y).evaluate(at)
  const plain = logisticLikelihood(nudged, y).evaluate(at)
  expect(fused.logLikelihood).toBeCloseTo(plain.logLikelihood, 5)
  fused.gradient.forEach((value, j) => {
    expect(value).toBeCloseTo(plain.gradient[j], 4)
  })
  fused.information.forEach((value, j) => {
    expect(value).toBeCloseTo(plain.information[j], 4)
  })
})
