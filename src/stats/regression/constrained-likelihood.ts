import type { LogisticLikelihood } from '../kernel/likelihood.ts'
import type { Design } from './design.ts'

/**
 * One coefficient *in the units of the data*, as a function of the scaled coefficients: in their terms it is
 * held at `value`. For a slope that is its scaled coefficient; the intercept of the data lies where every numeric
 * column is 0, so holding it ties the scaled intercept to the slopes.
 */
export interface Held {
  readonly column: number
  /** Scaled coefficient `column` = value + Σ ties · other scaled coefficients; null where there are none. */
  readonly ties: Float64Array | null
  /** Scaled units of the value in one unit of the data. */
  readonly scale: number
}

export function heldCoefficient(design: Design, column: number): Held {
  if (column > 0) return { column, ties: null, scale: design.columns[column].scale }
  const ties = Float64Array.from(design.columns, ({ center, scale }) => center / scale)
  return { column, ties: ties.some((tie) => tie !== 0) ? ties : null, scale: 1 }
}

/** The held value that scaled coefficients have. */
export function heldValue({ column, ties }: Held, scaled: Float64Array): number {
  let value = scaled[column]
  if (ties) for (let j = 0; j < scaled.length; j++) value -= ties[j] * scaled[j]
  return value
}

/** Puts scaled coefficients on the constraint by moving the held one alone; in place. */
export function hold({ column, ties }: Held, value: number, scaled: Float64Array): Float64Array {
  scaled[column] = 0
  let tied = value
  if (ties) for (let j = 0; j < scaled.length; j++) tied += ties[j] * scaled[j]
  scaled[column] = tied
  return scaled
}

/**
 * The likelihood on the constraint, as a function of the other coefficients; maximise it over the free columns
 * without the held one. Gradient entry `column` stays the derivative by the held value.
 */
export function constrainedLikelihood(
  likelihood: LogisticLikelihood,
  held: Held,
  value: number,
): LogisticLikelihood {
  const { column, ties } = held
  const size = likelihood.columnCount
  return {
    columnCount: size,
    evaluate(coefficients) {
      const point = likelihood.evaluate(hold(held, value, coefficients.slice()))
      if (!ties) return point
      const slope = point.gradient[column]
      const gradient = point.gradient.map((g, j) => (j === column ? g : g + ties[j] * slope))
      const information = point.information.slice()
      const own = point.information[column * size + column]
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          information[i * size + j] +=
            ties[i] * point.information[column * size + j] +
            ties[j] * point.information[i * size + column] +
            ties[i] * ties[j] * own
        }
      }
      return { logLikelihood: point.logLikelihood, gradient, information }
    },
  }
}
