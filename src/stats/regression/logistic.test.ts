import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitPublished, publishedModelNames } from '../../../test/fixtures/published-models.ts'
import { sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'

interface RFit {
  names: string[]
  coef: number[]
  se: number[]
  llf: number
  llnull: number
}

function standardErrors(fit: LogisticFit): number[] {
  const size = fit.design.columns.length
  return fit.design.columns.map((_, j) => Math.sqrt(fit.covariance[j * size + j]))
}

function expectRelative(got: number, wanted: number, tolerance: number) {
  expect(Math.abs(got - wanted) / Math.max(Math.abs(wanted), 1e-12), `${got} not ${wanted}`).toBeLessThan(
    tolerance,
  )
}

describe.skipIf(!sharedIsPresent)('published data against R', () => {
  test.each(publishedModelNames)('%s: coefficients, standard errors and log likelihoods to 1e-9', (name) => {
    const fit = fitPublished(name)
    const r = sharedJson<RFit>(`cases/statistics/${name}.computed-R.json`)
    expect(fit.status).toBe('converged')
    fit.coefficients.forEach((value, j) => {
      expectRelative(value, r.coef[j], 1e-9)
    })
    standardErrors(fit).forEach((value, j) => {
      expectRelative(value, r.se[j], 1e-9)
    })
    expectRelative(fit.logLikelihood, r.llf, 1e-12)
    expectRelative(fit.nullLogLikelihood, r.llnull, 1e-12)
  })
})

const smallData = fc.integer({ min: 30, max: 120 }).chain((rows) =>
  fc.record({
    x: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: rows, maxLength: rows }),
    level: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: rows, maxLength: rows }),
    y: fc.array(fc.constantFrom(0, 1), { minLength: rows, maxLength: rows }),
  }),
)

test('permuted rows, doubled weights and shifted units leave the same model', () => {
  fc.assert(
    fc.property(smallData, ({ x, level, y }) => {
      const fit = fitLogistic([numericColumn('x', x), nominalColumn('level', level)], binaryOutcome(y))
      fc.pre(fit.status === 'converged' && !fit.diverged)
      const order = x.map((_, i) => i).reverse()
      const permuted = fitLogistic(
        [
          numericColumn(
            'x',
            order.map((i) => x[i]),
          ),
          nominalColumn(
            'level',
            order.map((i) => level[i]),
          ),
        ],
        binaryOutcome(order.map((i) => y[i])),
      )
      const doubled = fitLogistic(
        [numericColumn('x', x), nominalColumn('level', level)],
        binaryOutcome(
          y,
          y.map(() => 2),
        ),
      )
      const shifted = fitLogistic(
        [
          numericColumn(
            'x',
            x.map((v) => 1e6 + 1000 * v),
          ),
          nominalColumn('level', level),
        ],
        binaryOutcome(y),
      )
      fit.coefficients.forEach((value, j) => {
        expect(permuted.coefficients[j]).toBeCloseTo(value, 8)
        expect(doubled.coefficients[j]).toBeCloseTo(value, 8)
        if (j === 1) expect(shifted.coefficients[j] * 1000).toBeCloseTo(value, 5)
        if (j > 1) expect(shifted.coefficients[j]).toBeCloseTo(value, 5)
      })
      expect(standardErrors(doubled)[1] * Math.SQRT2).toBeCloseTo(standardErrors(fit)[1], 8)
    }),
    { numRuns: 40 },
  )
})

test('the gradient is zero and the information matches a finite difference at the maximum', () => {
  const x = Array.from({ length: 60 }, (_, i) => Math.sin(i * 12.9898) * 2)
  const y = x.map((v, i) => (Math.cos(i * 78.233) * 2 + v > 0 ? 1 : 0))
  const level = x.map((_, i) => 'abcd'[(i * 7) % 4])
  const fit = fitLogistic([numericColumn('x', x), nominalColumn('level', level)], binaryOutcome(y))
  const { gradient, information } = fit.likelihood.evaluate(fit.scaledCoefficients)
  for (const value of gradient) expect(Math.abs(value)).toBeLessThan(1e-9)
  const size = fit.design.columns.length
  for (let j = 0; j < size; j++) {
    const step = 1e-5
    const forward = fit.scaledCoefficients.slice()
    const backward = fit.scaledCoefficients.slice()
    forward[j] += step
    backward[j] -= step
    const up = fit.likelihood.evaluate(forward).gradient
    const down = fit.likelihood.evaluate(backward).gradient
    for (let i = 0; i < size; i++) {
      expect((down[i] - up[i]) / (2 * step)).toBeCloseTo(information[i * size + j], 5)
    }
  }
})

test('a column that others determine is set aside and named', () => {
  const x = Array.from({ length: 40 }, (_, i) => (i * 37) % 11)
  const z = Array.from({ length: 40 }, (_, i) => (i * 17) % 7)
  const y = x.map((_, i) => (i % 3 === 0 ? 1 : 0))
  const fit = fitLogistic(
    [
      numericColumn('x', x),
      numericColumn('z', z),
      numericColumn(
        'sum',
        x.map((v, i) => v + 2 * z[i]),
      ),
    ],
    binaryOutcome(y),
  )
  expect(fit.status).toBe('collinear')
  expect(fit.statusColumns.map((j) => fit.design.columns[j].factor)).toEqual(['x', 'z', 'sum'])
  expect(fit.coefficients[3]).toBeNaN()
  const without = fitLogistic([numericColumn('x', x), numericColumn('z', z)], binaryOutcome(y))
  expect(fit.coefficients[1]).toBeCloseTo(without.coefficients[1], 12)
})

test('fused pair tables give the sums of plain rows', () => {
  const rows = 4000
  const draw = (i: number, k: number, levels: number) =>
    Math.floor((((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1) + 1) * levels) % levels
  const texts = [3, 5, 2, 6].map((levels, k) =>
    Array.from({ length: rows }, (_, i) => `l${draw(i, k, levels)}`),
  )
  const y = Array.from({ length: rows }, (_, i) => draw(i, 9, 2))
  const noise = numericColumn(
    'noise',
    Array.from({ length: rows }, (_, i) => draw(i, 11, 100000)),
  )
  const fused = fitLogistic([...texts.map((t, k) => nominalColumn(`f${k}`, t)), noise], binaryOutcome(y))
  const dummies = texts.flatMap((t, k) => {
    const levels = [...new Set(t)].sort()
    return levels.slice(1).map((level) =>
      numericColumn(
        `f${k}${level}`,
        t.map((v) => (v === level ? 1 : 0)),
      ),
    )
  })
  const expanded = fitLogistic([...dummies, noise], binaryOutcome(y))
  fused.coefficients.forEach((value, j) => {
    expect(value).toBeCloseTo(expanded.coefficients[j], 9)
  })
})
