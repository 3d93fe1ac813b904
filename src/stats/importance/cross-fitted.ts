import { randomStream, shuffle } from '../random.ts'
import type { ClusteredRows } from '../regression/cluster-covariance.ts'
import { clustersOf } from '../regression/cluster-scores.ts'
import type { LogisticFit } from '../regression/logistic.ts'
import { designOver } from '../regression/row-sums.ts'
import { attribute } from './attribution.ts'
import { resolveStructure } from './coalitions.ts'
import { type Importance, type ImportanceOptions, importanceOf, structuresOf } from './dominance.ts'
import { rSquaredGame, sumOfGames } from './game-arithmetic.ts'
import { playerCells } from './player-cells.ts'
import { quadraticGame } from './quadratic-game.ts'
import { refillableCells } from './resampled-cells.ts'
import { likelihoodGame } from './subset-game.ts'

/** The rows behind a fit; folds keep clusters whole where there are any. */
export interface ResamplingRows extends Pick<ClusteredRows, 'columns' | 'outcome'> {
  readonly clusters?: Uint32Array
}

export interface CrossFittedOptions extends ImportanceOptions {
  readonly folds?: number
}

/**
 * A weak normal prior (standard deviation 5 on a log odds ratio, or on one standard deviation of a number) keeps a
 * level without events in a training fold from claiming certainty; it moves no coefficient that data determine.
 */
const priorPrecision = 1 / 25

/**
 * Importance that does not pay for the number of levels: the value of a subset is R² out of fold,
 * 1 − Σ lnL(test fold; estimates without it) / Σ lnL(test fold; mean without it). A factor of noise earns
 * nothing, or a little less than nothing (what it overfits); the values sum to the out-of-fold R² of the full model.
 * Folds are drawn by cluster, or by row, events and non-events apart.
 */
export function crossFittedImportance(
  fit: LogisticFit,
  rows: ResamplingRows,
  options: CrossFittedOptions = {},
): Importance {
  const { folds = 5, seed = 1, method, budget = crossFittedBudget } = options
  if (method === 'oneStep') throw new Error('Cross-fitted importance has no one-step approximation')
  const structure = resolveStructure(fit.design, options)
  const design = designOver(fit.design, rows.columns, rows.outcome.trials.length)
  const { players, cells } = playerCells(design, rows.outcome)
  const refillable = refillableCells(cells, players)
  const foldOfRow = assignFolds(rows, folds, seed)
  const games = Array.from({ length: folds }, (_, fold) => {
    const own = refillable.fill(
      (row) => (foldOfRow[row] === fold ? 0 : 1),
      (row) => (foldOfRow[row] === fold ? 1 : 0),
    )
    return likelihoodGame(fit.design, players, own, { parents: structure.parents, penalty: priorPrecision })
  })
  // Out of fold each factor loses about what its levels overfit, which differs little between subsets: the
  // in-sample approximation is as good a control here.
  const control = rSquaredGame(quadraticGame(fit, structure.parents))
  const game = rSquaredGame(sumOfGames(games))
  const attributions = attribute(game, structuresOf(structure), { ...options, budget }, control)
  return importanceOf(fit.design, structure, attributions)
}

/** Every subset is fitted once for each fold, so fewer books than in sample can have exact values. */
const crossFittedBudget = 1e9

/** Fold of each row: units (clusters or rows) shuffled and dealt out, rows with and without an event in turn. */
export function assignFolds({ outcome, clusters }: ResamplingRows, folds: number, seed: number): Uint8Array {
  const random = randomStream(seed, 'importance.folds')
  const rows = outcome.trials.length
  if (clusters) {
    const { codes, count } = clustersOf(clusters)
    const foldOfCluster = new Uint8Array(count)
    shuffle([...Array(count).keys()], random).forEach((cluster, at) => {
      foldOfCluster[cluster] = at % folds
    })
    return Uint8Array.from(codes, (cluster) => foldOfCluster[cluster])
  }
  const order = shuffle([...Array(rows).keys()], random)
  const foldOfRow = new Uint8Array(rows)
  let dealt = 0
  for (const hasEvent of [true, false]) {
    for (const row of order) {
      if (outcome.events[row] > 0 !== hasEvent) continue
      foldOfRow[row] = dealt % folds
      dealt += 1
    }
  }
  return foldOfRow
}
