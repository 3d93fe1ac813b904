import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotOfNumber } from '../binning/slot-of.ts'
import { breakGrid, intervalsInto } from './break-grid.ts'

test('the grid and the search agree on every value, breaks and infinities included', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -50, max: 50 }),
    fc.double({ min: 0, max: 1e7, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(number, { maxLength: 20 }), fc.array(number), (unsorted, others) => {
      const breaks = unsorted.map((value) => value + 0).sort((a, b) => a - b)
      fc.pre(breaks.every((value, i) => i === 0 || value > breaks[i - 1]))
      const values = Float64Array.from([...others, ...breaks, Number.NaN, Infinity, -Infinity, 0])
      const found = new Uint8Array(values.length)
      const binning = { kind: 'numeric', breaks, specialCodes: [] } as const
      intervalsInto(breakGrid(breaks), breaks.length + 1, values, 0, values.length, found, 0)
      expect([...found]).toEqual(Array.from(values, (value) => slotOfNumber(binning, value)))
    }),
    { numRuns: 500, seed: 6 },
  )
})
