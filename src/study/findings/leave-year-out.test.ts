import { expect, test } from 'vitest'
import { numericColumn } from '../../stats/frame.ts'
import { randomStream } from '../../stats/random.ts'
import { logistic } from '../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import type { ModelColumn } from '../model-sample.ts'
import { cropYearColumn } from './crop-year-effects.ts'
import { fitMaximumLikelihood } from './fit-model.ts'
import { leaveYearOut } from './leave-year-out.ts'
import { type ModelData, onRows } from './model-data.ts'

const rows = 600
const random = randomStream(3, 'years')
const years = Int32Array.from({ length: rows }, (_, row) => 2018 + (row % 4))
const income = Float64Array.from({ length: rows }, () => 2 * random() - 1)
const isEvent = Uint8Array.from(income, (value, row) =>
  random() < logistic(-1 + (0.2 + 0.3 * (years[row] - 2018)) * value) ? 1 : 0,
)
const plain = (column: ModelColumn['column'], factor: string, reference: string | null): ModelColumn => ({
  column,
  factor,
  term: null,
  isMissingFlag: false,
  reference,
})
const year = cropYearColumn(years, isEvent)!
const data: ModelData = {
  rows,
  columns: [
    plain(numericColumn('income', income), 'income', null),
    plain(year.column, 'cropYear', year.reference),
  ],
  isEvent,
  outcome: binaryOutcome(isEvent),
  merged: [],
}

test('the range is that of the models fitted without each year', () => {
  const refitted = [2018, 2019, 2020, 2021].map((left) => {
    const kept = Uint32Array.from(years.keys()).filter((row) => years[row] !== left)
    return fitMaximumLikelihood(onRows(data, kept)).coefficients[1]
  })
  const found = leaveYearOut(fitMaximumLikelihood(data), data)!
  expect(found).toMatchObject({ years: 4, method: 'exact' })
  expect(found.ranges[1]![0]).toBeCloseTo(Math.min(...refitted), 8)
  expect(found.ranges[1]![1]).toBeCloseTo(Math.max(...refitted), 8)
  expect(found.ranges.slice(2)).toEqual([null, null, null])
})
