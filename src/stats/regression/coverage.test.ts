import { expect, test } from 'vitest'
import { normalQuantile } from '../distributions.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { fitLogistic, logistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { profileIntervals } from './profile.ts'

const seeds = 1000
const rows = 600
const truth = [-1.2, 0.6, -0.4, 0.8, -0.5]

/** A pure logit with two numbers and a factor of three levels, the truth known. */
function simulate(seed: number) {
  const random = randomStream(seed, 'coverage')
  const normal = () => normalQuantile(Math.min(Math.max(random(), 1e-12), 1 - 1e-12))
  const x = Float64Array.from({ length: rows }, normal)
  const z = Float64Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0))
  const level = Array.from({ length: rows }, () => 'abc'[Math.floor(random() * 3)])
  const y = Float64Array.from({ length: rows }, (_, row) => {
    const eta =
      truth[0] +
      truth[1] * x[row] +
      truth[2] * z[row] +
      (level[row] === 'b' ? truth[3] : level[row] === 'c' ? truth[4] : 0)
    return random() < logistic(eta) ? 1 : 0
  })
  return fitLogistic(
    [numericColumn('x', x), numericColumn('z', z), nominalColumn('level', level)],
    binaryOutcome(y),
  )
}

/** DESIGN: over at least 1,000 seeds, pooled coverage of 95 % intervals is 94–96 %, each coefficient's 92–98 %. */
test('95 % intervals, Wald and profile, hold the truth as often as they say', () => {
  const quantile = normalQuantile(0.975)
  const covered = { wald: new Float64Array(truth.length), profile: new Float64Array(truth.length) }
  for (let seed = 1; seed <= seeds; seed++) {
    const fit = simulate(seed)
    const size = truth.length
    const profiles = profileIntervals(fit)
    for (let j = 0; j < size; j++) {
      const error = Math.sqrt(fit.covariance[j * size + j])
      if (Math.abs(fit.coefficients[j] - truth[j]) <= quantile * error) covered.wald[j] += 1
      const profile = profiles[j]
      if (profile && profile.lower <= truth[j] && truth[j] <= profile.upper) covered.profile[j] += 1
    }
  }
  for (const counts of [covered.wald, covered.profile]) {
    const rates = [...counts].map((count) => count / seeds)
    const pooled = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    expect(pooled).toBeGreaterThan(0.94)
    expect(pooled).toBeLessThan(0.96)
    for (const rate of rates) {
      expect(rate).toBeGreaterThan(0.92)
      expect(rate).toBeLessThan(0.98)
    }
  }
})
