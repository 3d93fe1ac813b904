import { effectSpread } from '../../src/book/synthetic/coefficients.ts'
import { integratedEstimates } from '../../src/stats/mixed/integrated-intercepts.ts'
import { interceptEstimates } from '../../src/stats/mixed/random-intercepts.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'
import type { MixedBook } from './mixed-book.ts'
import { meanOf } from './true-coefficients.ts'

/** The account managers of one book: what is said of each, and the truth. */
export interface OfficersOfBook {
  readonly notes: number
  readonly deviation: number
  readonly officers: number
  readonly all: RankCorrelations
  /** Of the officers with 400 notes or more; null where there are fewer than six. */
  readonly large: RankCorrelations | null
  /**
   * Intervals that hold the true effect against the mean of the book's officers, which is all that a book can tell:
   * as published, and those that take σ̂ and the common level for known.
   */
  readonly held: number
  readonly heldIfKnown: number
  /** The same against the mean of all the officers who might have been. */
  readonly heldAgainstAll: number
}

/** Spearman's, of the estimates with the true effects; NaN where the estimates do not differ. */
export interface RankCorrelations {
  readonly estimates: number
  /** Of one who knows every other effect and every coefficient: what no estimate can be better than. */
  readonly best: number
}

const manyNotes = 400
const fewestLarge = 6

export function officersOf(book: MixedBook): OfficersOfBook {
  const { fit, model } = book
  const estimates = integratedEstimates(fit, 'officer', 0.95)
  if (!estimates) throw new Error('No spread of officers can be estimated')
  const effects = estimates.map(({ level }) => model.effects.officer[Number(level)])
  const own = meanOf(effects)
  const holding = (of: readonly { readonly interval: readonly [number, number] }[], mean: number) =>
    of.filter(({ interval: [low, high] }, i) => low <= effects[i] - mean && effects[i] - mean <= high).length
  const best = bestModes(book)
  const correlations = (places: readonly number[]): RankCorrelations => {
    const truth = places.map((i) => effects[i])
    return {
      estimates: rankCorrelation(
        places.map((i) => estimates[i].mean),
        truth,
      ),
      best: rankCorrelation(
        places.map((i) => best[Number(estimates[i].level)]),
        truth,
      ),
    }
  }
  const places = estimates.map((_, i) => i)
  const large = places.filter((i) => estimates[i].observations >= manyNotes)
  return {
    notes: book.notes.length,
    deviation: fit.intercepts[0].standardDeviation,
    officers: effects.length,
    all: correlations(places),
    large: large.length < fewestLarge ? null : correlations(large),
    held: holding(estimates, own),
    heldIfKnown: holding(interceptEstimates(fit, 'officer'), own),
    heldAgainstAll: holding(estimates, 0),
  }
}

/** By officer, the mode of the effect given everything else of the truth: Newton on the log posterior. */
function bestModes({ model, intercept, notes }: MixedBook): Float64Array {
  const { officer: effects } = model.effects
  const precision = 1 / effectSpread.officer ** 2
  const modes = new Float64Array(effects.length)
  for (let step = 0; step < 30; step++) {
    const slope = modes.map((mode) => -mode * precision)
    const curvature = new Float64Array(effects.length).fill(precision)
    for (const { officer, logOdds, defaults } of notes) {
      const p = logistic(intercept + logOdds - effects[officer] + modes[officer])
      slope[officer] += Number(defaults) - p
      curvature[officer] += p * (1 - p)
    }
    for (let officer = 0; officer < modes.length; officer++)
      modes[officer] += slope[officer] / curvature[officer]
  }
  return modes
}

/** Spearman's; without ties, which continuous effects do not have. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  if (new Set(a).size === 1) return Number.NaN
  const ranks = (values: readonly number[]) => {
    const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j])
    const rank = new Float64Array(values.length)
    order.forEach((i, place) => {
      rank[i] = place
    })
    return rank
  }
  const [rankA, rankB] = [ranks(a), ranks(b)]
  const n = a.length
  const squares = rankA.reduce((sum, rank, i) => sum + (rank - rankB[i]) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}
