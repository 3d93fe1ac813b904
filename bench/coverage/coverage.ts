import { normalQuantile } from '../../src/stats/distributions.ts'
import type { BookEstimates, Estimate } from './study-estimates.ts'
import { meanOf, spreadOf, type TrueCoefficient } from './true-coefficients.ts'

/** One coefficient over all books. */
export interface TermCoverage {
  readonly term: string
  readonly level: string | null
  readonly truth: TrueCoefficient
  /** Books that estimate it: a level or a flag may not occur, or be merged with others. */
  readonly books: number
  readonly meanEstimate: number
  /** Standard deviation of the estimates between books: what the errors claim to be. */
  readonly spread: number
  /** With the errors that the study publishes. */
  readonly published: Coverage
  /** The same fit with model-based errors. */
  readonly modelBased: Coverage
  /** A plain logit without years, with its own errors. */
  readonly plain: Coverage & { readonly spread: number }
}

export interface Coverage {
  /** Intervals, those of them that hold the marginal truth, and their share. */
  readonly intervals: number
  readonly held: number
  readonly share: number
  readonly meanError: number
}

/** Fewer books than this tell nothing of a coefficient. */
const FEWEST_BOOKS = 10

export function coverageByTerm(
  books: readonly BookEstimates[],
  truths: readonly TrueCoefficient[],
): TermCoverage[] {
  return truths.flatMap((truth): TermCoverage[] => {
    const { term, level, marginal } = truth
    const own = books.flatMap(({ estimates }) =>
      estimates.filter((one) => one.term === term && one.level === level),
    )
    if (own.length < FEWEST_BOOKS) return []
    const found = own.map(({ coefficient }) => coefficient)
    return [
      {
        term,
        level,
        truth,
        books: own.length,
        meanEstimate: meanOf(found),
        spread: spreadOf(found),
        published: coverageOf(
          own.map(({ interval }) => holds(interval, marginal)),
          own.map(({ standardError }) => standardError),
        ),
        modelBased: coverageOf(
          own.map((one) => isNear(one.coefficient, one.modelBasedError, marginal)),
          own.map(({ modelBasedError }) => modelBasedError),
        ),
        plain: plainCoverage(own, marginal),
      },
    ]
  })
}

/** Over all coefficients that `isIn` takes, with the errors named. */
export function pooled(
  terms: readonly TermCoverage[],
  errors: 'published' | 'modelBased' | 'plain',
  isIn: (term: TermCoverage) => boolean = () => true,
): { readonly held: number; readonly intervals: number; readonly share: number } {
  const own = terms.filter(isIn)
  const held = own.reduce((sum, one) => sum + one[errors].held, 0)
  const intervals = own.reduce((sum, one) => sum + one[errors].intervals, 0)
  return { held, intervals, share: held / intervals }
}

/** Mean estimates as a multiple of some truth: the slope through the origin, each coefficient by its precision. */
export function slopeOn(
  terms: readonly TermCoverage[],
  truthOf: (term: TermCoverage) => number,
  estimateOf: (term: TermCoverage) => number = ({ meanEstimate }) => meanEstimate,
): number {
  let [product, square] = [0, 0]
  for (const term of terms) {
    const weight = 1 / (term.spread * term.spread)
    product += weight * truthOf(term) * estimateOf(term)
    square += weight * truthOf(term) ** 2
  }
  return product / square
}

function coverageOf(isHeld: readonly boolean[], errors: readonly number[]): Coverage {
  const held = isHeld.filter(Boolean).length
  return { intervals: isHeld.length, held, share: held / isHeld.length, meanError: meanOf(errors) }
}

function plainCoverage(own: readonly Estimate[], truth: number): TermCoverage['plain'] {
  const plain = own.flatMap((one) => (one.plain ? [one.plain] : []))
  return {
    ...coverageOf(
      plain.map((one) => isNear(one.coefficient, one.standardError, truth)),
      plain.map(({ standardError }) => standardError),
    ),
    spread: spreadOf(plain.map(({ coefficient }) => coefficient)),
  }
}

const QUANTILE = normalQuantile(0.975)

function isNear(coefficient: number, error: number, value: number): boolean {
  return Math.abs(coefficient - value) <= QUANTILE * error
}

function holds([lower, upper]: readonly [number | null, number | null], value: number): boolean {
  return (lower ?? Number.NEGATIVE_INFINITY) <= value && value <= (upper ?? Number.POSITIVE_INFINITY)
}
