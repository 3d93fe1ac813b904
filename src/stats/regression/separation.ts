import { logisticLikelihood } from '../kernel/likelihood.ts'
import { submatrix } from '../linear-algebra/matrix.ts'
import { nullSpace } from '../linear-algebra/null-space.ts'
import type { Design } from './design.ts'
import { add, dot } from './inverse-curvature.ts'
import { loadSolver } from './linear-program.ts'
import type { LogisticFit } from './logistic.ts'
import type { BinomialOutcome } from './outcome.ts'
import {
  combine,
  join,
  marginsOf,
  projector,
  type RecessionCone,
  recessionCone,
  separatingDirection,
  steepestDirection,
  zeroMargin,
} from './recession-cone.ts'
import { scaledPredictor } from './sparse-rows.ts'

/**
 * Where covariates separate events from non-events, wholly or in part, the likelihood has no maximum: it rises
 * towards its supremum along directions to infinity (Albert & Anderson 1984). What is true of every path to the
 * supremum is reported, and nothing else.
 */
export interface Separation {
  /** For each design column −1, 0 or 1: the coefficient goes to −∞, keeps a limit, or goes to +∞. */
  readonly directions: Int8Array
  /**
   * Columns (0 in `directions`) whose coefficient has no limit of its own: paths to the supremum exist on which
   * it ends anywhere. All slopes of noise beside a complete separation are such.
   */
  readonly undetermined: readonly number[]
  /** 1 for each row of the design that is fitted with probability 0 or 1 in the limit. */
  readonly separatedCells: Uint8Array
  /** A direction, in the scaled units of the design, that moves every separated cell towards its outcome. */
  readonly direction: Float64Array
  /** Basis of the directions, in scaled units, that leave the other cells as they are. */
  readonly freeDirections: readonly Float64Array[]
  /** True where every cell is separated, so that no coefficient at all is estimated. */
  readonly complete: boolean
}

/**
 * Detects complete and quasi-complete separation by linear programming (Konis 2007) over the fit's cells; null
 * where events and non-events overlap, which is when a finite maximum exists. The answer does not depend on the
 * order of the rows: the largest set of separable cells is unique.
 */
export async function detectSeparation(fit: LogisticFit): Promise<Separation | null> {
  const { design, outcome, free } = fit
  const signs = signsOf(outcome)
  const mixed = signs.map((sign, cell) => (sign === 0 && outcome.trials[cell] > 0 ? 1 : 0))
  // Cells with both outcomes hold every direction at xᵢ'd = 0; often they leave nothing for the solver.
  const candidates = freeDirections(design, free, mixed)
  if (candidates.length === 0) return null

  const highs = await loadSolver()
  const closeness = scaledPredictor(design, fit.scaledCoefficients).map((eta, cell) => signs[cell] * eta)
  const cone = recessionCone(design, candidates, signs, closeness)
  const separatedCells = new Uint8Array(design.rows)
  const direction = new Float64Array(design.columns.length)
  for (;;) {
    spanTheRest(cone, free, separatedCells)
    const step = separatingDirection(highs, cone, separatedCells)
    const margins = marginsOf(cone, step)
    let moved = 0
    for (let cell = 0; cell < margins.length; cell++) {
      if (separatedCells[cell] || margins[cell] <= zeroMargin) continue
      separatedCells[cell] = 1
      moved += 1
    }
    if (moved === 0) break
    for (let j = 0; j < direction.length; j++) direction[j] += step[j]
  }
  if (separatedCells.every((flag) => flag === 0)) return null

  const occupied = outcome.trials.map((trials) => (trials > 0 ? 1 : 0))
  const rest = separatedCells.map((flag, cell) => (flag || !occupied[cell] ? 0 : 1))
  const directions = freeDirections(design, free, rest)
  const separatedSigns = signs.map((sign, cell) => (separatedCells[cell] ? sign : 0))
  const limits = recessionCone(design, directions, separatedSigns, closeness)
  const infinite = design.columns.map((_, j) => limitOf(j, limits, direction, highs))
  return {
    directions: Int8Array.from(infinite, (limit) => (limit === 'undetermined' ? 0 : limit)),
    undetermined: infinite.flatMap((limit, j) => (limit === 'undetermined' ? [j] : [])),
    separatedCells,
    direction,
    freeDirections: directions,
    complete: rest.every((flag) => flag === 0),
  }
}

function signsOf({ events, trials }: BinomialOutcome): Int8Array {
  return Int8Array.from(events, (count, cell) => {
    if (!(trials[cell] > 0)) return 0
    if (count === 0) return -1
    return count === trials[cell] ? 1 : 0
  })
}

