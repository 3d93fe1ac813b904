import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { betaCalibration } from './beta-calibration.ts'

function drawn(truth: (p: number) => number) {
  const random = randomStream(3)
  const probabilities = Array.from({ length: 30_000 }, () => 0.02 + 0.96 * random())
  return { probabilities, isEvent: probabilities.map((own) => (random() < truth(own) ? 1 : 0)) }
}

test('calibrated probabilities stay as they are', () => {
  const { probabilities, isEvent } = drawn((p) => p)
  const { a, b, c, calibrate } = betaCalibration(probabilities, isEvent)
  expect(Math.abs(a - 1)).toBeLessThan(0.08)
  expect(Math.abs(b - 1)).toBeLessThan(0.08)
  expect(Math.abs(c)).toBeLessThan(0.12)
  expect(Math.abs(calibrate(0.3) - 0.3)).toBeLessThan(0.015)
})

test('an S-shaped distortion, which a logistic line cannot undo, is undone', () => {
  const truth = (p: number) => p ** 0.5 / (p ** 0.5 + (1 - p) ** 2)
  const { probabilities, isEvent } = drawn(truth)
  const { calibrate } = betaCalibration(probabilities, isEvent)
  for (const p of [0.1, 0.4, 0.7, 0.9]) expect(Math.abs(calibrate(p) - truth(p))).toBeLessThan(0.02)
})

test('the mean of the calibrated probabilities is the event rate, and the order is kept', () => {
  const { probabilities, isEvent } = drawn((p) => 0.5 + (p - 0.5) ** 3)
  const { a, b, calibrate } = betaCalibration(probabilities, isEvent)
  const mean = (values: readonly number[]) => values.reduce((sum, own) => sum + own, 0) / values.length
  expect(mean(probabilities.map(calibrate))).toBeCloseTo(mean(isEvent), 8)
  expect(Math.min(a, b)).toBeGreaterThanOrEqual(0)
  expect(calibrate(0.9)).toBeGreaterThan(calibrate(0.1))
})
