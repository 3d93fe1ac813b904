import type { Column } from '../frame.ts'
import { type DerivativePoint, guardedNewton } from '../guarded-newton.ts'
import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import type { Design } from '../regression/design.ts'
import { buildDesign } from '../regression/design.ts'
import { describe, fitDesign, type LogisticFit } from '../regression/logistic.ts'
import { resolveSeparation } from '../regression/separated-fit.ts'
import { rowReader, scaledPredictor } from '../regression/sparse-rows.ts'
import { probitTerms } from './selection-terms.ts'

/** A probit: P(event) = Φ(x'β). */
export interface ProbitFit {
  readonly status: LogisticFit['status']
  readonly design: Design
  /** Design columns with a finite estimate. */
  readonly free: readonly number[]
  /** Columns that the status is about. */
  readonly statusColumns: readonly number[]
  /** Scaled units; always finite, far out under separation. */
  readonly scaledCoefficients: Float64Array
  /** Units of the data: NaN for a collinear column, ±Infinity for a separated one. */
  readonly coefficients: Float64Array
  /** From the observed information, units of the data; NaN outside `free`. */
  readonly covariance: Float64Array
  readonly logLikelihood: number
}

/** ln-likelihood of a probit on a design, with its exact derivatives, in scaled units. */
export function probitLikelihood(design: Design, isEvent: Uint8Array, scaled: Float64Array): DerivativePoint {
  const size = scaled.length
  const eta = scaledPredictor(design, scaled)
  const read = rowReader(design)
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  let value = 0
  for (let row = 0; row < design.rows; row++) {
    const [log, slope, bend] = probitTerms(eta[row], isEvent[row] === 1 ? 1 : -1)
    const { columns, values, length } = read(row)
    value += log
    for (let i = 0; i < length; i++) {
      gradient[columns[i]] += slope * values[i]
      for (let j = 0; j < length; j++)
        information[columns[i] * size + columns[j]] -= bend * values[i] * values[j]
    }
  }
  return { value, gradient, information }
}

/**
 * Maximum likelihood probit. Separation and collinearity are matters of the data, not of the link: a logit finds them
 * first, and its infinite coefficients stay where it put them, so far out that their probabilities are 0 or 1.
 */
export async function fitProbit(
  columns: readonly Column[],
  isEvent: Uint8Array,
  references: Readonly<Record<string, string>> = {},
): Promise<ProbitFit> {
  const trials = new Float64Array(isEvent.length).fill(1)
  const design = buildDesign(columns, trials, { references })
  const logit = await resolveSeparation(fitDesign(design, { events: Float64Array.from(isEvent), trials }))
  // A logit's slopes are about 1.6 times a probit's; infinite ones must stay far out.
  const start = logit.scaledCoefficients.map((value) => (logit.separated ? value : value / 1.6))
  const maximum = guardedNewton((at) => probitLikelihood(design, isEvent, at), start, logit.free)
  const estimates = describe(design, logit.free, maximum.parameters, maximum.point.information)
  keepInfinite(logit, estimates.coefficients)
  return {
    status: maximum.converged ? logit.status : 'notConverged',
    design,
    free: logit.free,
    statusColumns: logit.statusColumns,
    scaledCoefficients: maximum.parameters,
    ...estimates,
    logLikelihood: maximum.point.value,
  }
}

/** What a logit sends to infinity, or cannot tell, is so under every link. */
function keepInfinite({ coefficients, status }: LogisticFit, own: Float64Array): void {
  if (status !== 'separated') return
  for (let j = 0; j < own.length; j++) if (!Number.isFinite(coefficients[j])) own[j] = coefficients[j]
}

/** The inverse of an information on its free parameters, row-major over all; NaN elsewhere. */
export function inverseOn(information: Float64Array, size: number, free: readonly number[]): Float64Array {
  const inverse = new Float64Array(size * size).fill(Number.NaN)
  const part = invertCholesky(cholesky(submatrix(information, size, free), free.length))
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      inverse[i * size + j] = part[a * free.length + b]
    })
  })
  return inverse
}
