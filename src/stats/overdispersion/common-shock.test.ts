import { expect, test } from 'vitest'
import { normalCdf, normalQuantile } from '../distributions.ts'
import { randomStream } from '../random.ts'
import { commonShock, type PlaceYears } from './common-shock.ts'

test('with equal cells it is the variance within places less the binomial term of DOMAIN.md §6', () => {
  const events = [3, 1, 8, 0, 6, 6]
  const n = 20
  const cells: PlaceYears = {
    places: [0, 0, 0, 1, 1, 1],
    years: [2020, 2021, 2022, 2020, 2021, 2022],
    events,
    trials: events.map(() => n),
  }
  const found = commonShock(cells)!
  const rates = events.map((d) => d / n)
  const variance = (three: number[]) => {
    const mean = (three[0] + three[1] + three[2]) / 3
    return three.reduce((sum, r) => sum + (r - mean) ** 2, 0) / 2
  }
  const observed = (variance(rates.slice(0, 3)) + variance(rates.slice(3))) / 2
  // 3·2 + 1·0 + 8·7 + 0 + 6·5 + 6·5 of 6 · 20 · 19 pairs default together.
  const together = 122 / (6 * 20 * 19)
  expect(found.binomialVariance).toBeCloseTo((24 / 120 - together) / n, 14)
  expect(found.variance).toBeCloseTo(observed - found.binomialVariance, 14)
  expect(found).toMatchObject({ cells: 6, places: 2, years: 3, rate: 0.2 })
})

test('eight years: the variance of the rate is known within × 0.44 and × 4.1', () => {
  const years = [0, 1, 2, 3, 4, 5, 6, 7]
  const events = [0, 40, 5, 60, 10, 80, 0, 100]
  const found = commonShock({ places: years.map(() => 0), years, events, trials: years.map(() => 1000) })!
  const whole = found.variance + found.binomialVariance
  expect((found.varianceInterval[0] + found.binomialVariance) / whole).toBeCloseTo(0.437, 3)
  expect((found.varianceInterval[1] + found.binomialVariance) / whole).toBeCloseTo(4.14, 2)
})

test('a true correlation of .05 at 30 notes a cell comes out as .05 on average, not as .154', () => {
  const random = randomStream(7)
  const c = normalQuantile(0.06)
  const estimates = Array.from({ length: 60 }, () => {
    const cells = {
      places: [] as number[],
      years: [] as number[],
      events: [] as number[],
      trials: [] as number[],
    }
    for (let place = 0; place < 12; place++) {
      for (let year = 0; year < 10; year++) {
        const shock = normalQuantile(random() + 2 ** -33)
        const chance = normalCdf((c - Math.sqrt(0.05) * shock) / Math.sqrt(0.95))
        let events = 0
        for (let i = 0; i < 30; i++) if (random() < chance) events++
        cells.places.push(place)
        cells.years.push(year)
        cells.events.push(events)
        cells.trials.push(30)
      }
    }
    return commonShock(cells)!.correlation
  })
  const mean = estimates.reduce((sum, value) => sum + value, 0) / estimates.length
  expect(mean).toBeGreaterThan(0.042)
  expect(mean).toBeLessThan(0.058)
})

test('one year, or nobody in default: nothing to compare', () => {
  expect(commonShock({ places: [0, 1], years: [1, 1], events: [1, 2], trials: [9, 9] })).toBeNull()
  expect(commonShock({ places: [0, 0], years: [1, 2], events: [0, 0], trials: [9, 9] })).toBeNull()
})
