import type { ScoreFunction } from '../kernel/score-pass.ts'
import {
  type Cholesky,
  cholesky,
  invertCholesky,
  logDeterminant,
  solveCholesky,
} from '../linear-algebra/cholesky.ts'
import { type ArrowRows, arrowChunks, arrowColumns } from './arrow-rows.ts'
import type { Design } from './design.ts'
import type { BinomialOutcome } from './outcome.ts'
import { mirrored } from './row-sums.ts'

/**
 * Value and score of Firth's penalised likelihood (see `firthLikelihood`) without its curvature. No row stands at
 * two levels of a factor, so that the levels of the largest one are a diagonal block D of the information and the
 * other columns a border: with S = A − B D⁻¹ B' (Schur), ln |I| = ln |D| + ln |S|, and a row x = (z, level a) has
 * x'I⁻¹x = 1 / D_a + (z − b_a)' S⁻¹ (z − b_a), b_a = B_a / D_a. A factor of 300 levels so costs hardly more than
 * its rows.
 *
 * @param constant added to the log likelihood (ln of the scales).
 */
export function firthScore(
  design: Design,
  { events, trials }: BinomialOutcome,
  free: readonly number[],
  offset: Float64Array | undefined,
  constant: number,
): ScoreFunction {
  const columns = arrowColumns(design, free)
  const shape = { levels: columns.block.length, width: columns.border.length }
  const chunks = arrowChunks(design, columns)
  const size = design.columns.length
  const weight = new Float64Array(design.rows)
  const residual = new Float64Array(design.rows)
  const halfMinusP = new Float64Array(design.rows)

  function weigh(chunk: ArrowRows, border: Float64Array, block: Float64Array): number {
    let logLikelihood = 0
    let product = 1
    for (let i = 0; i < chunk.levels.length; i++) {
      const row = chunk.first + i
      const eta = predictor(chunk, i, border, block) + (offset ? offset[row] : 0)
      const m = trials[row]
      const e = Math.exp(-Math.abs(eta))
      const inverse = 1 / (1 + e)
      weight[row] = m * e * inverse * inverse
      residual[row] = events[row] - m * (eta < 0 ? e * inverse : inverse)
      halfMinusP[row] = (eta > 0 ? -0.5 : 0.5) * (1 - e) * inverse
      logLikelihood += events[row] * eta - m * (eta > 0 ? eta : 0)
      if (m === 1) {
        // Σ ln(1 + e) of single trials is the logarithm of a product, taken before it overflows.
        product *= 1 + e
        if (product > 1e150) {
          logLikelihood -= Math.log(product)
          product = 1
        }
      } else logLikelihood -= m * Math.log1p(e)
    }
    return logLikelihood - Math.log(product)
  }

  return (coefficients) => {
    const border = Float64Array.from(columns.border, (j) => coefficients[j])
    const block = Float64Array.from(columns.block, (j) => coefficients[j])
    const arrow = emptyArrow(shape)
    let logLikelihood = constant
    for (const chunkOf of chunks) {
      const chunk = chunkOf()
      logLikelihood += weigh(chunk, border, block)
      for (let i = 0; i < chunk.levels.length; i++) addToArrow(arrow, chunk, i, weight[chunk.first + i])
    }
    const factored = factorArrow(arrow, shape)
    const gradient = new Float64Array(size)
    // So far out that the information has lost rank: ½ ln |I| is −∞ there to working precision.
    if (!factored) return { logLikelihood: -Infinity, gradient }
    border.fill(0)
    block.fill(0)
    for (const chunkOf of chunks) {
      const chunk = chunkOf()
      for (let i = 0; i < chunk.levels.length; i++) {
        const row = chunk.first + i
        const hat = weight[row] * leverage(factored, chunk, i)
        const pull = residual[row] + hat * halfMinusP[row]
        for (let at = chunk.starts[i]; at < chunk.starts[i + 1]; at++)
          border[chunk.places[at]] += pull * chunk.values[at]
        if (chunk.levels[i] >= 0) block[chunk.levels[i]] += pull
      }
    }
    columns.border.forEach((j, place) => {
      gradient[j] = border[place]
    })
    columns.block.forEach((j, level) => {
      gradient[j] = block[level]
    })
    return { logLikelihood: logLikelihood + factored.logDeterminant / 2, gradient }
  }
}

/** Number of levels in the diagonal block, and of columns in the border. */
interface ArrowShape {
  readonly levels: number
  readonly width: number
}

