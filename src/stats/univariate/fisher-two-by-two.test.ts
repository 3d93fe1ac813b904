import { expect, test } from 'vitest'
import { fisherExact } from './fisher-exact.ts'
import { fisherTwoByTwo } from './fisher-two-by-two.ts'

test.each([
  [3, 4, 1, 4], // Fisher's tea: 34/70
  [0, 12, 40, 900],
  [7, 30, 3, 45],
  [2, 300, 5, 9],
])('%d of %d against %d of %d: the network algorithm’s p value', (events, size, otherEvents, otherSize) => {
  const network = fisherExact(
    {
      events: Float64Array.of(events, otherEvents),
      nonEvents: Float64Array.of(size - events, otherSize - otherEvents),
    },
    { seed: 1 },
  )!
  expect(network.method).toBe('exact')
  expect(fisherTwoByTwo(events, size, otherEvents, otherSize)).toBeCloseTo(network.pValue, 11)
})

test('the tea', () => {
  expect(fisherTwoByTwo(3, 4, 1, 4)).toBeCloseTo(34 / 70, 13)
})
