import { effectSpread } from '../../src/book/synthetic/coefficients.ts'
import { integratedIntercepts } from '../../src/stats/mixed/integrated-intercepts.ts'
import { interceptEstimates } from '../../src/stats/mixed/random-intercepts.ts'
import { logistic } from '../../src/stats/regression/logistic.ts'
import type { MixedBook } from './mixed-book.ts'

/** The account managers of one book: what is said of each, and the truth. */
export interface OfficersOfBook {
  readonly notes: number
  readonly deviation: number
  readonly officers: number
  /** Of the estimates with the true effects; NaN where the estimates do not differ. */
  readonly rankCorrelation: number
  /** The same of one who knows every other effect and every coefficient: what no estimate can be better than. */
  readonly bestRankCorrelation: number
  /** Intervals that hold the true effect: as published, and those that take σ̂ and the common level for known. */
  readonly held: number
  readonly heldIfKnown: number
}

export function officersOf(book: MixedBook): OfficersOfBook {
  const { fit, model } = book
  const found = integratedIntercepts(fit, 'officer', { confidence: 0.95, share: 0.1, draws: 100, seed: 1 })
  if (!found) throw new Error('No spread of officers can be estimated')
  const { estimates } = found
  const effects = estimates.map(({ level }) => model.effects.officer[Number(level)])
  const holding = (of: readonly { readonly interval: readonly [number, number] }[]) =>
    of.filter(({ interval: [low, high] }, i) => low <= effects[i] && effects[i] <= high).length
  const best = bestModes(book)
  return {
    notes: book.notes.length,
    deviation: fit.intercepts[0].standardDeviation,
    officers: effects.length,
    rankCorrelation: rankCorrelation(
      estimates.map(({ mean }) => mean),
      effects,
    ),
    bestRankCorrelation: rankCorrelation(
      estimates.map(({ level }) => best[Number(level)]),
      effects,
    ),
    held: holding(estimates),
    heldIfKnown: holding(interceptEstimates(fit, 'officer')),
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
