import { expect, test } from 'vitest'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import { fitLogistic, fittedProbabilities, logistic } from '../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import { cropYearColumn } from '../findings/crop-year-effects.ts'
import { fitStudyModel } from '../findings/fit-model.ts'
import type { ModelData } from '../findings/model-data.ts'
import { fitWithoutYears } from './fit-without-years.ts'

const rows = 1500

/** Ten crop years of very unlike defaults, and some factors of notes. */
function yearlyData(factors: number): ModelData {
  const random = randomStream(3, `without years ${factors}`)
  const cropYears = Int32Array.from({ length: rows }, (_, row) => 2015 + (row % 10))
  const ofYear = Float64Array.from({ length: 10 }, () => 0.8 * standardNormal(random))
  const isEvent = Uint8Array.from(cropYears, (year) =>
    random() < logistic(-2.2 + ofYear[year - 2015]) ? 1 : 0,
  )
  const plain = { term: null, isMissingFlag: false }
  const years = cropYearColumn(cropYears, isEvent)!
  return {
    rows,
    columns: [
      ...Array.from({ length: factors }, (_, j) => {
        const values = Float64Array.from({ length: rows }, () => standardNormal(random))
        const column = { kind: 'numeric' as const, name: `x${j}`, values }
        return { column, factor: `x${j}`, reference: null, ...plain }
      }),
      { column: years.column, factor: 'cropYear', reference: years.reference, ...plain },
    ],
    isEvent,
    outcome: binaryOutcome(isEvent),
    merged: [],
  }
}

test('with defaults enough it is the likelihood fit of what is left', async () => {
  const data = yearlyData(2)
  const fit = await fitStudyModel(data)
  expect(fit.method).toBe('ml')
  const { design, probability, covariance } = fitWithoutYears({ data, fit })
  const columns = data.columns.slice(0, 2).map(({ column }) => column)
  const fresh = fitLogistic(columns, data.outcome)
  const expected = fittedProbabilities(design, fresh.coefficients)
  expect(design.columns).toHaveLength(3)
  probability.forEach((p, row) => {
    expect(p).toBeCloseTo(expected[row], 9)
  })
  covariance.forEach((own, at) => {
    expect(own).toBeCloseTo(fresh.covariance[at], 9)
  })
})

test('with few it is penalised as the model is, and expects as many defaults as there are', async () => {
  const data = yearlyData(20)
  const fit = await fitStudyModel(data)
  expect(fit.method).toBe('firth')
  const { probability } = fitWithoutYears({ data, fit })
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, own) => total + own, 0)
  expect(sum(probability)).toBeCloseTo(sum(data.isEvent), 6)
})
