import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { categories } from '../vocabulary.ts'
import { capitalAdequacy, capitalFloorsOn } from './capital-adequacy.ts'
import { concentrationLimits, customerConcentration } from './customer-concentration.ts'
import { deviation } from './deviation.ts'
import { provisionRatios } from './provision-ratios.ts'
import { dueCollectionRate, recoveryRatio, writeOffRatio } from './recovery-ratios.ts'
import { rollRates } from './roll-rates.ts'

test('coverage, provision ratio and adequacy; the second is coverage × NPL ratio', () => {
  const found = provisionRatios({ held: 30, required: 40, nonPerforming: 20, loans: 1000 })
  expect(found).toEqual({ coverage: 1.5, provisionRatio: 0.03, adequacy: 0.75 })
  expect(found.provisionRatio).toBeCloseTo(found.coverage * (20 / 1000), 15)
})

test('deviation at 90 and 60 days: 30 of the 40 late are classed as they should be', () => {
  const code = (name: (typeof categories)[number]) => categories.indexOf(name)
  const balance = Float64Array.of(30, 10, 20, 5, 100, 0)
  const days = Int32Array.of(100, 91, 61, 0, 0, 500)
  const category = Uint8Array.of(
    code('substandard'),
    code('special_mention'),
    code('special_mention'),
    code('loss'),
    code('normal'),
    code('loss'),
  )
  const at90 = deviation(balance, days, category, 90)
  expect(at90).toMatchObject({ late: 40, lateButPerforming: 10, accuracy: 0.75 })
  expect(at90.ratio).toBeCloseTo(40 / 35, 15) // non-performing: 30 + 5
  expect(deviation(balance, days, category, 60).ratio).toBeCloseTo(60 / 35, 15)
})

test('the largest and the ten largest customers of net capital', () => {
  const exposures = Float64Array.from({ length: 12 }, (_, i) => i + 1) // 1 to 12: the ten largest are 3 to 12
  expect(customerConcentration(exposures, 150)).toEqual({
    largest: 12,
    tenLargest: 75,
    largestRatio: 0.08,
    tenLargestRatio: concentrationLimits.tenLargest,
  })
  expect(customerConcentration(exposures, null).largestRatio).toBeNull()
  expect(customerConcentration(new Float64Array(0), 100).largest).toBe(0)
})

test('capital: 12 over 100, and the floor of its day', () => {
  expect(capitalAdequacy(12, 100)).toBe(0.12)
  expect(capitalFloorsOn(dayOf(2012, 12, 31))?.total).toBe(0.08)
  expect(capitalFloorsOn(dayOf(2013, 1, 1))?.total).toBe(0.105)
})

test('rolling from not overdue into 1–30 days, and on into 31–60', () => {
  expect(rollRates([1000, 50, 20], [990, 40, 25])).toEqual([0.04, 0.5]) // 40/1000, 25/50
})

test('write-off, recovery and collection', () => {
  expect(writeOffRatio(10, 900, 1100)).toBe(0.01)
  expect(recoveryRatio(3, 12)).toBe(0.25)
  expect(dueCollectionRate({ due: 200, recovered: 190 })).toBe(0.95)
})
