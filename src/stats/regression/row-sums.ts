import { type Column, type LevelCodes, levelCodes } from '../frame.ts'
import type { PackedColumns } from '../kernel/packed-design.ts'
import type { Design, DesignFactor, NominalFactor } from './design.ts'
import { logistic } from './logistic.ts'
import type { BinomialOutcome } from './outcome.ts'
import { rowReader, type SparseRow, scaledPredictor } from './sparse-rows.ts'

/** Sums over rows of a scaled design: a sum costs factors, not columns, and no matrix is expanded. */

/** The design of a fit laid over other rows: same columns, centres, scales and references; levels go by name. */
export function designOver(design: Design, columns: readonly Column[], rows: number): Design {
  const factors = design.factors.map((factor): DesignFactor => {
    const column = columns.find(({ name }) => name === factor.name)
    if (column?.kind === 'numeric' && factor.kind === 'numeric') return { ...factor, values: column.values }
    if (column?.kind === 'nominal' && factor.kind === 'nominal') {
      return { ...factor, codes: recoded(column.codes, column.levels, factor) }
    }
    throw new Error(`No column fits the factor ${factor.name}`)
  })
  return { rows, factors, columns: design.columns }
}

function recoded(codes: LevelCodes, levels: readonly string[], factor: NominalFactor): LevelCodes {
  if (
    levels.length === factor.levels.length &&
    levels.every((level, code) => level === factor.levels[code])
  ) {
    return codes
  }
  const codeOf = levels.map((level) => factor.levels.indexOf(level))
  const result = levelCodes(codes.length, factor.levels.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] < levels.length ? codeOf[codes[row]] : -1
    if (code < 0) throw new Error(`A row of ${factor.name} has a level that the design does not know`)
    result[row] = code
  }
  return result
}

/** Fitted probability of each row from scaled coefficients. */
export function scaledProbabilities(
  design: Design,
  scaled: Float64Array,
  offset?: Float64Array,
): Float64Array {
  const eta = scaledPredictor(design, scaled)
  if (offset && offset.length !== eta.length) throw new Error('The offset belongs to other rows')
  for (let row = 0; row < eta.length; row++) eta[row] = logistic(eta[row] + (offset ? offset[row] : 0))
  return eta
}

/** Events − trials · probability of each row. */
export function responseResiduals(
  probabilities: Float64Array,
  { events, trials }: BinomialOutcome,
): Float64Array {
  return probabilities.map((p, row) => events[row] - trials[row] * p)
}

/** Σ w x over rows, by column of the scaled design; fused factors are summed together (see `packDesign`). */
export function columnSums(
  { rows, columnCount, numeric, groups }: PackedColumns,
  weights: Float64Array,
): Float64Array {
  const sums = new Float64Array(columnCount)
  for (let row = 0; row < rows; row++) sums[0] += weights[row]
  for (const { values, center, scale, firstColumn } of numeric) {
    let sum = 0
    for (let row = 0; row < rows; row++) sum += weights[row] * (values[row] - center)
    sums[firstColumn] = sum / scale
  }
  for (const { codes, size, factorCount, columnsOfCode, valuesOfCode } of groups) {
    const byCode = new Float64Array(size)
    for (let row = 0; row < rows; row++) byCode[codes[row]] += weights[row]
    for (let at = 0; at < columnsOfCode.length; at++) {
      if (columnsOfCode[at] >= 0)
        sums[columnsOfCode[at]] += valuesOfCode[at] * byCode[Math.floor(at / factorCount)]
    }
  }
  return sums
}

/** Σ w x x' over rows, row-major over the columns of the scaled design. */
export function crossProduct(design: Design, weights: Float64Array): Float64Array {
  const size = design.columns.length
  const sums = new Float64Array(size * size)
  const read = rowReader(design)
  for (let row = 0; row < design.rows; row++) addOuter(sums, size, read(row), weights[row])
  return mirrored(sums, size)
}

/** Adds w x x' into the upper triangle; the entries of x are in the order of the columns. */
export function addOuter(
  sums: Float64Array,
  size: number,
  { columns, values, length }: SparseRow,
  weight: number,
): void {
  for (let a = 0; a < length; a++) {
    const base = columns[a] * size
    const left = weight * values[a]
    for (let b = a; b < length; b++) sums[base + columns[b]] += left * values[b]
  }
}

/** Copies the upper triangle below the diagonal, in place. */
export function mirrored(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[i * size + j] = matrix[j * size + i]
  return matrix
}

/** x' V x of each row, for a symmetric V over the scaled columns. */
export function quadraticForms(design: Design, matrix: Float64Array): Float64Array {
  const size = design.columns.length
  const forms = new Float64Array(design.rows)
  const read = rowReader(design)
  for (let row = 0; row < design.rows; row++) {
    const { columns, values, length } = read(row)
    let sum = 0
    for (let a = 0; a < length; a++) {
      const base = columns[a] * size
      let inner = 0.5 * matrix[base + columns[a]] * values[a]
      for (let b = a + 1; b < length; b++) inner += matrix[base + columns[b]] * values[b]
      sum += 2 * inner * values[a]
    }
    forms[row] = sum
  }
  return forms
}

/** A derivative by scaled coefficients → the derivative by coefficients in the units of the data. */
export function derivativeInDataUnits(design: Design, scaledDerivative: Float64Array): Float64Array {
  return scaledDerivative.map((value, j) => {
    const { center, scale } = design.columns[j]
    return j === 0 ? value : scale * value + center * scaledDerivative[0]
  })
}
