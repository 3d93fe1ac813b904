import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { robustCovariance } from '../regression/robust-covariance.ts'
import golden from './fractional-logit.golden.json' with { type: 'json' }
import { fractionalLogit } from './fractional-logit.ts'

const columns = [numericColumn('x', golden.x), nominalColumn('place', golden.place)]
const errors = (covariance: Float64Array) => {
  const size = Math.sqrt(covariance.length)
  return Array.from({ length: size }, (_, j) => Math.sqrt(covariance[j * size + j]))
}
const close = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length)
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i] / value - 1)).toBeLessThan(1e-9)
  })
}

test('coefficients and robust errors are those of R: glm quasibinomial and vcovHC', () => {
  const even = fractionalLogit(columns, { share: golden.share })
  close(even.fit.coefficients, golden.coefficients)
  close(errors(even.covariance), golden.hc1)
  close(errors(fractionalLogit(columns, { share: golden.share }, 'HC0').covariance), golden.hc0)
})

test('with weights too', () => {
  const shares = { share: golden.share, weight: golden.weight }
  close(fractionalLogit(columns, shares).fit.coefficients, golden.weightedCoefficients)
  close(errors(fractionalLogit(columns, shares).covariance), golden.weightedHc1)
  close(errors(fractionalLogit(columns, shares, 'HC0').covariance), golden.weightedHc0)
})

test('of shares that are 0 or 1 it is the logit with Huber–White errors', () => {
  const isEvent = golden.share.map((share, i) => Number(share > 0.15 + 0.01 * (i % 30)))
  const logit = fitLogistic(columns, binaryOutcome(isEvent))
  const own = fractionalLogit(columns, { share: isEvent }, 'HC0')
  close(own.fit.coefficients, [...logit.coefficients])
  close(errors(own.covariance), errors(robustCovariance(logit, 'HC0').covariance))
})

test('in the linear range it agrees with least squares on the log-odds', () => {
  // Shares near one half: the log-odds of x are nearly linear in the share, so both estimate the same line.
  const x = golden.x
  const share = x.map((value, i) => 1 / (1 + Math.exp(-(0.05 * value - 0.1 + 0.02 * Math.sin(i)))))
  const logOdds = share.map((p) => Math.log(p / (1 - p)))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(logOdds)]
  const slope =
    x.reduce((sum, value, i) => sum + (value - meanX) * (logOdds[i] - meanY), 0) /
    x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  const { fit } = fractionalLogit([numericColumn('x', x)], { share })
  expect(Math.abs(fit.coefficients[1] / slope - 1)).toBeLessThan(2e-3)
  expect(Math.abs(fit.coefficients[0] - (meanY - slope * meanX))).toBeLessThan(1e-4)
})
