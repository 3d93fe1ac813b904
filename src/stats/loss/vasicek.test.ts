import { expect, test } from 'vitest'
import { normalQuantile } from '../distributions.ts'
import { gaussHermite } from '../mixed/gauss-hermite.ts'
import {
  capitalRequirement,
  granularityAdjustment,
  limitQuantile,
  otherRetailCorrelation,
  stressedAt,
  stressedProbability,
} from './vasicek.ts'

/** Figures of R: PD, Basel's correlation, PD at .90, .95, .99 and .999, capital at a loss given default of 50 %. */
const published = [
  [0.02, 0.0946, 0.0406, 0.0519, 0.0798, 0.1231, 0.0515],
  [0.04, 0.0621, 0.0697, 0.0831, 0.1133, 0.1556, 0.0578],
  [0.06, 0.0459, 0.095, 0.1092, 0.1398, 0.1804, 0.0602],
  [0.08, 0.0379, 0.1194, 0.1344, 0.1658, 0.2064, 0.0632],
  [0.1, 0.0339, 0.1437, 0.1597, 0.1927, 0.2343, 0.0671],
]

test.each(published)('the published vector of PD %d', (pd, correlation, q90, q95, q99, q999, capital) => {
  const own = otherRetailCorrelation(pd)
  expect(own).toBeCloseTo(correlation, 4)
  for (const [quantile, value] of [
    [0.9, q90],
    [0.95, q95],
    [0.99, q99],
    [0.999, q999],
  ]) {
    expect(Math.abs(stressedProbability(pd, own, quantile) - value)).toBeLessThan(6e-5)
  }
  expect(Math.abs(capitalRequirement(pd, 0.5, own) - capital)).toBeLessThan(6e-5)
})

test('the published vector at a correlation of 10 %', () => {
  const of = [0.9, 0.95, 0.99, 0.999].map((quantile) => stressedProbability(0.06, 0.1, quantile).toFixed(4))
  expect(of).toEqual(['0.1128', '0.1377', '0.1940', '0.2713'])
})

test.each([0, 0.03, 0.1, 0.16])('at a correlation of %d the mean over the factor is PD', (correlation) => {
  const { nodes, weights } = gaussHermite(60)
  for (const pd of [0.005, 0.06, 0.4]) {
    const mean = nodes.reduce(
      (sum, factor, i) => sum + weights[i] * stressedAt(normalQuantile(pd), correlation, factor),
      0,
    )
    expect(Math.abs(mean - pd)).toBeLessThan(1e-10)
  }
})

test('without correlation every year is the same', () => {
  expect(stressedProbability(0.06, 0, 0.999)).toBeCloseTo(0.06, 14)
  expect(() => stressedProbability(0.06, 1, 0.999)).toThrow(RangeError)
})

/** Σ over the factor of the binomial upper tail: the distribution of the number of defaults, exactly. */
function exactTail(names: number, pd: number, correlation: number): (count: number) => number {
  const step = 0.005
  const mass = new Float64Array(names + 1)
  for (let factor = -9; factor <= 9; factor += step) {
    const p = stressedAt(normalQuantile(pd), correlation, factor)
    const weight = (step * Math.exp((-factor * factor) / 2)) / Math.sqrt(2 * Math.PI)
    let term = Math.exp(names * Math.log1p(-p))
    for (let k = 0; k <= names; k++) {
      mass[k] += weight * term
      term *= ((names - k) / (k + 1)) * (p / (1 - p))
    }
  }
  return (count) => mass.subarray(count + 1).reduce((sum, one) => sum + one, 0)
}

test('the granularity adjustment mends the limit quantile of a finite book to second order', () => {
  const [names, pd, correlation] = [400, 0.06, 0.1]
  const tail = exactTail(names, pd, correlation)
  let count = 0
  while (tail(count) > 0.001) count++
  // Between the two lattice points by the tail, less half a step: the continuous quantile that the lattice stands for.
  const share = (tail(count - 1) - 0.001) / (tail(count - 1) - tail(count))
  const exact = count - 1 + share + 0.5
  const portfolio = {
    lossIfDefault: new Float64Array(names).fill(1),
    probability: new Float64Array(names).fill(pd),
  }
  const limit = limitQuantile(portfolio, correlation, 0.999)
  const adjusted = limit + granularityAdjustment(portfolio, correlation, 0.999)
  expect(limit).toBeCloseTo(names * stressedProbability(pd, correlation, 0.999), 8)
  expect(Math.abs(adjusted / exact - 1)).toBeLessThan(0.002)
  expect(Math.abs(limit / exact - 1)).toBeGreaterThan(0.005)
})
