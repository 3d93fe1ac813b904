import { expect, test } from 'vitest'
import golden from './proportion.golden.json' with { type: 'json' }
import { clopperPearsonInterval, poissonInterval, wilsonInterval } from './proportion.ts'

/** R's prop.test without correction and binom.test, 95 %. */
test.each(golden.rates)('%d of %d', (events, trials, wilsonLow, wilsonHigh, exactLow, exactHigh) => {
  const wilson = wilsonInterval(events, trials)
  expect(wilson[0]).toBeCloseTo(wilsonLow, 13)
  expect(wilson[1]).toBeCloseTo(wilsonHigh, 13)
  const exact = clopperPearsonInterval(events, trials)
  expect(exact[0]).toBeCloseTo(exactLow, 13)
  expect(exact[1]).toBeCloseTo(exactHigh, 13)
})

/** R's poisson.test, 95 %. */
test.each(golden.counts)('%d events', (events, low, high) => {
  const interval = poissonInterval(events)
  expect(interval[0]).toBeCloseTo(low, 10)
  expect(interval[1]).toBeCloseTo(high, 10)
})

test('a rate without trials throws', () => {
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError)
  expect(() => clopperPearsonInterval(3, 2)).toThrow(RangeError)
  expect(() => poissonInterval(-1)).toThrow(RangeError)
})
