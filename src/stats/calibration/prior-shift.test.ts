import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { atEventRate, priorShift } from './prior-shift.ts'

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

test('log-odds move by the difference of the log-odds of the rates; there and back is no move', () => {
  const logit = (p: number) => Math.log(p / (1 - p))
  fc.assert(
    fc.property(share, share, share, (p, from, to) => {
      const moved = atEventRate(p, from, to)
      expect(logit(moved)).toBeCloseTo(logit(p) + logit(to) - logit(from), 9)
      expect(atEventRate(moved, to, from)).toBeCloseTo(p, 12)
    }),
    { seed: 1 },
  )
})

test('at the end the mean of the probabilities is the rate', () => {
  const shifted = priorShift([0.1, 0.4, 0.35, 0.8, 0.05], 0.3)
  const mean = shifted.probabilities.reduce((sum, own) => sum + own, 0) / 5
  expect(shifted.converged).toBe(true)
  expect(mean).toBeCloseTo(shifted.rate, 9)
})

test('where all cases look alike nothing is learnt, and a pure mixture is found exactly', () => {
  expect(priorShift([0.2, 0.2, 0.2], 0.2).rate).toBeCloseTo(0.2, 12)
  // A score of two values, 1 or 2 among events 80:20, among non-events 30:70; made where half were events.
  const [one, two] = [0.8 / 1.1, 0.2 / 0.9]
  // A tenth are events: .1 × .8 + .9 × .3 = 35 % have score 1.
  const cases = Array.from({ length: 100 }, (_, i) => (i < 35 ? one : two))
  expect(priorShift(cases, 0.5).rate).toBeCloseTo(0.1, 6)
})

test('a default rate that has doubled is found from the scores alone', () => {
  const random = randomStream(8)
  // Beta-like scores: events have density 2x, non-events 2(1 − x); at a rate π the calibrated probability follows.
  const draw = (isEvent: boolean) => (isEvent ? Math.sqrt(random()) : 1 - Math.sqrt(random()))
  const calibrated = (x: number, rate: number) => (rate * x) / (rate * x + (1 - rate) * (1 - x))
  const cases = Array.from({ length: 20_000 }, (_, i) => calibrated(draw(i % 5 === 0), 0.1))
  expect(Math.abs(priorShift(cases, 0.1).rate - 0.2)).toBeLessThan(0.015)
})
