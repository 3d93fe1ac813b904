import { coefficients } from '../../src/book/synthetic/coefficients.ts'
import {
  type MarginalCoefficients,
  marginalCoefficients,
} from '../../src/book/synthetic/marginal-coefficients.ts'

export interface TrueCoefficient {
  readonly term: string
  readonly level: string | null
  /** Of the default equation. */
  readonly conditional: number
  /** Population-averaged, with all terms: what a plain logit shrinks the conditional one to. */
  readonly marginalOfAll: number
  /** Population-averaged, without the lender's grade and rate: what model B converges to. */
  readonly marginal: number
  /** Of the marginal one between the population cooperatives: what one `--truth` is wrong by. */
  readonly spread: number
}

/**
 * The marginal truth of `--truth`, averaged over population cooperatives of other seeds than any book, since one of
 * 90,000 notes is itself wrong by .02, by .05 for the rarest terms.
 */
export function trueCoefficients(populations: number, intercept: number): TrueCoefficient[] {
  const runs = Array.from({ length: populations }, (_, i) =>
    marginalCoefficients(FIRST_POPULATION_SEED + i, intercept),
  )
  return coefficients().flatMap(({ term, level, value: conditional }) => {
    const valuesOf = (of: keyof MarginalCoefficients) =>
      runs
        .flatMap((run) => run[of].filter((one) => one.term === term && one.level === level))
        .map(({ value }) => value)
    const values = valuesOf('withoutLendersDecisions')
    if (values.length === 0) return []
    const marginalOfAll = meanOf(valuesOf('all'))
    return [{ term, level, conditional, marginalOfAll, marginal: meanOf(values), spread: spreadOf(values) }]
  })
}

const FIRST_POPULATION_SEED = 1_000_001

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation of a sample; NaN of fewer than two. */
export function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
