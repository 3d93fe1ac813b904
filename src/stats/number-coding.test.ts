import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numericColumn } from './frame.ts'
import { codingOf, countsOfCodes, knownCodingOf, takeCodedRows } from './number-coding.ts'

const numbers = fc.array(
  fc.oneof(fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY), fc.double()),
  {
    maxLength: 60,
  },
)

test('a code leads back to its value, a missing one to none, and values rise', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const { codes, values } = codingOf(Float64Array.from(list))
      const rising = [...new Set(list.filter((value) => !Number.isNaN(value)).map((value) => value + 0))]
      expect([...values]).toEqual(rising.sort((a, b) => a - b))
      list.forEach((value, row) => {
        expect(values[codes[row]]).toBe(Number.isNaN(value) ? undefined : value + 0)
      })
    }),
  )
})

test('many rows are coded alike, missing ones among them', () => {
  const list = Float64Array.from({ length: 5000 }, (_, row) => (row % 7 === 3 ? Number.NaN : (row * 37) % 11))
  const coding = codingOf(list)
  expect([...coding.values]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  for (let row = 0; row < list.length; row++) {
    expect(coding.codes[row]).toBe(row % 7 === 3 ? 11 : list[row])
  }
  expect(countsOfCodes(coding).reduce((sum, count) => sum + count, 0)).toBe(5000)
})

test('rows taken with repetition carry the coding with them', () => {
  const column = numericColumn('income', [5, Number.NaN, 3, 5])
  const taken = takeCodedRows(column, [3, 1, 3])
  expect([...taken.values]).toEqual([5, Number.NaN, 5])
  const coding = knownCodingOf(taken.values)!
  expect([...coding.values]).toEqual([3, 5])
  expect([...countsOfCodes(coding)]).toEqual([0, 2, 1])
})
