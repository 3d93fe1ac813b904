import type { FusedGroup, PackedDesign } from './packed-design.ts'
import { type PassSums, pairIndex, scalarIndex } from './pass-sums.ts'

/** Predictors and residuals go through in slices that stay in the first-level cache; each step is one tight loop. */
const sliceLength = 1024
/** Where the tables of pairs outgrow the second-level cache, each is to stay there for many rows before the next one. */
const longBlock = 131_072
const cachedTables = 2 ** 15

/**
 * One pass over rows [from, to): adds the log likelihood and the sums from which gradient and information are
 * assembled. Coefficients are those of the scaled design.
 */
export function addPass(
  packed: PackedDesign,
  coefficients: Float64Array,
  from: number,
  to: number,
  sums: PassSums,
): void {
  const size = blockSizeOf(packed, to - from)
  const block = blockOf(packed, size)
  const effects = packed.groups.map((group) => effectOfCode(group, coefficients))
  for (let start = from; start < to; start += size) {
    const length = Math.min(size, to - start)
    for (let at = 0; at < length; at += sliceLength) {
      const slice = block.slices[at / sliceLength]
      const rows = Math.min(sliceLength, length - at)
      linearPredictorOfSlice(packed, coefficients, effects, start + at, rows, slice)
      sums.scalars[scalarIndex.logLikelihood] += packed.unitTrials
        ? residualAndWeightOfSingleTrials(packed.events, start + at, rows, slice)
        : residualAndWeight(packed.events, packed.trials, start + at, rows, slice)
    }
    addBlock(packed, start, length, block, sums)
  }
}

/** The log likelihood alone. */
export function packedLogLikelihood(packed: PackedDesign, coefficients: Float64Array): number {
  const [slice] = blockOf(packed, sliceLength).slices
  const effects = packed.groups.map((group) => effectOfCode(group, coefficients))
  let sum = 0
  for (let start = 0; start < packed.rows; start += sliceLength) {
    const length = Math.min(sliceLength, packed.rows - start)
    linearPredictorOfSlice(packed, coefficients, effects, start, length, slice)
    sum += residualAndWeight(packed.events, packed.trials, start, length, slice)
  }
  return sum
}

interface Block {
  readonly residual: Float64Array
  readonly weight: Float64Array
  readonly scaled: readonly Float64Array[]
  readonly weighted: Float64Array
  readonly slices: readonly Slice[]
}

/** A window on a block; all slices share one linear predictor. */
interface Slice {
  readonly eta: Float64Array
  readonly residual: Float64Array
  readonly weight: Float64Array
  readonly scaled: readonly Float64Array[]
}

function blockSizeOf({ groups }: PackedDesign, rows: number): number {
  let entries = 0
  for (let g = 0; g < groups.length; g++)
    for (let h = 0; h < g; h++) entries += groups[g].size * groups[h].size
  return entries > cachedTables ? Math.max(sliceLength, Math.min(longBlock, rows)) : sliceLength
}

/** Kept from pass to pass: the first touch of new memory costs as much as the sums themselves. */
let kept: Block | null = null

function blockOf({ numeric }: PackedDesign, size: number): Block {
  if (kept?.weight.length !== size || kept.scaled.length !== numeric.length)
    kept = newBlock(numeric.length, size)
  return kept
}

function newBlock(numbers: number, size: number): Block {
  const residual = new Float64Array(size)
  const weight = new Float64Array(size)
  const scaled = Array.from({ length: numbers }, () => new Float64Array(size))
  const eta = new Float64Array(sliceLength)
  const slices = Array.from({ length: Math.ceil(size / sliceLength) }, (_, i): Slice => {
    const window = (of: Float64Array) => of.subarray(i * sliceLength, (i + 1) * sliceLength)
    return { eta, residual: window(residual), weight: window(weight), scaled: scaled.map(window) }
  })
  return { residual, weight, scaled, weighted: new Float64Array(size), slices }
}

function effectOfCode(
  { size, factorCount, columnsOfCode, valuesOfCode }: FusedGroup,
  coefficients: Float64Array,
): Float64Array {
  const effect = new Float64Array(size)
  for (let code = 0; code < size; code++) {
    for (let f = 0; f < factorCount; f++) {
      const at = code * factorCount + f
      const column = columnsOfCode[at]
      if (column >= 0) effect[code] += coefficients[column] * valuesOfCode[at]
    }
  }
  return effect
}

function linearPredictorOfSlice(
  { numeric, groups, offset }: PackedDesign,
  coefficients: Float64Array,
  effects: readonly Float64Array[],
  start: number,
  length: number,
  { eta, scaled }: Slice,
): void {
  eta.fill(coefficients[0], 0, length)
  if (offset) for (let i = 0; i < length; i++) eta[i] += offset[start + i]
  for (let j = 0; j < numeric.length; j++) {
    const { values, center, scale, firstColumn } = numeric[j]
    addScaled(eta, scaled[j], values, center, scale, coefficients[firstColumn], start, length)
  }
  let g = 0
  for (; g + 1 < groups.length; g += 2) {
    addTwoLookUps(eta, effects[g], groups[g].codes, effects[g + 1], groups[g + 1].codes, start, length)
  }
  if (g < groups.length) addLookUp(eta, effects[g], groups[g].codes, start, length)
}

