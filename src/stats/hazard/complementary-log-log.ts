import type { Column } from '../frame.ts'
import { type DerivativePoint, guardedNewton } from '../guarded-newton.ts'
import { collapseRows } from '../regression/collapse.ts'
import { buildDesign, type Design } from '../regression/design.ts'
import { describe, fitDesign, type LogisticFit } from '../regression/logistic.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { resolveSeparation } from '../regression/separated-fit.ts'
import { rowReader, scaledPredictor } from '../regression/sparse-rows.ts'

/** P(event) = 1 − exp(−exp(x'β)): the discrete-time form of Cox's proportional hazards (Prentice & Gloeckler 1978). */
export interface ComplementaryLogLogFit {
  readonly status: LogisticFit['status']
  readonly statusColumns: readonly number[]
  readonly design: Design
  /** In the units of the data: NaN for a collinear column, ±Infinity for a separated one. */
  readonly coefficients: Float64Array
  /** From the observed information at the maximum; `expected` from Fisher's, which R's `glm` prints. */
  readonly covariance: Float64Array
  readonly expectedCovariance: Float64Array
  readonly logLikelihood: number
}

/** Separation and collinearity are matters of the data, not of the link: a logit finds them first. */
export async function fitComplementaryLogLog(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  references: Readonly<Record<string, string>> = {},
): Promise<ComplementaryLogLogFit> {
  const cells = collapseRows(columns, outcome)
  const design = buildDesign(cells.columns, cells.outcome.trials, { references })
  const logit = await resolveSeparation(fitDesign(design, cells.outcome))
  const { free, scaledCoefficients } = logit
  const maximum = guardedNewton(
    (at) => logLogLikelihood(design, cells.outcome, at, 'observed'),
    scaledCoefficients,
    free,
  )
  const { parameters, point } = maximum
  const expected = logLogLikelihood(design, cells.outcome, parameters, 'expected')
  const { coefficients, covariance } = describe(design, free, parameters, point.information)
  if (logit.status === 'separated') {
    for (let j = 0; j < coefficients.length; j++)
      if (!Number.isFinite(logit.coefficients[j])) coefficients[j] = logit.coefficients[j]
  }
  return {
    status: maximum.converged ? logit.status : 'notConverged',
    statusColumns: logit.statusColumns,
    design,
    coefficients,
    covariance,
    expectedCovariance: describe(design, free, parameters, expected.information).covariance,
    logLikelihood: point.value,
  }
}

function logLogLikelihood(
  design: Design,
  { events, trials }: BinomialOutcome,
  scaled: Float64Array,
  kind: 'observed' | 'expected',
): DerivativePoint {
  const size = scaled.length
  const eta = scaledPredictor(design, scaled)
  const read = rowReader(design)
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  let value = 0
  for (let row = 0; row < design.rows; row++) {
    const intensity = Math.exp(eta[row])
    const survivors = trials[row] - events[row]
    // ln(1 − e^−m), its slope m ÷ (e^m − 1) by η, and that slope's own.
    // Below the smallest number the intensity is 0, and both ratios stand at their limit.
    const slope = intensity === 0 ? 1 : intensity / Math.expm1(intensity)
    const isCertain = !Number.isFinite(intensity) || intensity > 700
    const eventSlope = isCertain ? 0 : slope
    const eventBend = isCertain || intensity === 0 ? 0 : slope * (1 - intensity / -Math.expm1(-intensity))
    if (events[row] > 0) value += events[row] * Math.log(-Math.expm1(-intensity))
    if (survivors > 0) value -= survivors * intensity
    const first = events[row] * eventSlope - (survivors > 0 ? survivors * intensity : 0)
    const second =
      kind === 'observed'
        ? events[row] * eventBend - (survivors > 0 ? survivors * intensity : 0)
        : isCertain
          ? 0
          : -trials[row] * slope * intensity
    const { columns, values, length } = read(row)
    for (let i = 0; i < length; i++) {
      gradient[columns[i]] += first * values[i]
      for (let j = 0; j < length; j++)
        information[columns[i] * size + columns[j]] -= second * values[i] * values[j]
    }
  }
  return { value, gradient, information }
}
