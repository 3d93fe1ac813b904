import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { floorsByTests, floorsOn } from './regulatory-floors.ts'

const best = { accuracy: 1, disposal: 0.95, capitalAdequacy: 0.13 }

test.each([
  [best, 1.2],
  [{ ...best, accuracy: 0.999 }, 1.3],
  [{ ...best, accuracy: 0.85, disposal: 0.74 }, 1.4], // the highest of the three counts
  [{ ...best, capitalAdequacy: 0.104 }, 1.5],
  [{ ...best, disposal: 0.6 }, 1.4],
])('%o: coverage of at least %f', (tests, coverage) => {
  expect(floorsByTests(tests).floors.coverage).toBe(coverage)
})

test('a test that nothing is known of asks for the most, and is named', () => {
  expect(floorsByTests({ ...best, disposal: null })).toMatchObject({
    floors: { coverage: 1.5, provisionRatio: 0.025 },
    untold: ['disposal'],
  })
})

test('150 % and 2.5 % from 2012 until the notice of 2018', () => {
  expect(floorsOn(dayOf(2011, 12, 31), best)).toBeNull()
  expect(floorsOn(dayOf(2018, 2, 27), best)?.floors).toEqual({ coverage: 1.5, provisionRatio: 0.025 })
  expect(floorsOn(dayOf(2018, 2, 28), best)?.floors).toEqual({ coverage: 1.2, provisionRatio: 0.015 })
})
