import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numericColumn, takeRowsOf } from '../frame.ts'
import { randomStream } from '../random.ts'
import { fitLogistic, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { crossValidate } from './cross-validation.ts'
import { groupedFolds, leaveOneOut } from './folds.ts'
import { bootstrapOptimism, drawClusters, groupRows } from './optimism.ts'

test('grouped folds hold out every row once and never split a group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 200 }),
      fc.integer({ min: 2, max: 6 }),
      (groupList, foldCount) => {
        const groups = Uint32Array.from(groupList)
        const folds = groupedFolds(groups, foldCount, randomStream(7, 'folds'))
        const held = folds.flatMap((fold) => [...fold.held])
        expect(held.sort((a, b) => a - b)).toEqual(groupList.map((_, row) => row))
        for (const fold of folds) {
          const heldGroups = new Set([...fold.held].map((row) => groups[row]))
          for (const row of fold.trained) expect(heldGroups.has(groups[row])).toBe(false)
        }
      },
    ),
  )
})

test('each crop year is held out in turn', () => {
  const folds = leaveOneOut([2012, 2010, 2012, Number.NaN, 2011])
  expect(folds.map(({ name, held, trained }) => [name, [...held], [...trained]])).toEqual([
    ['2010', [1], [0, 2, 3, 4]],
    ['2011', [4], [0, 1, 2, 3]],
    ['2012', [0, 2], [1, 3, 4]],
  ])
})

test('a held-out mean never contains its own row, and a failed fold is named', () => {
  const y = [1, 0, 0, 1, 1]
  const folds = leaveOneOut([0, 1, 2, 3, 4])
  const { probabilities, failed } = crossValidate(5, folds, (trained, held) =>
    held[0] === 2
      ? null
      : new Float64Array(held.length).fill(trained.reduce((sum, row) => sum + y[row], 0) / 4),
  )
  expect([...probabilities]).toEqual([2 / 4, 3 / 4, Number.NaN, 2 / 4, 2 / 4])
  expect(failed).toEqual(['2'])
})

/** −2 × mean log likelihood; its optimism is known: about 2 k / n for a k-parameter model (Akaike). */
test('the optimism of the deviance is what Akaike says', () => {
  const random = randomStream(3, 'optimism')
  const rows = 400
  const columns = Array.from({ length: 5 }, (_, j) =>
    numericColumn(
      `x${j}`,
      Array.from({ length: rows }, () => random() * 2 - 1),
    ),
  )
  const y = columns[0].values.map((x) => (random() < logistic(x) ? 1 : 0))
  const result = bootstrapOptimism(
    Uint32Array.from({ length: rows }, (_, row) => row),
    (trained) => {
      const fit = fitLogistic(
        columns.map((column) => takeRowsOf(column, trained)),
        binaryOutcome(Float64Array.from(trained, (row) => y[row])),
      )
      return (wanted) =>
        Float64Array.from(wanted, (row) =>
          logistic(
            fit.coefficients[0] +
              columns.reduce((sum, column, j) => sum + fit.coefficients[j + 1] * column.values[row], 0),
          ),
        )
    },
    (wanted, probabilities) =>
      probabilities.reduce((sum, p, i) => sum + 2 * Math.log(y[wanted[i]] ? p : 1 - p), 0) / wanted.length,
    200,
    random,
  )
  const akaike = (2 * 6) / rows
  expect(result.failed).toBe(0)
  expect(result.optimism).toBeGreaterThan(akaike * 0.7)
  expect(result.optimism).toBeLessThan(akaike * 1.4)
  expect(result.corrected).toBeCloseTo(result.apparent - result.optimism, 12)
})

test('drawn clusters come whole', () => {
  const clusters = Uint32Array.from([4, 4, 9, 2, 9, 9])
  const groups = groupRows(clusters)
  expect(groups.map((rows) => [...rows])).toEqual([[0, 1], [2, 4, 5], [3]])
  const drawn = [...drawClusters(groups, randomStream(1, 'draw'))]
  const count = (row: number) => drawn.filter((value) => value === row).length
  expect(count(0)).toBe(count(1))
  expect(count(2)).toBe(count(4))
  expect(count(4)).toBe(count(5))
  expect(count(0) + count(2) + count(3)).toBe(3)
})
