import { expect, test } from 'vitest'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { effectVariance } from './effect-variance.ts'

test('three effects of equal weight by hand', () => {
  // Effects 0, .6, −.6: Q = .72, tr A = 2. Errors: variances 0, .1, .1, covariance .05 of the last two:
  // tr(AE) = .2 − (.2 + 2 × .05)/3 = .1, so that v = (.72 − .1)/2.
  const errors = [0, 0, 0, 0, 0.1, 0.05, 0, 0.05, 0.1]
  const of = { effects: [0, 0.6, -0.6], errors, weights: [1, 1, 1], shares: [1, 1, 1] }
  expect(effectVariance(of, 0).variance).toBeCloseTo(0.31, 14)
  // Estimates that show half of the variance stand for twice as much.
  expect(effectVariance({ ...of, shares: [0.5, 0.5, 0.5] }, 0).variance).toBeCloseTo(0.62, 14)
})

test('errors alone vary more: below 0', () => {
  const of = { effects: [0, 0.1], errors: [1, 0, 0, 1], weights: [1, 1], shares: [1, 1] }
  expect(effectVariance(of, 0).variance).toBeCloseTo((0.005 - 1) / 1, 12)
})

test('without effects that can be told apart nothing is known', () => {
  const of = { effects: [0.3], errors: [1], weights: [1], shares: [1] }
  expect(effectVariance(of, 0.1).standardError).toBe(Number.POSITIVE_INFINITY)
})

test('unbiased over repetitions, with the standard error that it states', () => {
  const random = randomStream(5, 'effects')
  const size = 8
  const errors = Float64Array.from({ length: size * size }, (_, at) =>
    Math.floor(at / size) === at % size ? 0.02 * (1 + (at % size)) : 0.01,
  )
  const weights = Float64Array.from({ length: size }, (_, i) => 1 / (1 + i))
  const shares = Float64Array.from({ length: size }, (_, i) => (i === 7 ? 0.5 : 1))
  const repeated = Array.from({ length: 4000 }, () => {
    const common = 0.1 * standardNormal(random)
    const effects = Float64Array.from({ length: size }, (_, i) => {
      const error = Math.sqrt(errors[i * size + i] - 0.01) * standardNormal(random) + common
      return Math.sqrt(0.09 * shares[i]) * standardNormal(random) + error
    })
    return effectVariance({ effects, errors, weights, shares }, 0.09)
  })
  const mean = repeated.reduce((sum, { variance }) => sum + variance, 0) / repeated.length
  const spread = Math.sqrt(
    repeated.reduce((sum, { variance }) => sum + (variance - mean) ** 2, 0) / repeated.length,
  )
  expect(Math.abs(mean - 0.09)).toBeLessThan((4 * spread) / Math.sqrt(repeated.length))
  expect(spread / repeated[0].standardError).toBeCloseTo(1, 1)
})
