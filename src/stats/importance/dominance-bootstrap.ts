import { percentileInterval } from '../quantile.ts'
import { randomStream } from '../random.ts'
import { clustersOf } from '../regression/cluster-scores.ts'
import { fitDesign, type LogisticFit } from '../regression/logistic.ts'
import { designOver } from '../regression/row-sums.ts'
import { attribute, defaultBudget, type ImportanceMethod } from './attribution.ts'
import { resolveStructure } from './coalitions.ts'
import type { ResamplingRows } from './cross-fitted.ts'
import { dominance, type Importance, type ImportanceOptions, structuresOf } from './dominance.ts'
import { rSquaredGame } from './game-arithmetic.ts'
import { sampledValues } from './permutation-sampling.ts'
import { playerCells } from './player-cells.ts'
import { quadraticGame } from './quadratic-game.ts'
import { refillableCells } from './resampled-cells.ts'
import { designOfCells } from './subset-fit.ts'
import { likelihoodGame } from './subset-game.ts'

export interface BootstrapInterval {
  readonly value: readonly [number, number]
  readonly share: readonly [number, number]
}

export interface DominanceBootstrap {
  readonly replications: number
  /** How each replicate was valued; `oneStep` ones are shifted by what the approximation misses on the sample. */
  readonly method: ImportanceMethod
  readonly rSquared: readonly [number, number]
  /** Shapley values by factor, in the order of the model. */
  readonly factors: readonly (BootstrapInterval & { readonly factor: string })[]
  readonly groups: readonly (BootstrapInterval & { readonly group: string })[] | null
}

export interface BootstrapOptions extends ImportanceOptions {
  readonly replications?: number
  readonly confidence?: number
  /** What `dominance` said on the sample, if it is known already. */
  readonly onSample?: Importance
}

/** Random orders, the same in every replicate, that value a replicate in one step. */
const pairsOfReplicate = 64

/**
 * Percentile intervals of importance over resampled clusters (rows where there are none). Values are never
 * negative and grow with noise, so an interval of a weak factor lies above zero: it is an interval, not a test.
 */
export function dominanceBootstrap(
  fit: LogisticFit,
  rows: ResamplingRows,
  options: BootstrapOptions = {},
): DominanceBootstrap {
  const { replications = 200, confidence = 0.95, seed = 1, budget = defaultBudget } = options
  const structure = resolveStructure(fit.design, options)
  const structures = structuresOf(structure)
  const design = designOver(fit.design, rows.columns, rows.outcome.trials.length)
  const { players, cells } = playerCells(design, rows.outcome)
  const refillable = refillableCells(cells, players)
  const work = likelihoodGame(fit.design, players, cells).work
  const method = work * replications <= budget ? 'exact' : 'oneStep'
  const oneStep = (of: LogisticFit) => {
    const game = rSquaredGame(quadraticGame(of, structure.parents))
    return structures.map((coalitions) => sampledValues(game, pairsOfReplicate, seed, coalitions).values)
  }
  const shift = method === 'exact' ? null : missedByOneStep(fit, options, oneStep(fit))
  const weights = clusterWeights(rows, seed)
  const start = fit.coefficients.map((value) => (Number.isFinite(value) ? value : 0))
  const draws = Array.from({ length: replications }, () => {
    const own = refillable.fill(weights())
    if (!shift) {
      const game = likelihoodGame(fit.design, players, own, { parents: structure.parents })
      return attribute(rSquaredGame(game), structures, { method: 'exact' }).map(({ values }) => values)
    }
    const replicate = fitDesign(designOfCells(fit.design, own, players), own.outcome, { start })
    return oneStep(replicate).map((values, s) => values.map((value, player) => value + shift[s][player]))
  })
  const interval = (of: (draw: Float64Array[]) => number) => percentileInterval(draws.map(of), confidence)
  const intervalsOf = (s: number, isMember: (player: number) => boolean): BootstrapInterval => {
    // A larger model explains no less; what one step misses on the sample may carry a weak value below 0.
    const part = (draw: Float64Array[]) => Math.max(0, sumOver(draw[s], isMember))
    return { value: interval(part), share: interval((draw) => part(draw) / sumOver(draw[s], () => true)) }
  }
  const { coalitionOf, groupNames } = structure
  return {
    replications,
    method,
    rSquared: interval((draw) => sumOver(draw[0], () => true)),
    factors: fit.design.factors.map(({ name }, player) => ({
      factor: name,
      ...intervalsOf(0, (other) => other === player),
    })),
    groups: coalitionOf
      ? groupNames.map((group, g) => ({ group, ...intervalsOf(1, (player) => coalitionOf[player] === g) }))
      : null,
  }
}

/** What the full procedure says on the sample beyond the one-step values, by structure and player. */
function missedByOneStep(
  fit: LogisticFit,
  options: BootstrapOptions,
  oneStep: readonly Float64Array[],
): Float64Array[] {
  const { factors, groups } = options.onSample ?? dominance(fit, options)
  const owen = new Map(groups?.flatMap((group) => group.factors).map(({ factor, value }) => [factor, value]))
  return oneStep.map((values, s) =>
    values.map((value, player) => {
      const { factor, value: shapley } = factors[player]
      return (s === 0 ? shapley : owen.get(factor)!) - value
    }),
  )
}

/** Each call draws clusters with replacement and returns how often each row's cluster was drawn. */
function clusterWeights({ outcome, clusters }: ResamplingRows, seed: number): () => (row: number) => number {
  const random = randomStream(seed, 'importance.bootstrap')
  const { codes, count } = clusters ? clustersOf(clusters) : { codes: null, count: outcome.trials.length }
  return () => {
    const drawn = new Uint32Array(count)
    for (let i = 0; i < count; i++) drawn[Math.floor(count * random())] += 1
    return codes ? (row) => drawn[codes[row]] : (row) => drawn[row]
  }
}

function sumOver(values: Float64Array, isMember: (player: number) => boolean): number {
  return values.reduce((sum, value, player) => (isMember(player) ? sum + value : sum), 0)
}
