import type { FusedGroup, PackedDesign } from './packed-design.ts'
import { type PassSums, pairIndex, scalarIndex } from './pass-sums.ts'

/** Rows go through in blocks that stay in the first-level cache; each step of a block is one tight loop. */
const shortBlock = 1024
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
    linearPredictorOfBlock(packed, coefficients, effects, start, length, block)
    sums.scalars[scalarIndex.logLikelihood] += packed.unitTrials
      ? residualAndWeightOfSingleTrials(packed.events, start, length, block)
      : residualAndWeight(packed.events, packed.trials, start, length, block)
    addBlock(packed, length, block, sums)
  }
}

/** The log likelihood alone. */
export function packedLogLikelihood(packed: PackedDesign, coefficients: Float64Array): number {
  const block = blockOf(packed, shortBlock)
  const effects = packed.groups.map((group) => effectOfCode(group, coefficients))
  let sum = 0
  for (let start = 0; start < packed.rows; start += shortBlock) {
    const length = Math.min(shortBlock, packed.rows - start)
    linearPredictorOfBlock(packed, coefficients, effects, start, length, block)
    sum += residualAndWeight(packed.events, packed.trials, start, length, block)
  }
  return sum
}

interface Block {
  readonly eta: Float64Array
  readonly residual: Float64Array
  readonly weight: Float64Array
  readonly scaled: readonly Float64Array[]
  readonly weighted: Float64Array
  /** Joint codes of each group. */
  readonly codes: readonly Uint16Array[]
}

function blockSizeOf({ groups }: PackedDesign, rows: number): number {
  let entries = 0
  for (let g = 0; g < groups.length; g++)
    for (let h = 0; h < g; h++) entries += groups[g].size * groups[h].size
  return entries > cachedTables ? Math.max(shortBlock, Math.min(longBlock, rows)) : shortBlock
}

/** Kept from pass to pass: the first touch of new memory costs as much as the sums themselves. */
let kept: Block | null = null

function blockOf(packed: PackedDesign, size: number): Block {
  const { numeric, groups } = packed
  const fits =
    kept?.eta.length === size && kept.scaled.length === numeric.length && kept.codes.length === groups.length
  if (!fits) kept = newBlock(packed, size)
  return kept!
}

function newBlock({ numeric, groups }: PackedDesign, size: number): Block {
  return {
    eta: new Float64Array(size),
    residual: new Float64Array(size),
    weight: new Float64Array(size),
    scaled: numeric.map(() => new Float64Array(size)),
    weighted: new Float64Array(size),
    codes: groups.map(() => new Uint16Array(size)),
  }
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

function linearPredictorOfBlock(
  { numeric, groups, offset }: PackedDesign,
  coefficients: Float64Array,
  effects: readonly Float64Array[],
  start: number,
  length: number,
  { eta, scaled, codes }: Block,
): void {
  eta.fill(coefficients[0], 0, length)
  if (offset) for (let i = 0; i < length; i++) eta[i] += offset[start + i]
  for (let j = 0; j < numeric.length; j++) {
    const { values, center, scale, firstColumn } = numeric[j]
    addScaled(eta, scaled[j], values, center, scale, coefficients[firstColumn], start, length)
  }
  for (let g = 0; g < groups.length; g++) {
    takeCodes(codes[g], groups[g].codes, start, length)
    addLookUp(eta, effects[g], codes[g], length)
  }
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

function addLookUp(eta: Float64Array, effect: Float64Array, codes: Uint16Array, length: number): void {
  for (let i = 0; i < length; i++) eta[i] += effect[codes[i]]
}

/** Codes of a block in one kind of array, whatever the design holds them in: every loop after it is monomorphic. */
function takeCodes(into: Uint16Array, codes: ArrayLike<number>, start: number, length: number): void {
  for (let i = 0; i < length; i++) into[i] = codes[start + i]
}

/** Σ y η − m ln(1 + e^η) of the block, stable for any η. */
function residualAndWeight(
  events: Float64Array,
  trials: Float64Array,
  start: number,
  length: number,
  { eta, residual, weight }: Block,
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
  { eta, residual, weight }: Block,
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
  length: number,
  { residual, weight, scaled, weighted, codes }: Block,
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
      scatter(sums.groupNumeric[g], j * groups[g].size, codes[g], weighted, length)
    }
  }
  for (let g = 0; g < groups.length; g++) {
    scatter(sums.groupResidual[g], 0, codes[g], residual, length)
    if (groups.length === 1) scatter(sums.loneWeight, 0, codes[g], weight, length)
    for (let h = 0; h < g; h++) {
      scatterPair(sums.pairWeight[pairIndex(g, h)], codes[g], codes[h], groups[h].size, weight, length)
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
  values: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) table[base + codes[i]] += values[i]
}

function scatterPair(
  table: Float64Array,
  rowCodes: Uint16Array,
  columnCodes: Uint16Array,
  columnSize: number,
  values: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) table[rowCodes[i] * columnSize + columnCodes[i]] += values[i]
}
