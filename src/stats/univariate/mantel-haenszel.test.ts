import { expect, test } from 'vitest'
import { mantelHaenszel, type Stratum } from './mantel-haenszel.ts'
import golden from './risk-tables.golden.json' with { type: 'json' }

const strata = golden.mantelHaenszel.strata.map(
  ([exposedEvents, exposedNonEvents, otherEvents, otherNonEvents]): Stratum => ({
    exposedEvents,
    exposedNonEvents,
    otherEvents,
    otherNonEvents,
  }),
)

test('odds ratio, interval and test as statsmodels gives them; a stratum of one outcome says nothing', () => {
  const found = mantelHaenszel(strata)!
  expect(found.oddsRatio).toBeCloseTo(golden.mantelHaenszel.oddsRatio, 12)
  expect(found.confidenceInterval[0]).toBeCloseTo(golden.mantelHaenszel.interval[0], 10)
  expect(found.confidenceInterval[1]).toBeCloseTo(golden.mantelHaenszel.interval[1], 10)
  expect(found.chiSquare).toBeCloseTo(golden.mantelHaenszel.chiSquare, 11)
  expect(found.pValue).toBeCloseTo(golden.mantelHaenszel.pValue, 11)
  expect(found.informativeStrata).toBe(5)
  expect(found.rows).toBe(84 + 48 + 24 + 82 + 5)
})

test('exposed and others exchanged: the reciprocal', () => {
  const exchanged = strata.map((s) => ({
    exposedEvents: s.otherEvents,
    exposedNonEvents: s.otherNonEvents,
    otherEvents: s.exposedEvents,
    otherNonEvents: s.exposedNonEvents,
  }))
  expect(mantelHaenszel(exchanged)!.oddsRatio).toBeCloseTo(1 / mantelHaenszel(strata)!.oddsRatio, 12)
})

test('no event among the exposed: no ratio', () => {
  const none = { exposedEvents: 0, exposedNonEvents: 9, otherEvents: 4, otherNonEvents: 9 }
  expect(mantelHaenszel([none])).toBeNull()
  expect(mantelHaenszel([])).toBeNull()
})
