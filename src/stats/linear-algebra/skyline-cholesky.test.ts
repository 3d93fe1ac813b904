import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { cholesky, invertCholesky, logDeterminant, solveCholesky } from './cholesky.ts'
import {
  factorSkyline,
  inverseWithinSkyline,
  logDeterminantOfSkyline,
  skyline,
  solveSkyline,
  solveTransposed,
} from './skyline-cholesky.ts'

/** A diagonally dominant matrix with the skyline given, full and as a skyline. */
function example(first: readonly number[]) {
  const random = randomStream(5)
  const size = first.length
  const full = new Float64Array(size * size)
  const held = skyline(Int32Array.from(first))
  for (let i = 0; i < size; i++) {
    for (let j = first[i]; j <= i; j++) {
      const value = i === j ? size + random() : random() - 0.5
      full[i * size + j] = value
      full[j * size + i] = value
      held.values[held.offset[i] + j] = value
    }
  }
  return { size, full, held }
}

test.each([
  ['diagonal', [0, 1, 2, 3, 4]],
  ['full', [0, 0, 0, 0, 0]],
  ['ragged', [0, 0, 2, 1, 4, 0, 3]],
])('a %s skyline factors, solves and inverts as the full matrix does', (_, first) => {
  const { size, full, held } = example(first)
  const dense = cholesky(full, size)
  expect(factorSkyline(held)).toBe(true)
  expect(logDeterminantOfSkyline(held)).toBeCloseTo(logDeterminant(dense), 12)
  const vector = Float64Array.from(first, (_, i) => i - 1.5)
  const solved = vector.slice()
  solveSkyline(held, solved)
  solveCholesky(dense, vector).forEach((value, i) => {
    expect(solved[i]).toBeCloseTo(value, 12)
  })
  const inverse = inverseWithinSkyline(held)
  const denseInverse = invertCholesky(dense)
  for (let i = 0; i < size; i++) {
    for (let j = first[i]; j <= i; j++) {
      expect(inverse.values[inverse.offset[i] + j]).toBeCloseTo(denseInverse[i * size + j], 12)
    }
  }
})

test('the transposed solution is a square root of the inverse', () => {
  const { size, full, held } = example([0, 0, 1, 0])
  factorSkyline(held)
  const columns = Array.from({ length: size }, (_, j) => {
    const unit = new Float64Array(size)
    unit[j] = 1
    solveTransposed(held, unit)
    return unit
  })
  const inverse = invertCholesky(cholesky(full, size))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const product = columns.reduce((sum, column) => sum + column[i] * column[j], 0)
      expect(product).toBeCloseTo(inverse[i * size + j], 12)
    }
  }
})

test('a matrix that is not positive definite has no factor', () => {
  const held = skyline(Int32Array.of(0, 0))
  held.values.set([1, 2, 1])
  expect(factorSkyline(held)).toBe(false)
})
