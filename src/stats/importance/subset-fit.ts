import { type LogisticLikelihood, packedLikelihood } from '../kernel/likelihood.ts'
import {
  type CodedFactor,
  codedLevels,
  codedValues,
  mostFusedValues,
  type PackedDesign,
  packFactors,
} from '../kernel/packed-design.ts'
import { packedLogLikelihood } from '../kernel/pass.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { columnsOf, type Design, type DesignFactor, type NumericFactor } from '../regression/design.ts'
import { maximise } from '../regression/newton.ts'
import { type BinomialOutcome, nullLogLikelihood, totals } from '../regression/outcome.ts'
import type { Player, PlayerCells } from './player-cells.ts'

/** The maximum of the likelihood over one subset of the factors. */
export interface SubsetFit {
  readonly logLikelihood: number
  /** Columns of the full design that are in the model, ascending, intercept first. */
  readonly columns: readonly number[]
  /** Scaled coefficients and information over `columns`. */
  readonly coefficients: Float64Array
  readonly information: Float64Array
  /** The cells that it was fitted to. */
  readonly packed: PackedDesign
}

/** How exact a log likelihood is, relative to itself: a pseudo-R² is then off by no more. */
export const exactAccuracy = 1e-11
/** Enough where the orders are sampled: far below the error of sampling. */
export const sampledAccuracy = 1e-7

/** Every coefficient 0 and the intercept at the share of events. */
export function nullStart(outcome: BinomialOutcome, size: number): Float64Array {
  const start = new Float64Array(size)
  const { events, trials } = totals(outcome)
  const share = Math.min(Math.max(events / trials, 1e-9), 1 - 1e-9)
  start[0] = Math.log(share / (1 - share))
  return start
}

/** The full design's factors that are present, over the cells, with columns renumbered. */
export function designOfCells(full: Design, cells: PlayerCells, players: readonly Player[]): Design {
  const factors = renumberedFactors(full, cells.players).map((factor, at): DesignFactor => {
    if (factor.kind === 'nominal') return { ...factor, codes: cells.codes[at] }
    return { ...factor, values: valuesAt(cells, players, at) }
  })
  const columns = columnsOfPlayers(full, cells.players).map((column) => full.columns[column])
  return { rows: cells.rows, factors, columns }
}

/** The same laid out for passes; numbers with few values go in as they are coded, which costs no search. */
function packedCells(full: Design, cells: PlayerCells, players: readonly Player[]): PackedDesign {
  const most = mostFusedValues(cells.rows)
  const factors = renumberedFactors(full, cells.players).map((factor, at): CodedFactor | NumericFactor => {
    if (factor.kind === 'nominal') return codedLevels(cells.codes[at], factor.columnOfLevel)
    const distinct = players[cells.players[at]].values!
    return distinct.length <= most
      ? codedValues(cells.codes[at], distinct, factor)
      : { ...factor, values: valuesAt(cells, players, at) }
  })
  return packFactors(factors, columnsOfPlayers(full, cells.players).length, cells.outcome)
}

function renumberedFactors(full: Design, present: readonly number[]): DesignFactor[] {
  let next = 1
  return present.map((player): DesignFactor => {
    const factor = full.factors[player]
    const firstColumn = next
    next += factor.columnCount
    if (factor.kind === 'numeric') return { ...factor, firstColumn }
    const shift = firstColumn - factor.firstColumn
    const columnOfLevel = factor.columnOfLevel.map((column) => (column < 0 ? -1 : column + shift))
    return { ...factor, columnOfLevel, firstColumn }
  })
}

function valuesAt(cells: PlayerCells, players: readonly Player[], at: number): Float64Array {
  const distinct = players[cells.players[at]].values!
  const codes = cells.codes[at]
  const values = new Float64Array(cells.rows)
  for (let row = 0; row < cells.rows; row++) values[row] = distinct[codes[row]]
  return values
}

export function columnsOfPlayers(full: Design, players: readonly number[]): number[] {
  return [0, ...players.flatMap((player) => columnsOf(full.factors[player]))]
}

export interface SubsetFitOptions {
  /** Precision of a normal prior on every coefficient but the intercept; 0, the default, for maximum likelihood. */
  readonly penalty?: number
  /** Of the log likelihood, relative to itself. */
  readonly accuracy?: number
}

/** In scaled units. Beyond it a fit is on its way to infinity, and no place to start another one from. */
const farOut = 16

/**
 * Fits the cells from a start, or from the null model where that is the better place: what a separated fit leaves
 * behind can be so far out that no information is left there.
 */
export function fitCells(
  full: Design,
  cells: PlayerCells,
  players: readonly Player[],
  start: Float64Array,
  { penalty = 0, accuracy = exactAccuracy }: SubsetFitOptions = {},
): SubsetFit {
  const packed = packedCells(full, cells, players)
  const likelihood = penalised(packedLikelihood(packed), penalty)
  const atNull = nullStart(cells.outcome, start.length)
  const sound = start.every((value, j) => j === 0 || Math.abs(value) < farOut)
  const found = maximum(likelihood, sound ? start : atNull, accuracy)
  const lost = !(
    found.logLikelihood >=
    nullLogLikelihood(cells.outcome) - 1e-9 * totals(cells.outcome).trials
  )
  const best = lost && penalty === 0 ? maximum(likelihood, atNull, accuracy) : found
  return { ...best, columns: columnsOfPlayers(full, cells.players), packed }
}

/** Bernoulli log likelihood of another outcome of the same cells at the estimates. */
export function logLikelihoodOf({ packed, coefficients }: SubsetFit, outcome: BinomialOutcome): number {
  return packedLogLikelihood({ ...packed, ...outcome }, coefficients)
}

/**
 * Where the fit will land without some columns, to second order: β_S + H_SS⁻¹ H_SD β_D. One or two Newton steps
 * are left.
 */
export function startWithout(fit: SubsetFit, columns: readonly number[]): Float64Array {
  const size = fit.columns.length
  const kept: number[] = []
  const dropped: number[] = []
  const wanted = new Set(columns)
  fit.columns.forEach((column, at) => {
    if (wanted.has(column)) kept.push(at)
    else dropped.push(at)
  })
  const pull = Float64Array.from(kept, (i) =>
    dropped.reduce((sum, j) => sum + fit.information[i * size + j] * fit.coefficients[j], 0),
  )
  const shift = solveCholesky(cholesky(submatrix(fit.information, size, kept), kept.length), pull)
  return Float64Array.from(kept, (i, a) => fit.coefficients[i] + shift[a])
}

function penalised(likelihood: LogisticLikelihood, penalty: number): LogisticLikelihood {
  if (penalty === 0) return likelihood
  const size = likelihood.columnCount
  return {
    columnCount: size,
    evaluate(at) {
      const { logLikelihood, gradient, information } = likelihood.evaluate(at)
      let squares = 0
      for (let j = 1; j < size; j++) {
        squares += at[j] * at[j]
        gradient[j] -= penalty * at[j]
        information[j * size + j] += penalty
      }
      return { logLikelihood: logLikelihood - (penalty * squares) / 2, gradient, information }
    },
  }
}

/** A separated subset never converges; after so many steps its likelihood is within e⁻⁴⁰ of its supremum. */
const mostIterations = 40

function maximum(
  likelihood: LogisticLikelihood,
  start: Float64Array,
  accuracy: number,
): Omit<SubsetFit, 'columns' | 'packed'> {
  const { coefficients, point } = maximise(likelihood, start, {
    tolerance: accuracy,
    maximumIterations: mostIterations,
  })
  return { coefficients, logLikelihood: point.logLikelihood, information: point.information }
}
