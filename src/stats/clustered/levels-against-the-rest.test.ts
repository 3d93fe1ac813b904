import { expect, test } from 'vitest'
import { normalQuantile } from '../distributions.ts'
import { randomStream } from '../random.ts'
import { welchTest } from '../univariate/welch.ts'
import { levelsAgainstTheRest } from './levels-against-the-rest.ts'

test('clusters of one size: Welch’s test of their rates', () => {
  const events = [9, 1, 6, 0, 2, 5, 1, 4]
  const levels = [0, 0, 0, 1, 1, 1, 2, 2]
  const found = levelsAgainstTheRest({ levels, events, trials: events.map(() => 10) }, 3)
  const rates = Float64Array.from(events, (d) => d / 10)
  const welch = welchTest(
    rates,
    levels.map((level) => Number(level === 0)),
  )!
  expect(found[0].rate - found[0].restRate).toBeCloseTo(welch.difference, 14)
  expect(found[0].pValue).toBeCloseTo(welch.pValue, 12)
  expect(found[0]).toMatchObject({ events: 16, trials: 30 })
})

test('no event in three small clusters is no proof that there can be none', () => {
  const found = levelsAgainstTheRest(
    { levels: [0, 0, 0, 1, 1, 1, 1], events: [0, 0, 0, 2, 3, 1, 4], trials: [4, 4, 4, 40, 40, 40, 40] },
    2,
  )
  expect(found[0].pValue).toBeGreaterThan(0.3)
})

test('one cluster alone can’t be compared', () => {
  const found = levelsAgainstTheRest({ levels: [0, 1, 1], events: [1, 2, 3], trials: [10, 10, 10] }, 2)
  expect(found.map(({ pValue }) => pValue)).toEqual([null, null])
})

test('places that share the same risk are called different no more often than the level says', () => {
  const random = randomStream(4, 'levels')
  let [tests, called] = [0, 0]
  for (let book = 0; book < 150; book++) {
    const [levels, events, trials] = [[] as number[], [] as number[], [] as number[]]
    for (let place = 0; place < 8; place++) {
      for (let year = 0; year < 10; year++) {
        const eta = -2.7 + 0.45 * normalQuantile(random() + 2 ** -33)
        levels.push(place)
        trials.push(75)
        events.push(
          Array.from({ length: 75 }, () => Number(random() < 1 / (1 + Math.exp(-eta)))).reduce(
            (a, b) => a + b,
            0,
          ),
        )
      }
    }
    const pValues = levelsAgainstTheRest({ levels, events, trials }, 8).map(({ pValue }) => pValue!)
    tests += pValues.length
    called += pValues.filter((pValue) => pValue < 0.05).length
  }
  expect(called / tests).toBeGreaterThan(0.02)
  expect(called / tests).toBeLessThan(0.075)
})
