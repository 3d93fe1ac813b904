import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../../stats/frame.ts'
import { median, mostFrequentLevel } from './stand-in.ts'

const small = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constant(Number.NaN)),
)

test('the median is the lower middle of the sorted known values', () => {
  fc.assert(
    fc.property(small, (values) => {
      const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort()
      const middle = sorted.length === 0 ? Number.NaN : sorted[Math.floor((sorted.length - 1) / 2)]
      expect(median(numericColumn('x', values)) === middle || Number.isNaN(middle)).toBe(true)
    }),
  )
})

test('a column without a known value has no median', () => {
  expect(median(numericColumn('x', [Number.NaN]))).toBe(Number.NaN)
})

test('the first of the most frequent levels; missing is no level', () => {
  expect(mostFrequentLevel(nominalColumn('x', ['b', 'a', null, null, null, 'b', 'a']))).toBe('a')
})
