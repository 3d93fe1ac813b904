import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { boxTidwell } from './box-tidwell.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const outcome = binaryOutcome(golden.y)
const g = nominalColumn('g', golden.g)

test('the term of each numeric factor as R: glm with I(x * log(x)) added', () => {
  const [x, z, more] = boxTidwell([numericColumn('x', golden.x), numericColumn('z', golden.z), g], outcome)
  expect(more).toBeUndefined()
  expect(x.status).toBe('tested')
  expect(x.shift).toBe(0)
  expect(x.coefficient).toBeCloseTo(golden.boxTidwellX[0], 8)
  expect(x.standardError).toBeCloseTo(golden.boxTidwellX[1], 8)
  expect(x.chiSquare).toBeCloseTo(golden.boxTidwellX[2], 8)
  expect(x.pValue).toBeCloseTo(golden.boxTidwellX[3], 8)
  expect(z.chiSquare).toBeCloseTo(golden.boxTidwellZ[2], 8)
})

test('units do not matter, a curve is found, and two values make no curve', () => {
  const x = golden.x
  const inCents = boxTidwell(
    [
      numericColumn(
        'x',
        x.map((v) => 100 * v),
      ),
      g,
    ],
    outcome,
  )[0]
  expect(inCents.pValue).toBeCloseTo(boxTidwell([numericColumn('x', x), g], outcome)[0].pValue!, 8)
  const curved = binaryOutcome(x.map((v, i) => (Math.abs(v - 6) + ((i * i * 37) % 11) > 8 ? 1 : 0)))
  expect(boxTidwell([numericColumn('x', x)], curved)[0].pValue).toBeLessThan(1e-6)
  expect(
    boxTidwell(
      [
        numericColumn(
          'flag',
          golden.y.map((_, i) => i % 2),
        ),
      ],
      outcome,
    )[0].status,
  ).toBe('tooFewValues')
  expect(
    boxTidwell(
      [
        numericColumn(
          'x',
          x.map((v) => v - 4),
        ),
      ],
      outcome,
    )[0].shift,
  ).toBe(-(Math.min(...x) - 4))
})
