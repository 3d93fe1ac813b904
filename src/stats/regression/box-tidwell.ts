import { chiSquareUpperTail } from '../distributions.ts'
import { type Column, numericColumn } from '../frame.ts'
import { fitLogistic, type LogisticOptions } from './logistic.ts'
import type { BinomialOutcome } from './outcome.ts'

export interface BoxTidwellTest {
  readonly factor: string
  /** `tooFewValues`: under three distinct values there is no curve; `notFitted`: the fit with the term failed. */
  readonly status: 'tested' | 'tooFewValues' | 'notFitted'
  /** Added to x before the logarithm: 0, or −min where the column has negative values. */
  readonly shift: number
  /** Of the term x ln x; null where not tested, as the rest. */
  readonly coefficient: number | null
  readonly standardError: number | null
  readonly chiSquare: number | null
  readonly degreesOfFreedom: 1
  /** Likelihood-ratio test of the term; small means that the log odds bend along x. */
  readonly pValue: number | null
  readonly waldPValue: number | null
}

/**
 * Linearity of the log odds (Box & Tidwell 1962; Hosmer & Lemeshow 2000, 4.2): for each numeric factor the model
 * is fitted again with a term x ln x. A constant added to x would change the term, so nothing is added unless the
 * column has negative values; x ln x is 0 at x = 0, its limit. The unit of x does not matter.
 */
export function boxTidwell(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  options: Omit<LogisticOptions, 'start'> = {},
): BoxTidwellTest[] {
  const base = fitLogistic(columns, outcome, options)
  const start = base.status === 'converged' ? Float64Array.of(...base.coefficients, 0) : undefined
  return columns.flatMap((column): BoxTidwellTest[] => {
    if (column.kind !== 'numeric') return []
    const minimum = column.values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
    const shift = minimum < 0 ? -minimum : 0
    const untested = {
      factor: column.name,
      shift,
      coefficient: null,
      standardError: null,
      chiSquare: null,
      degreesOfFreedom: 1,
      pValue: null,
      waldPValue: null,
    } as const
    if (!hasThreeValues(column.values)) return [{ ...untested, status: 'tooFewValues' }]
    const term = numericColumn(
      `${column.name} · ln ${column.name}`,
      column.values.map((value) => (value + shift > 0 ? (value + shift) * Math.log(value + shift) : 0)),
    )
    const bent = fitLogistic([...columns, term], outcome, { ...options, start })
    const last = bent.design.columns.length - 1
    const variance = bent.covariance[last * (last + 1) + last]
    const coefficient = bent.coefficients[last]
    if (bent.diverged || bent.status === 'notConverged' || !Number.isFinite(coefficient)) {
      return [{ ...untested, status: 'notFitted' }]
    }
    const chiSquare = Math.max(0, 2 * (bent.logLikelihood - base.logLikelihood))
    return [
      {
        ...untested,
        status: 'tested',
        coefficient,
        standardError: Math.sqrt(variance),
        chiSquare,
        pValue: chiSquareUpperTail(chiSquare, 1),
        waldPValue: chiSquareUpperTail(coefficient ** 2 / variance, 1),
      },
    ]
  })
}

function hasThreeValues(values: Float64Array): boolean {
  const seen = new Set<number>()
  for (const value of values) {
    seen.add(value)
    if (seen.size > 2) return true
  }
  return false
}