/** Basis of {d : xᵢ'd = 0 for each cell that is included}, zero outside `free`. */
function freeDirections(
  design: Design,
  free: readonly number[],
  included: Int8Array | Uint8Array,
): Float64Array[] {
  const size = design.columns.length
  return nullSpace(submatrix(gramOf(design, included), size, free), free.length).map((part) => {
    const vector = new Float64Array(size)
    free.forEach((j, i) => {
      vector[j] = part[i]
    })
    return vector
  })
}

/** X'X over the included cells, up to a factor: the information at β = 0, by the fast pass. */
function gramOf(design: Design, included: ArrayLike<number>): Float64Array {
  const outcome = { events: new Float64Array(design.rows), trials: Float64Array.from(included) }
  return logisticLikelihood(design, outcome).evaluate(new Float64Array(design.columns.length)).information
}

/**
 * Lets cells into the working set until those not separated span all that the cells not separated span: if no
 * working cell can be moved, none can.
 */
function spanTheRest(cone: RecessionCone, free: readonly number[], separated: Uint8Array): void {
  const { design, basis, signs, working } = cone
  const rest = signs.map((sign, cell) => (sign !== 0 && !separated[cell] ? 1 : 0))
  if (working.cells.length === signs.reduce((sum, sign) => sum + (sign === 0 ? 0 : 1), 0)) return
  const unmoved = freeDirections(design, free, rest)
  const wanted = basis.length - unmoved.length
  const project = projector(design, basis)
  const span: Float64Array[] = []
  const take = (cell: number) => {
    const left = project(cell)
    const length = Math.sqrt(dot(left, left))
    for (const unit of span) add(left, unit, -dot(unit, left))
    const rest = Math.sqrt(dot(left, left))
    if (rest <= 1e-6 * length) return
    span.push(left.map((value) => value / rest))
    join(working, cell)
  }
  for (const cell of [...working.cells]) if (rest[cell] && span.length < wanted) take(cell)
  for (let cell = 0; cell < rest.length && span.length < wanted; cell++) if (rest[cell]) take(cell)
}

/** Where the coefficient of a column, in the units of the data, goes on every path to the supremum. */
function limitOf(
  column: number,
  cone: RecessionCone,
  direction: Float64Array,
  highs: Awaited<ReturnType<typeof loadSolver>>,
): -1 | 0 | 1 | 'undetermined' {
  const change = (vector: Float64Array) => changeOf(cone.design, column, vector)
  const slope = Float64Array.from(cone.basis, change)
  const largest = slope.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (largest < 1e-7) return 0
  if (cone.basis.length === 1) return change(direction) > 0 ? 1 : -1
  for (let k = 0; k < slope.length; k++) slope[k] /= largest
  const reach = (sign: number) => {
    const steepest = steepestDirection(
      highs,
      cone,
      slope.map((value) => sign * value),
    )
    return (sign * change(steepest)) / largest
  }
  const rises = reach(1) > zeroMargin
  const falls = reach(-1) > zeroMargin
  return rises && falls ? 'undetermined' : rises ? 1 : -1
}

/** The change of a coefficient in the units of the data (its scale apart) along a scaled direction. */
function changeOf(design: Design, column: number, direction: Float64Array): number {
  if (column > 0) return direction[column]
  let change = direction[0]
  let size = Math.abs(direction[0])
  for (let j = 1; j < direction.length; j++) {
    const part = (direction[j] * design.columns[j].center) / design.columns[j].scale
    change -= part
    size = Math.max(size, Math.abs(part))
  }
  return Math.abs(change) < 1e-9 * size ? 0 : change
}

/** β + K d with K so large that every separated cell is fitted with probability 0 or 1 to rounding. */
export function farAlong(
  { design, outcome, offset }: Pick<LogisticFit, 'design' | 'outcome' | 'offset'>,
  { separatedCells, direction }: Separation,
  scaled: Float64Array,
): Float64Array {
  const signs = signsOf(outcome)
  const eta = scaledPredictor(design, scaled)
  const speed = scaledPredictor(design, direction)
  let distance = 0
  for (let cell = 0; cell < eta.length; cell++) {
    if (!separatedCells[cell]) continue
    const now = signs[cell] * (eta[cell] + (offset ? offset[cell] : 0))
    distance = Math.max(distance, (certainPredictor - now) / (signs[cell] * speed[cell]))
  }
  return combine([scaled, direction], [1, distance])
}

/** A linear predictor at which a probability equals 1 in double precision. */
const certainPredictor = 40
