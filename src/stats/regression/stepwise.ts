import { chiSquareUpperTail } from '../distributions.ts'
import type { Column } from '../frame.ts'
import { collapseRows } from './collapse.ts'
import { buildDesign } from './design.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import { fitSubset, type ModelSpace, modelSpace, type SubsetFit } from './model-space.ts'
import type { BinomialOutcome } from './outcome.ts'
import { approximateMoves, exactMoves, fitKnown, type Move } from './stepwise-moves.ts'

export const selectionCriteria = ['aic', 'bic', 'likelihoodRatio'] as const
export type SelectionCriterion = (typeof selectionCriteria)[number]
export const selectionDirections = ['forward', 'backward', 'both'] as const
export type SelectionDirection = (typeof selectionDirections)[number]

export interface StepwiseOptions {
  readonly criterion?: SelectionCriterion
  /** `forward` starts from the factors kept always, the other two from all. */
  readonly direction?: SelectionDirection
  /** Where to start instead. */
  readonly start?: 'none' | 'all'
  /** Factors that stay in every model. */
  readonly always?: readonly string[]
  /** `likelihoodRatio`: a factor enters below and leaves above these p values. */
  readonly enter?: number
  readonly remove?: number
  readonly references?: Readonly<Record<string, string>>
  /**
   * `exact` refits every neighbour at every step; `oneStep` ranks them by score and Wald statistics and refits
   * the best one only, before it is taken.
   */
  readonly method?: 'exact' | 'oneStep'
}

/** A line of the path: the model after the step. */
export interface StepwiseStep {
  readonly action: 'start' | 'add' | 'remove'
  readonly factor: string | null
  /** The likelihood-ratio test of the step. */
  readonly chiSquare: number | null
  readonly degreesOfFreedom: number | null
  readonly pValue: number | null
  readonly deviance: number
  /** Parameters, the intercept included. */
  readonly parameters: number
  readonly aic: number
  readonly bic: number
  readonly factors: readonly string[]
}

export interface StepwiseResult {
  readonly fit: LogisticFit
  readonly factors: readonly string[]
  readonly path: readonly StepwiseStep[]
  /** `cycled`: a model came back, which p values to enter above those to remove can cause. */
  readonly status: 'settled' | 'cycled'
  readonly method: 'exact' | 'oneStep'
}

/**
 * Stepwise selection of *factors*: all levels of a factor enter or leave together. Under `aic` and `bic` the move
 * that lowers the criterion most is taken until none does (as `stepAIC` of MASS); under `likelihoodRatio` the
 * least significant factor leaves while p > `remove`, else the most significant one enters while p < `enter`.
 * Tests and intervals of the chosen model take no account of the choice: show `selectionFrequency` beside them.
 * The final fit is not yet resolved where it diverged (see `resolveSeparation`).
 */
export function stepwise(
  columns: readonly Column[],
  outcome: BinomialOutcome,
  options: StepwiseOptions = {},
): StepwiseResult {
  const cells = collapseRows(columns, outcome)
  const design = buildDesign(cells.columns, cells.outcome.trials, { references: options.references })
  const search = searchModels(modelSpace(design, cells.outcome), options)
  const factors = search.factors.map((f) => design.factors[f].name)
  const fit = fitLogistic(
    columns.filter(({ name }) => factors.includes(name)),
    outcome,
    { references: options.references },
  )
  const { path, status } = search
  return { fit, factors, path, status, method: options.method ?? 'exact' }
}

export interface ModelSearch {
  readonly factors: readonly number[]
  readonly path: readonly StepwiseStep[]
  readonly status: 'settled' | 'cycled'
}

