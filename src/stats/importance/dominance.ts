import type { Design } from '../regression/design.ts'
import type { LogisticFit } from '../regression/logistic.ts'
import { type Attribution, type AttributionOptions, attribute, type ImportanceMethod } from './attribution.ts'
import { type PlayerStructure, type ResolvedStructure, resolveStructure } from './coalitions.ts'
import { type DominancePatterns, dominancePatterns } from './dominance-patterns.ts'
import { rSquaredGame } from './game-arithmetic.ts'
import { playerCells } from './player-cells.ts'
import { quadraticGame } from './quadratic-game.ts'
import { likelihoodGame, type SubsetGame } from './subset-game.ts'

export interface FactorImportance {
  readonly factor: string
  /** Part of R². */
  readonly value: number
  /** Of the sum over factors, so that shares sum to 1; 0 where R² is 0. */
  readonly share: number
  /** Error of sampling; null for exact values. */
  readonly standardError: number | null
}

export interface GroupImportance {
  readonly group: string
  readonly value: number
  readonly share: number
  /** Owen values of its factors; they sum to the group's value. */
  readonly factors: readonly FactorImportance[]
}

export interface Importance {
  /** McFadden's R² of the full model: what the values sum to. */
  readonly rSquared: number
  readonly method: ImportanceMethod
  /** Orders sampled; 0 where none was. */
  readonly orders: number
  /** General dominance (Shapley values), in the order of the model. */
  readonly factors: readonly FactorImportance[]
  /** Owen values by group; null where no groups were given. */
  readonly groups: readonly GroupImportance[] | null
  /** Conditional and complete dominance; null unless exact. */
  readonly patterns: DominancePatterns | null
}

export type ImportanceOptions = AttributionOptions & PlayerStructure

/**
 * Importance of the factors of a fit: general dominance of McFadden's R² with the *factor*, not the dummy, as the
 * player, and Owen values for groups of factors. Both sum to R². Sampled values are corrected by a one-step
 * approximation, so that few orders are enough.
 */
export function dominance(fit: LogisticFit, options: ImportanceOptions = {}): Importance {
  if (fit.offset) throw new Error('Importance is not defined beside an offset')
  const structure = resolveStructure(fit.design, options)
  const approximation = rSquaredGame(quadraticGame(fit, structure.parents))
  // One step fits no subset, so it needs no cells.
  const game = options.method === 'oneStep' ? approximation : rSquaredGame(fittedGame(fit, structure))
  const attributions = attribute(game, structuresOf(structure), options, approximation)
  return importanceOf(fit.design, structure, attributions)
}

function fittedGame(fit: LogisticFit, { parents }: ResolvedStructure): SubsetGame {
  const { players, cells } = playerCells(fit.design, fit.outcome)
  return likelihoodGame(fit.design, players, cells, { parents, fullLogLikelihood: fit.logLikelihood })
}

/** Shapley first, Owen where there are groups. */
export function structuresOf({ coalitionOf }: ResolvedStructure): (readonly number[] | undefined)[] {
  return coalitionOf ? [undefined, coalitionOf] : [undefined]
}

export function importanceOf(
  design: Design,
  { groupNames, coalitionOf }: ResolvedStructure,
  [shapley, owen]: readonly Attribution[],
): Importance {
  const factors = factorsOf(design, shapley)
  return {
    rSquared: sumOf(factors),
    method: shapley.method,
    orders: shapley.orders,
    factors,
    groups: coalitionOf ? groupsOf(groupNames, coalitionOf, factorsOf(design, owen)) : null,
    patterns: shapley.subsets ? dominancePatterns(shapley.subsets, design.factors.length) : null,
  }
}

function factorsOf(design: Design, { values, standardErrors }: Attribution): FactorImportance[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return design.factors.map(({ name }, player) => ({
    factor: name,
    value: values[player],
    share: total === 0 ? 0 : values[player] / total,
    standardError: standardErrors ? standardErrors[player] : null,
  }))
}

function groupsOf(
  names: readonly string[],
  coalitionOf: readonly number[],
  factors: readonly FactorImportance[],
): GroupImportance[] {
  return names.map((group, coalition) => {
    const members = factors.filter((_, player) => coalitionOf[player] === coalition)
    return {
      group,
      value: sumOf(members),
      share: members.reduce((sum, { share }) => sum + share, 0),
      factors: members,
    }
  })
}

function sumOf(factors: readonly FactorImportance[]): number {
  return factors.reduce((sum, { value }) => sum + value, 0)
}
