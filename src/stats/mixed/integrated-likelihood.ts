/**
 * The likelihood of a mixed logit with the random intercepts integrated out, as a function of the fixed part of each
 * cell's linear predictor and of the standard deviations of the intercepts. Intercepts are held in standard units:
 * the intercept of group g is σ·u, u standard normal.
 */
export interface IntegratedLikelihood {
  evaluate(predictor: Float64Array, deviations: readonly number[]): IntegratedPoint
}

export interface IntegratedPoint {
  readonly logLikelihood: number
  /** ∂/∂ the fixed part, by cell. */
  readonly byPredictor: Float64Array
  /** ∂/∂σ, by grouping. */
  readonly byDeviation: readonly number[]
  /** By grouping and group, in standard units: where the integrand is highest, … */
  readonly modes: readonly Float64Array[]
  /** … and 1 ÷ √(minus the second derivative of its logarithm) there. */
  readonly modeDeviations: readonly Float64Array[]
}