function addScaled(
  eta: Float64Array,
  z: Float64Array,
  values: Float64Array,
  center: number,
  scale: number,
  coefficient: number,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    z[i] = (values[start + i] - center) / scale
    eta[i] += coefficient * z[i]
  }
}

function addLookUp(
  eta: Float64Array,
  effect: Float64Array,
  codes: Uint16Array,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) eta[i] += effect[codes[start + i]]
}

/** Two groups a loop: the predictor is read and written once for both. */
function addTwoLookUps(
  eta: Float64Array,
  left: Float64Array,
  leftCodes: Uint16Array,
  right: Float64Array,
  rightCodes: Uint16Array,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) eta[i] += left[leftCodes[start + i]] + right[rightCodes[start + i]]
}

/** Σ y η − m ln(1 + e^η) of the slice, stable for any η. */
function residualAndWeight(
  events: Float64Array,
  trials: Float64Array,
  start: number,
  length: number,
  { eta, residual, weight }: Slice,
): number {
  let logLikelihood = 0
  for (let i = 0; i < length; i++) {
    const x = eta[i]
    const m = trials[start + i]
    const y = events[start + i]
    const e = Math.exp(x < 0 ? x : -x)
    const inverse = 1 / (1 + e)
    residual[i] = y - m * (x < 0 ? e * inverse : inverse)
    weight[i] = m * e * inverse * inverse
    logLikelihood += y * x - m * ((x > 0 ? x : 0) + Math.log1p(e))
  }
  return logLikelihood
}

/**
 * The same for one trial a row: Σ ln(1 + e^−|η|) is the logarithm of a product, taken once for 512 rows
 * (each term is at most 2, so the product stays below 2^512).
 */
function residualAndWeightOfSingleTrials(
  events: Float64Array,
  start: number,
  length: number,
  { eta, residual, weight }: Slice,
): number {
  let logLikelihood = 0
  for (let half = 0; half < length; half += 512) {
    const end = Math.min(half + 512, length)
    let product = 1
    for (let i = half; i < end; i++) {
      const x = eta[i]
      const y = events[start + i]
      const e = Math.exp(x < 0 ? x : -x)
      const sum = 1 + e
      const inverse = 1 / sum
      const rest = e * inverse
      product *= sum
      residual[i] = y - (x < 0 ? rest : inverse)
      weight[i] = rest * inverse
      logLikelihood += y * x - (x > 0 ? x : 0)
    }
    logLikelihood -= Math.log(product)
  }
  return logLikelihood
}

function addBlock(
  { numeric, groups }: PackedDesign,
  start: number,
  length: number,
  { residual, weight, scaled, weighted }: Block,
  sums: PassSums,
): void {
  sums.scalars[scalarIndex.residual] += sumOf(residual, length)
  sums.scalars[scalarIndex.weight] += sumOf(weight, length)
  for (let j = 0; j < numeric.length; j++) {
    const z = scaled[j]
    sums.numericResidual[j] += dot(residual, z, length)
    for (let i = 0; i < length; i++) weighted[i] = weight[i] * z[i]
    sums.numericWeight[j] += sumOf(weighted, length)
    for (let k = 0; k <= j; k++)
      sums.numericProduct[(j * (j + 1)) / 2 + k] += dot(weighted, scaled[k], length)
    for (let g = 0; g < groups.length; g++) {
      scatter(sums.groupNumeric[g], j * groups[g].size, groups[g].codes, start, weighted, length)
    }
  }
  for (let g = 0; g < groups.length; g++) {
    scatter(sums.groupResidual[g], 0, groups[g].codes, start, residual, length)
    if (groups.length === 1) scatter(sums.loneWeight, 0, groups[g].codes, start, weight, length)
    for (let h = 0; h < g; h++) {
      scatterPair(sums.pairWeight[pairIndex(g, h)], groups[g].codes, groups[h], start, weight, length)
    }
  }
}

/** Four sums at a time: one alone waits for each addition to end. */
function sumOf(values: Float64Array, length: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  for (; i + 3 < length; i += 4) {
    a += values[i]
    b += values[i + 1]
    c += values[i + 2]
    d += values[i + 3]
  }
  for (; i < length; i++) a += values[i]
  return a + b + (c + d)
}

function dot(left: Float64Array, right: Float64Array, length: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let i = 0
  for (; i + 3 < length; i += 4) {
    a += left[i] * right[i]
    b += left[i + 1] * right[i + 1]
    c += left[i + 2] * right[i + 2]
    d += left[i + 3] * right[i + 3]
  }
  for (; i < length; i++) a += left[i] * right[i]
  return a + b + (c + d)
}

function scatter(
  table: Float64Array,
  base: number,
  codes: Uint16Array,
  start: number,
  values: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) table[base + codes[start + i]] += values[i]
}

function scatterPair(
  table: Float64Array,
  rowCodes: Uint16Array,
  { codes, size }: FusedGroup,
  start: number,
  values: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) table[rowCodes[start + i] * size + codes[start + i]] += values[i]
}