interface Arrow {
  readonly width: number
  /** Σ w z z' over the border, upper triangle. */
  readonly border: Float64Array
  /** Σ w z of each level, at `level * width`. */
  readonly cross: Float64Array
  /** Σ w of each level. */
  readonly diagonal: Float64Array
}

function emptyArrow({ levels, width }: ArrowShape): Arrow {
  return {
    width,
    border: new Float64Array(width * width),
    cross: new Float64Array(levels * width),
    diagonal: new Float64Array(levels),
  }
}

function addToArrow(
  { width, border, cross, diagonal }: Arrow,
  { starts, places, values, levels }: ArrowRows,
  row: number,
  weight: number,
): void {
  const start = starts[row]
  const end = starts[row + 1]
  const level = levels[row]
  if (level >= 0) diagonal[level] += weight
  if (end - start === width) {
    // A full row needs no look-up of places.
    for (let a = 0; a < width; a++) {
      const base = a * width
      const left = weight * values[start + a]
      for (let b = a; b < width; b++) border[base + b] += left * values[start + b]
      if (level >= 0) cross[level * width + a] += left
    }
    return
  }
  for (let a = start; a < end; a++) {
    const base = places[a] * width
    const left = weight * values[a]
    for (let b = a; b < end; b++) border[base + places[b]] += left * values[b]
    if (level >= 0) cross[level * width + places[a]] += left
  }
}

interface FactoredArrow {
  readonly width: number
  readonly logDeterminant: number
  /** S⁻¹. */
  readonly inverse: Float64Array
  /** S⁻¹ b_a of each level, at `level * width`. */
  readonly pulls: Float64Array
  /** 1 / D_a + b_a' S⁻¹ b_a. */
  readonly own: Float64Array
}

/** Relative pivot below which the information has lost rank. */
const lostRank = 1e-15

function factorArrow(
  { border, cross, diagonal }: Arrow,
  { levels, width }: ArrowShape,
): FactoredArrow | null {
  const schur = border.slice()
  let ofLevels = 0
  for (let level = 0; level < levels; level++) {
    if (!(diagonal[level] > 0)) return null
    ofLevels += Math.log(diagonal[level])
    const base = level * width
    for (let i = 0; i < width; i++) {
      const share = cross[base + i] / diagonal[level]
      if (share === 0) continue
      for (let j = i; j < width; j++) schur[i * width + j] -= share * cross[base + j]
    }
  }
  for (let i = 0; i < width; i++) {
    if (!(schur[i * width + i] > lostRank * border[i * width + i])) return null
  }
  const factor: Cholesky = cholesky(mirrored(schur, width), width, lostRank)
  if (factor.dependent.includes(1)) return null
  const pulls = new Float64Array(levels * width)
  const own = new Float64Array(levels)
  for (let level = 0; level < levels; level++) {
    const mean = cross.slice(level * width, (level + 1) * width).map((sum) => sum / diagonal[level])
    const pull = solveCholesky(factor, mean)
    pulls.set(pull, level * width)
    own[level] = 1 / diagonal[level]
    for (let i = 0; i < width; i++) own[level] += mean[i] * pull[i]
  }
  return {
    width,
    logDeterminant: ofLevels + logDeterminant(factor),
    inverse: invertCholesky(factor),
    pulls,
    own,
  }
}

/** x' I⁻¹ x of a row. */
function leverage(
  { width, inverse, pulls, own }: FactoredArrow,
  { starts, places, values, levels }: ArrowRows,
  row: number,
): number {
  const start = starts[row]
  const end = starts[row + 1]
  const level = levels[row]
  let sum = level < 0 ? 0 : own[level]
  if (end - start === width) {
    for (let a = 0; a < width; a++) {
      const base = a * width
      let inner = 0.5 * inverse[base + a] * values[start + a]
      for (let b = a + 1; b < width; b++) inner += inverse[base + b] * values[start + b]
      if (level >= 0) inner -= pulls[level * width + a]
      sum += 2 * inner * values[start + a]
    }
    return sum
  }
  for (let a = start; a < end; a++) {
    const base = places[a] * width
    let inner = 0.5 * inverse[base + places[a]] * values[a]
    for (let b = a + 1; b < end; b++) inner += inverse[base + places[b]] * values[b]
    if (level >= 0) inner -= pulls[level * width + places[a]]
    sum += 2 * inner * values[a]
  }
  return sum
}

function predictor(
  { starts, places, values, levels }: ArrowRows,
  row: number,
  border: Float64Array,
  block: Float64Array,
): number {
  let eta = levels[row] < 0 ? 0 : block[levels[row]]
  for (let at = starts[row]; at < starts[row + 1]; at++) eta += border[places[at]] * values[at]
  return eta
}
