import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { lifetimeProbability, probabilityWithin, withOdds } from './lifetime-curve.ts'
import { monthsFromDue, type Spell, watchedMonths } from './spell.ts'

const due = dayOf(2023, 11, 20)
const range = { first: -12, last: 12 }

test('months at risk of three notes, by hand', () => {
  const spells: Spell[] = [
    { dueOn: due, from: dayOf(2023, 9, 1), to: dayOf(2023, 11, 20), end: 'settled' },
    { dueOn: due, from: dayOf(2023, 10, 31), to: dayOf(2024, 2, 19), end: 'default' },
    { dueOn: due, from: dayOf(2023, 11, 1), to: dayOf(2023, 12, 31), end: 'open' },
  ]
  const { relativeMonth, calendarMonth, atRisk, defaults, settlements } = watchedMonths(spells, range)
  // September and October are −2 and −1, November 0, December 1, January 2, February 3.
  expect([...relativeMonth]).toEqual([-2, -1, 0, 1, 2, 3])
  expect([...calendarMonth]).toEqual([9, 10, 11, 12, 1, 2])
  expect([...atRisk]).toEqual([1, 2, 3, 2, 1, 1])
  expect([...defaults]).toEqual([0, 0, 0, 0, 0, 1])
  expect([...settlements]).toEqual([0, 0, 1, 0, 0, 0])
})

test('what lies beyond the range is counted at its edge, and nothing is lost', () => {
  const spell: Spell = { dueOn: due, from: dayOf(2020, 1, 1), to: dayOf(2026, 3, 31), end: 'default' }
  const { atRisk, relativeMonth, defaults } = watchedMonths([spell], range)
  expect(atRisk.reduce((sum, own) => sum + own, 0)).toBe(75)
  expect(Math.max(...relativeMonth)).toBe(12)
  expect(defaults.reduce((sum, own) => sum + own, 0)).toBe(1)
})

test('the due month is 0 from its first day to its last', () => {
  expect(monthsFromDue(dayOf(2023, 11, 1), due)).toBe(0)
  expect(monthsFromDue(dayOf(2023, 11, 30), due)).toBe(0)
  expect(monthsFromDue(dayOf(2023, 12, 1), due)).toBe(1)
  expect(monthsFromDue(dayOf(2022, 12, 31), due)).toBe(-11)
})

const curve = { firstMonth: -1, hazard: [0, 0.1, 0.4], settlement: [0.5, 0.75, 0] }

test('lifetime probability by hand', () => {
  // At month 1 nothing but .4 is left; at 0: .1 + .9 × .25 × .4; at −1 half have paid before.
  expect(lifetimeProbability(curve, 1)).toBeCloseTo(0.4, 12)
  expect(lifetimeProbability(curve, 0)).toBeCloseTo(0.19, 12)
  expect(lifetimeProbability(curve, -1)).toBeCloseTo(0.095, 12)
  expect(lifetimeProbability(curve, 2)).toBe(0)
  expect(probabilityWithin(curve, 0, 1)).toBeCloseTo(0.1, 12)
  // A month before the first is another month like the first.
  expect(lifetimeProbability(curve, -2)).toBeCloseTo(0.0475, 12)
})

test('over the rest of a life a probability never exceeds 1, and grows with the months looked at', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 20 }), (months) => {
      const own = {
        firstMonth: 0,
        hazard: months.map(([h]) => h),
        settlement: months.map(([, s]) => s),
      }
      let last = 0
      for (let length = 1; length <= months.length; length++) {
        const now = probabilityWithin(own, 0, length)
        expect(now).toBeGreaterThanOrEqual(last)
        last = now
      }
      expect(last).toBeLessThanOrEqual(1 + 1e-12)
    }),
    { seed: 6 },
  )
})

test('odds move every month, and 1 moves none', () => {
  expect([...(withOdds(curve, 1).hazard as Float64Array)]).toEqual([0, 0.1, 0.4])
  expect(withOdds(curve, 2).hazard[1]).toBeCloseTo(0.2 / 1.1, 12) // odds 1/9 → 2/9
})
