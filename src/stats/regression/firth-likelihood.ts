import { type LogisticLikelihood, logisticLikelihood } from '../kernel/likelihood.ts'
import { cholesky, invertCholesky, logDeterminant } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Design } from './design.ts'
import type { BinomialOutcome } from './outcome.ts'
import { addOuter, mirrored } from './row-sums.ts'
import { rowReader } from './sparse-rows.ts'

/**
 * Firth's penalised likelihood l*(β) = l(β) + ½ ln |I(β)| (1993) as an objective for `maximise`, with the penalty
 * of the whole design whichever columns are held.
 *
 * Its score is Σ (y − m p + h (½ − p)) x, where h is a cell's share of the hat trace (m times a trial's leverage
 * w x'I⁻¹x): half an event and half a non-event are added for each unit of leverage. The curvature handed to
 * Newton is that of these augmented data, Σ (m + h) p (1 − p) x x': it differs from the exact one by terms that
 * vanish with leverage, so steps stay uphill and convergence is fast; where it ends, the score is exactly zero.
 *
 * @param free independent design columns; I is taken over them.
 */
export function firthLikelihood(
  design: Design,
  outcome: BinomialOutcome,
  free: readonly number[],
  offset?: Float64Array,
): LogisticLikelihood {
  const plain = logisticLikelihood(design, outcome, offset)
  const size = design.columns.length
  const unitsOfData = lnScales(design, free)
  return {
    columnCount: size,
    evaluate(coefficients) {
      const point = plain.evaluate(coefficients)
      const factor = cholesky(submatrix(point.information, size, free), free.length, 1e-15)
      // So far out that the information has lost rank: ½ ln |I| is −∞ there to working precision.
      if (factor.dependent.some((flag) => flag === 1)) return { ...point, logLikelihood: -Infinity }
      const inverse = spread(invertCholesky(factor), free, size)
      const { gradient, information } = penaltySums(design, outcome, offset, coefficients, inverse)
      return {
        logLikelihood: point.logLikelihood + logDeterminant(factor) / 2 + unitsOfData,
        gradient: gradient.map((value, j) => value + point.gradient[j]),
        information: information.map((value, i) => value + point.information[i]),
      }
    },
  }
}

/** ½ ln |I| of the data's units minus that of the scaled units. */
export function lnScales(design: Design, free: readonly number[]): number {
  return free.reduce((sum, j) => sum + Math.log(design.columns[j].scale), 0)
}

/** A matrix over the free columns as one over all columns, zero elsewhere. */
function spread(matrix: Float64Array, free: readonly number[], size: number): Float64Array {
  const full = new Float64Array(size * size)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      full[i * size + j] = matrix[a * free.length + b]
    })
  })
  return full
}

/** Σ h (½ − p) x and Σ h p (1 − p) x x', one row at a time: no memory grows with the rows. */
function penaltySums(
  design: Design,
  { trials }: BinomialOutcome,
  offset: Float64Array | undefined,
  coefficients: Float64Array,
  inverse: Float64Array,
): { gradient: Float64Array; information: Float64Array } {
  const size = design.columns.length
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const read = rowReader(design)
  for (let row = 0; row < design.rows; row++) {
    const sparse = read(row)
    const { columns, values, length } = sparse
    let eta = offset ? offset[row] : 0
    let leverage = 0
    for (let a = 0; a < length; a++) {
      const base = columns[a] * size
      eta += coefficients[columns[a]] * values[a]
      let inner = 0.5 * inverse[base + columns[a]] * values[a]
      for (let b = a + 1; b < length; b++) inner += inverse[base + columns[b]] * values[b]
      leverage += 2 * inner * values[a]
    }
    const e = Math.exp(-Math.abs(eta))
    const variance = e / (1 + e) ** 2
    const halfMinusP = ((eta > 0 ? -0.5 : 0.5) * (1 - e)) / (1 + e)
    const hat = trials[row] * variance * leverage
    for (let a = 0; a < length; a++) gradient[columns[a]] += hat * halfMinusP * values[a]
    addOuter(information, size, sparse, hat * variance)
  }
  return { gradient, information: mirrored(information, size) }
}
