import { expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { outcomeRows } from './outcome-column.ts'

const frame = {
  rows: 5,
  columns: [
    numericColumn('age', [20, 30, 40, 50, 60]),
    nominalColumn('状态', ['违约', null, '正常', '正常', '违约']),
    numericColumn('defaulted', [1, 0, Number.NaN, 0, 1]),
    numericColumn('weight', [1, 2, 3, 0, 5]),
  ],
}

test('a known spelling means the event; rows without an outcome are left out and counted', () => {
  const { frame: kept, outcome, event, skipped } = outcomeRows(frame, '状态')
  expect(event).toBe('违约')
  expect(skipped).toBe(1)
  expect([...outcome.event]).toEqual([1, 0, 0, 1])
  expect(kept.columns.map(({ name }) => name)).toEqual(['age', 'defaulted', 'weight'])
  expect(kept.columns[0]).toMatchObject({ values: Float64Array.of(20, 40, 50, 60) })
})

test('numbers mean the event by 1 or by the value named; rows of weight 0 are left out', () => {
  const byNumber = outcomeRows(frame, 'defaulted', undefined, 'weight')
  expect([...byNumber.outcome.event]).toEqual([1, 0, 1])
  expect([...byNumber.outcome.weights!]).toEqual([1, 2, 5])
  expect([...outcomeRows(frame, 'defaulted', '0').outcome.event]).toEqual([0, 1, 1, 0])
})

test.each([
  ['状态', '坏', 'eventNotFound'],
  ['age', undefined, 'outcomeNotBinary'],
  ['nobody', undefined, 'cardColumnMissing'],
])('outcome %s with event %s is refused', (column, event, code) => {
  expect(() => outcomeRows(frame, column, event)).toThrow(expect.objectContaining({ code }))
})
