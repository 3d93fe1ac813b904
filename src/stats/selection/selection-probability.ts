import { normalCdf } from '../distributions.ts'
import type { Column } from '../frame.ts'
import { multiply } from '../linear-algebra/matrix.ts'
import { type DesignFactor, originalUnits } from '../regression/design.ts'
import { bivariateNormal } from './bivariate-normal.ts'
import type { SelectionEquation } from './selection-fit.ts'

/** Beyond it an event is certain or impossible to 197 digits, and quotients of such probabilities keep their digits. */
const certain = 30

/**
 * The linear predictor of an equation at other rows: columns by name, without missing values. What is separated stands as
 * far out as the search left it, since infinite slopes of opposite signs would leave no number.
 */
export function predictorAt(
  { design, scaledCoefficients }: SelectionEquation,
  columns: readonly Column[],
): Float64Array {
  const rows = rowsOf(columns[0])
  const size = scaledCoefficients.length
  const coefficients = multiply(originalUnits(design), scaledCoefficients, size, size, 1)
  const eta = new Float64Array(rows).fill(coefficients[0])
  for (const factor of design.factors) {
    const column = columns.find(({ name }) => name === factor.name)
    if (!column) throw new Error(`No column ${factor.name}`)
    const effectAt = effectOf(factor, column, coefficients)
    for (let row = 0; row < rows; row++) eta[row] += effectAt(row)
  }
  return eta.map((value) => Math.max(-certain, Math.min(certain, value)))
}

/** A level that the fit has not seen counts as the reference. */
function effectOf(factor: DesignFactor, column: Column, coefficients: Float64Array): (row: number) => number {
  if (factor.kind === 'numeric') {
    if (column.kind !== 'numeric') throw new Error(`${column.name} is no number`)
    const slope = coefficients[factor.firstColumn]
    return (row) => slope * column.values[row]
  }
  if (column.kind !== 'nominal') throw new Error(`${column.name} has no levels`)
  const byCode = column.levels.map((level) => {
    const at = factor.columnOfLevel[factor.levels.indexOf(level)] ?? -1
    return at < 0 ? 0 : coefficients[at]
  })
  return (row) => byCode[column.codes[row]]
}

function rowsOf(column: Column): number {
  return column.kind === 'numeric' ? column.values.length : column.codes.length
}

/** P(event) of a row whoever it is: Φ(x'β). */
export function eventProbability(x: number): number {
  return normalCdf(x)
}

/** P(event | not selected) = Φ₂(−z, x; −ρ) ÷ Φ(−z). */
export function eventProbabilityIfNotSelected(z: number, x: number, correlation: number): number {
  return bivariateNormal(-z, x, -correlation) / normalCdf(-z)
}

/** P(event | selected) = Φ₂(z, x; ρ) ÷ Φ(z). */
export function eventProbabilityIfSelected(z: number, x: number, correlation: number): number {
  return bivariateNormal(z, x, correlation) / normalCdf(z)
}
