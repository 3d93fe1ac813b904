import type { Design, NumericFactor } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { type FusedGroup, packColumns } from './packed-design.ts'

/** Value and gradient of an objective at one coefficient vector of the scaled design. */
export interface ScorePoint {
  readonly logLikelihood: number
  readonly gradient: Float64Array
}

export type ScoreFunction = (coefficients: Float64Array) => ScorePoint

const blockSize = 1024

/**
 * Log likelihood and gradient without the information: a pass costs columns and not columns² a row. For searches
 * that know the curvature already (see `inverse-curvature.ts`).
 */
export function scoreFunction(
  design: Design,
  outcome: BinomialOutcome,
  offset?: Float64Array,
): ScoreFunction {
  const { numeric, groups } = packColumns(design)
  const columnCount = design.columns.length
  const eta = new Float64Array(blockSize)
  return (coefficients) => {
    const gradient = new Float64Array(columnCount)
    const effects = groups.map((group) => effectOfCode(group, coefficients))
    const residuals = groups.map(({ size }) => new Float64Array(size))
    let logLikelihood = 0
    for (let start = 0; start < design.rows; start += blockSize) {
      const length = Math.min(blockSize, design.rows - start)
      eta.fill(coefficients[0], 0, length)
      if (offset) for (let i = 0; i < length; i++) eta[i] += offset[start + i]
      addNumbers(eta, numeric, coefficients, start, length)
      groups.forEach(({ codes }, g) => {
        const effect = effects[g]
        for (let i = 0; i < length; i++) eta[i] += effect[codes[start + i]]
      })
      logLikelihood += residualsInPlace(eta, outcome, start, length)
      let sum = 0
      for (let i = 0; i < length; i++) sum += eta[i]
      gradient[0] += sum
      addDots(gradient, eta, numeric, start, length)
      groups.forEach(({ codes }, g) => {
        const table = residuals[g]
        for (let i = 0; i < length; i++) table[codes[start + i]] += eta[i]
      })
    }
    for (let g = 0; g < groups.length; g++) addMarginals(gradient, groups[g], residuals[g])
    return { logLikelihood, gradient }
  }
}

function effectOfCode(
  { size, factorCount, columnsOfCode, valuesOfCode }: FusedGroup,
  coefficients: Float64Array,
): Float64Array {
  const effect = new Float64Array(size)
  for (let at = 0; at < columnsOfCode.length; at++) {
    const column = columnsOfCode[at]
    if (column >= 0) effect[Math.floor(at / factorCount)] += coefficients[column] * valuesOfCode[at]
  }
  return effect
}

function addMarginals(
  gradient: Float64Array,
  { factorCount, columnsOfCode, valuesOfCode }: FusedGroup,
  byCode: Float64Array,
): void {
  for (let at = 0; at < columnsOfCode.length; at++) {
    const column = columnsOfCode[at]
    if (column >= 0) gradient[column] += valuesOfCode[at] * byCode[Math.floor(at / factorCount)]
  }
}

/** Four numbers at a time, so that η is read and written once for four. */
function addNumbers(
  eta: Float64Array,
  numeric: readonly NumericFactor[],
  coefficients: Float64Array,
  start: number,
  length: number,
): void {
  const slope = ({ firstColumn, scale }: NumericFactor) => coefficients[firstColumn] / scale
  let j = 0
  for (; j + 3 < numeric.length; j += 4) {
    const [a, b, c, d] = [numeric[j], numeric[j + 1], numeric[j + 2], numeric[j + 3]]
    addFour(
      eta,
      [block(a, start, length), block(b, start, length), block(c, start, length), block(d, start, length)],
      [a.center, b.center, c.center, d.center],
      [slope(a), slope(b), slope(c), slope(d)],
    )
  }
  for (; j < numeric.length; j++) {
    const values = block(numeric[j], start, length)
    const { center } = numeric[j]
    const by = slope(numeric[j])
    for (let i = 0; i < values.length; i++) eta[i] += by * (values[i] - center)
  }
}

function block({ values }: NumericFactor, start: number, length: number): Float64Array {
  return values.subarray(start, start + length)
}

type Four<T> = readonly [T, T, T, T]

function addFour(
  eta: Float64Array,
  [a, b, c, d]: Four<Float64Array>,
  [centreA, centreB, centreC, centreD]: Four<number>,
  [slopeA, slopeB, slopeC, slopeD]: Four<number>,
): void {
  for (let i = 0; i < a.length; i++) {
    eta[i] +=
      slopeA * (a[i] - centreA) +
      slopeB * (b[i] - centreB) +
      (slopeC * (c[i] - centreC) + slopeD * (d[i] - centreD))
  }
}

/** Σ residual · (value − centre) / scale of each number, four at a time. */
function addDots(
  gradient: Float64Array,
  residual: Float64Array,
  numeric: readonly NumericFactor[],
  start: number,
  length: number,
): void {
  let j = 0
  for (; j + 3 < numeric.length; j += 4) {
    const four = [numeric[j], numeric[j + 1], numeric[j + 2], numeric[j + 3]] as const
    const [a, b, c, d] = four
    const sums = fourDots(
      residual,
      [block(a, start, length), block(b, start, length), block(c, start, length), block(d, start, length)],
      [a.center, b.center, c.center, d.center],
    )
    for (let f = 0; f < 4; f++) gradient[four[f].firstColumn] += sums[f] / four[f].scale
  }
  for (; j < numeric.length; j++) {
    const { center, scale, firstColumn } = numeric[j]
    const values = block(numeric[j], start, length)
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += residual[i] * (values[i] - center)
    gradient[firstColumn] += sum / scale
  }
}

function fourDots(
  residual: Float64Array,
  [a, b, c, d]: Four<Float64Array>,
  [centreA, centreB, centreC, centreD]: Four<number>,
): Four<number> {
  let sumA = 0
  let sumB = 0
  let sumC = 0
  let sumD = 0
  for (let i = 0; i < a.length; i++) {
    const r = residual[i]
    sumA += r * (a[i] - centreA)
    sumB += r * (b[i] - centreB)
    sumC += r * (c[i] - centreC)
    sumD += r * (d[i] - centreD)
  }
  return [sumA, sumB, sumC, sumD]
}

/** η → y − m p, in place; returns Σ y η − m ln(1 + e^η), stable for any η. */
function residualsInPlace(
  eta: Float64Array,
  { events, trials }: BinomialOutcome,
  start: number,
  length: number,
): number {
  let logLikelihood = 0
  for (let i = 0; i < length; i++) {
    const x = eta[i]
    const m = trials[start + i]
    const y = events[start + i]
    const e = Math.exp(x < 0 ? x : -x)
    const inverse = 1 / (1 + e)
    eta[i] = y - m * (x < 0 ? e * inverse : inverse)
    logLikelihood += y * x - m * ((x > 0 ? x : 0) + Math.log1p(e))
  }
  return logLikelihood
}
