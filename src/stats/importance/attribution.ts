import { type ControlVariate, sampledValues } from './permutation-sampling.ts'
import { owenValues, shapleyValues } from './shapley.ts'
import type { SubsetGame } from './subset-game.ts'

/** `exact`: every subset was fitted; `sampled`: random orders were; `oneStep`: none was, two quadratics stand in. */
export const importanceMethods = ['exact', 'sampled', 'oneStep'] as const
export type ImportanceMethod = (typeof importanceMethods)[number]

export interface Attribution {
  readonly method: ImportanceMethod
  /** By player. */
  readonly values: Float64Array
  /** Error of sampling; null where nothing was sampled. */
  readonly standardErrors: Float64Array | null
  /** Orders sampled, 0 for none. */
  readonly orders: number
  /** The value of every subset, where all were computed. */
  readonly subsets: Float64Array | null
}

export interface AttributionOptions {
  /** Limit of counted work (`SubsetGame.work`) for exact values; 1e10 is about ten seconds of one core. */
  readonly budget?: number
  /** Fixes the method whatever the budget. */
  readonly method?: ImportanceMethod
  readonly seed?: number
  /** Pairs of orders sampled whatever the budget; at least 2, or there is no standard error. */
  readonly fewestPairs?: number
}

export const defaultBudget = 1e10
const defaultFewestPairs = 4
const mostPairs = 256
/** Orders that settle the approximation itself where its subsets are too many. */
const pairsOfApproximation = 1024
/** The same where it only sharpens a sample: its error counts in the sample's. */
const pairsOfControl = 256

/** Coalition numbers by player; undefined for the Shapley value. */
export type Coalitions = readonly number[] | undefined

/**
 * Values of the players under each of several coalition structures: exact while the counted work is within the
 * budget, else sampled with as many orders as the budget allows. An approximating game makes samples sharper
 * (only the difference is sampled) and is what `oneStep` returns.
 */
export function attribute(
  game: SubsetGame,
  structures: readonly Coalitions[],
  { budget = defaultBudget, method, seed = 1, fewestPairs = defaultFewestPairs }: AttributionOptions = {},
  approximation?: SubsetGame,
): Attribution[] {
  const chosen = method ?? (game.work <= budget ? 'exact' : 'sampled')
  if (chosen === 'exact') return exactly(game, structures, 'exact')
  if (chosen === 'oneStep') {
    if (!approximation) throw new Error('This game has no one-step approximation')
    return approximately(approximation, structures, pairsOfApproximation, seed)
  }
  const affordable = Math.floor(budget / (2 * game.chainWork * structures.length))
  const pairs = Math.min(mostPairs, Math.max(fewestPairs, affordable))
  const controls = approximation && approximately(approximation, structures, pairsOfControl, seed)
  return structures.map((coalitions, s) => {
    const control: ControlVariate | undefined =
      approximation && controls ? { game: approximation, ...controls[s] } : undefined
    return { method: 'sampled', subsets: null, ...sampledValues(game, pairs, seed, coalitions, control) }
  })
}

function exactly(
  game: SubsetGame,
  structures: readonly Coalitions[],
  method: ImportanceMethod,
): Attribution[] {
  const subsets = game.all()
  return structures.map((coalitions) => ({
    method,
    values: coalitions ? owenValues(subsets, coalitions) : shapleyValues(subsets, game.playerCount),
    standardErrors: null,
    orders: 0,
    subsets: method === 'exact' ? subsets : null,
  }))
}

function approximately(
  game: SubsetGame,
  structures: readonly Coalitions[],
  pairs: number,
  seed: number,
): Attribution[] {
  if (game.work <= 2 * pairs * game.chainWork) return exactly(game, structures, 'oneStep')
  return structures.map((coalitions) => ({
    method: 'oneStep',
    subsets: null,
    ...sampledValues(game, pairs, seed, coalitions),
  }))
}
