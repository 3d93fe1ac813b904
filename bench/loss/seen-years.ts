import type { Sample } from '../../src/book/sample/sample.ts'
import { FIRST_YEAR } from '../../src/book/synthetic/assumptions.ts'
import { probabilityOf } from '../../src/book/synthetic/make-note.ts'
import type { Note } from '../../src/book/synthetic/note.ts'
import type { FittedRows } from '../../src/stats/overdispersion/cell-scores.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'
import type { SyntheticBook } from '../coverage/make-book.ts'

/** Variance of the years' factors on the odds, by a book's own years; weighted as the estimate weighs years. */
export interface YearTruth {
  /** On the odds of a note, all else of it given: what the generator draws. */
  readonly conditional: number
  /**
   * On the odds of model B, which knows no village, household or group: the shift that brings its expected defaults of a
   * year up by as many as the year's effect brings the true ones. Notes of one odds in model B differ in truth, and a
   * common factor on unlike odds moves their mean by less.
   */
  readonly seen: number
}

/** `rows`: model B without years on the same sample, whose notes are `notes`. */
export function yearTruth(
  { model, intercept }: SyntheticBook,
  { cropYears }: Sample,
  notes: readonly Note[],
  { probability }: FittedRows,
): YearTruth {
  const years = [...new Set(cropYears)].map((year) => {
    const effect = model.effects.year[year - FIRST_YEAR]
    const own = notes.flatMap((note, row) =>
      cropYears[row] === year ? [{ note, fitted: probability[row] }] : [],
    )
    const moved = own.reduce(
      (sum, { note }) =>
        sum + note.probability - probabilityOf(intercept + note.logOdds - effect, note.impostor !== null),
      0,
    )
    const fitted = own.map((one) => one.fitted)
    return {
      weight: fitted.reduce((sum, p) => sum + p * (1 - p), 0),
      conditional: Math.exp(effect),
      seen: Math.exp(shiftBy(fitted, moved)),
    }
  })
  const weights = years.map(({ weight }) => weight)
  return {
    conditional: factorVariance(
      years.map(({ conditional }) => conditional),
      weights,
    ),
    seen: factorVariance(
      years.map(({ seen }) => seen),
      weights,
    ),
  }
}

/** Where Σ logistic(logit p + x) is Σ p + `moved`. */
function shiftBy(probability: readonly number[], moved: number): number {
  let [low, high] = [-5, 5]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    const gained = probability.reduce((sum, p) => sum + logistic(Math.log(p / (1 - p)) + middle) - p, 0)
    if (gained < moved) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Of factors of mean 1; years count by the square of their weight, as in the moments, and the mean's degree is given back. */
function factorVariance(factors: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = factors.reduce((sum, factor, i) => sum + weights[i] * factor, 0) / total
  const squares = weights.map((weight) => weight ** 2)
  const sum = (values: readonly number[]) => values.reduce((own, value) => own + value, 0)
  const spread = sum(factors.map((factor, i) => squares[i] * (factor / mean - 1) ** 2))
  const freedom = sum(
    weights.map((weight, i) => squares[i] * (1 - (2 * weight) / total + sum(squares) / total ** 2)),
  )
  return spread / freedom
}
