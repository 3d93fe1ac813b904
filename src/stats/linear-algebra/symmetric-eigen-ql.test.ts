import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multiply, transpose } from './matrix.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { symmetricEigenByQl } from './symmetric-eigen-ql.ts'

const entry = fc.double({ min: -3, max: 3, noNaN: true })
const symmetric = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.array(entry, { minLength: size * size, maxLength: size * size }).map((values) => {
    const matrix = new Float64Array(size * size)
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) {
        matrix[i * size + j] = values[i * size + j]
        matrix[j * size + i] = values[i * size + j]
      }
    }
    return { matrix, size }
  }),
)

test('two by two by hand', () => {
  // [[2, 1], [1, 2]]: eigenvalues 3 and 1, vectors along (1, 1) and (1, −1).
  const { values, vectors } = symmetricEigenByQl(Float64Array.of(2, 1, 1, 2), 2)
  expect(values[0]).toBeCloseTo(3, 14)
  expect(values[1]).toBeCloseTo(1, 14)
  expect(Math.abs(vectors[0])).toBeCloseTo(Math.SQRT1_2, 14)
})

test('the vectors are orthonormal and put the matrix together again', () => {
  fc.assert(
    fc.property(symmetric, ({ matrix, size }) => {
      const { values, vectors } = symmetricEigenByQl(matrix, size)
      const transposed = transpose(vectors, size, size)
      const scaled = vectors.map((value, at) => value * values[at % size])
      const product = multiply(scaled, transposed, size, size, size)
      const gram = multiply(transposed, vectors, size, size, size)
      for (let at = 0; at < size * size; at++) {
        expect(product[at]).toBeCloseTo(matrix[at], 11)
        expect(gram[at]).toBeCloseTo(at % (size + 1) === 0 ? 1 : 0, 11)
      }
    }),
  )
})

test("the values are those of Jacobi's rotations", () => {
  fc.assert(
    fc.property(symmetric, ({ matrix, size }) => {
      const jacobi = symmetricEigen(matrix, size).values
      const { values } = symmetricEigenByQl(matrix, size)
      for (let j = 0; j < size; j++) expect(values[j]).toBeCloseTo(jacobi[j], 11)
    }),
  )
})

test('entries at the edge of what a number can be keep the vectors orthonormal', () => {
  for (const tiny of [2e-323, 1e-300, 1e300]) {
    const { values, vectors } = symmetricEigenByQl(Float64Array.of(0, tiny, 0, tiny, 0, 0, 0, 0, 0), 3)
    expect(values[0]).toBe(-values[2])
    const gram = multiply(transpose(vectors, 3, 3), vectors, 3, 3, 3)
    for (let at = 0; at < 9; at++) expect(gram[at]).toBeCloseTo(at % 4 === 0 ? 1 : 0, 12)
  }
})