/** The search itself, over the factor indices of a model space. */
export function searchModels(space: ModelSpace, options: StepwiseOptions): ModelSearch {
  const { direction = 'both', always = [], method = 'exact' } = options
  const names = space.design.factors.map(({ name }) => name)
  const unknown = always.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`No factor is named ${unknown}`)
  const kept = names.flatMap((name, f) => (always.includes(name) ? [f] : []))
  const all = names.map((_, f) => f)
  const start = options.start ?? (direction === 'forward' ? 'none' : 'all')
  const known = new Map<string, SubsetFit>()
  let current = fitSubset(space, start === 'all' ? all : kept)
  const path = [stepOf(space, current, null)]
  const visited = new Set([current.factors.join()])
  for (;;) {
    const candidates = {
      toAdd: direction === 'backward' ? [] : all.filter((f) => !current.factors.includes(f)),
      toRemove: direction === 'forward' ? [] : current.factors.filter((f) => !kept.includes(f)),
    }
    const moves =
      method === 'exact'
        ? exactMoves(space, current, candidates, known)
        : approximateMoves(space, current, candidates)
    const move = bestMove(moves, space, options)
    if (!move) return { factors: current.factors, path, status: 'settled' }
    const next = fitKnown(space, afterMove(current.factors, move), current, known)
    const taken: Move = { ...move, chiSquare: Math.abs(2 * (next.logLikelihood - current.logLikelihood)) }
    if (!bestMove([taken], space, options)) return { factors: current.factors, path, status: 'settled' }
    current = next
    path.push(stepOf(space, current, taken))
    const key = current.factors.join()
    if (visited.has(key)) return { factors: current.factors, path, status: 'cycled' }
    visited.add(key)
  }
}

function afterMove(factors: readonly number[], { action, factor }: Move): number[] {
  if (action === 'remove') return factors.filter((f) => f !== factor)
  return [...factors, factor].sort((a, b) => a - b)
}

/** The move to take, null where the criterion wants none; of equal moves the first. */
function bestMove(
  moves: readonly Move[],
  { observations }: ModelSpace,
  { criterion = 'aic', enter = 0.05, remove = 0.1 }: StepwiseOptions,
): Move | null {
  if (criterion !== 'likelihoodRatio') {
    const price = criterion === 'aic' ? 2 : Math.log(observations)
    const gains = moves.map(({ action, chiSquare, degreesOfFreedom }) =>
      action === 'add' ? chiSquare - price * degreesOfFreedom : price * degreesOfFreedom - chiSquare,
    )
    const best = firstLargest(gains)
    return best >= 0 && gains[best] > leastGain ? moves[best] : null
  }
  const removals = moves.filter(({ action }) => action === 'remove')
  const leaving = firstLargest(removals.map(pValueOf))
  if (leaving >= 0 && pValueOf(removals[leaving]) > remove) return removals[leaving]
  const additions = moves.filter(({ action }) => action === 'add')
  const entering = firstLargest(additions.map((move) => -pValueOf(move)))
  if (entering >= 0 && pValueOf(additions[entering]) < enter) return additions[entering]
  return null
}

/** As in `stepAIC`: a smaller change of the criterion is rounding. */
const leastGain = 1e-7

function firstLargest(values: readonly number[]): number {
  let best = -1
  for (let i = 0; i < values.length; i++) if (best < 0 || values[i] > values[best]) best = i
  return best
}

/** A factor that adds no rank is never significant. */
function pValueOf({ chiSquare, degreesOfFreedom }: Move): number {
  return degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(chiSquare, degreesOfFreedom)
}

function stepOf(
  { design, observations }: ModelSpace,
  { factors, free, logLikelihood }: SubsetFit,
  move: Move | null,
): StepwiseStep {
  const deviance = -2 * logLikelihood
  return {
    action: move?.action ?? 'start',
    factor: move ? design.factors[move.factor].name : null,
    chiSquare: move?.chiSquare ?? null,
    degreesOfFreedom: move?.degreesOfFreedom ?? null,
    pValue: move ? pValueOf(move) : null,
    deviance,
    parameters: free.length,
    aic: deviance + 2 * free.length,
    bic: deviance + Math.log(observations) * free.length,
    factors: factors.map((f) => design.factors[f].name),
  }
}
