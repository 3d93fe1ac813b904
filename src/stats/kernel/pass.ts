import type { PackedDesign } from './packed-design.ts'

/**
 * One pass over rows [from, to): the log likelihood and the sums from which gradient and information are
 * assembled. Rows go through in blocks that stay in the cache; each step of a block is one tight loop.
 */
export interface PassSums {
  logLikelihood: number
  residual: number
  weight: number
  /** Σ r z and Σ w z for each numeric column, Σ w z z' in a lower triangle. */
  readonly numericResidual: Float64Array
  readonly numericWeight: Float64Array
  readonly numericProduct: Float64Array
  /** Σ r, Σ w for each joint code, and Σ w z at `column * size + code`. */
  readonly groupResidual: readonly Float64Array[]
  readonly groupWeight: readonly Float64Array[]
  readonly groupNumeric: readonly Float64Array[]
  /** Σ w for each pair of joint codes of groups g > h, at `g (g − 1) / 2 + h`. */
  readonly pairWeight: readonly Float64Array[]
}

const blockSize = 2048

export function emptySums({ numeric, groups }: PackedDesign): PassSums {
  const k = numeric.length
  return {
    logLikelihood: 0,
    residual: 0,
    weight: 0,
    numericResidual: new Float64Array(k),
    numericWeight: new Float64Array(k),
    numericProduct: new Float64Array((k * (k + 1)) / 2),
    groupResidual: groups.map(({ size }) => new Float64Array(size)),
    groupWeight: groups.map(({ size }) => new Float64Array(size)),
    groupNumeric: groups.map(({ size }) => new Float64Array(size * k)),
    pairWeight: groups.flatMap((group, g) =>
      groups.slice(0, g).map((other) => new Float64Array(group.size * other.size)),
    ),
  }
}

/** `withInformation` false leaves out the weighted sums (enough for a step-halving trial). */
export function addPass(
  packed: PackedDesign,
  coefficients: Float64Array,
  from: number,
  to: number,
  sums: PassSums,
  withInformation = true,
): void {
  const { numeric, groups, outcome, offset } = packed
  const eta = new Float64Array(blockSize)
  const residual = new Float64Array(blockSize)
  const weight = new Float64Array(blockSize)
  const scaled = numeric.map(() => new Float64Array(blockSize))
  const weighted = new Float64Array(blockSize)
  const effects = groups.map((group) => effectOfCode(group, coefficients))

  for (let start = from; start < to; start += blockSize) {
    const length = Math.min(blockSize, to - start)
    eta.fill(coefficients[0], 0, length)
    if (offset) for (let i = 0; i < length; i++) eta[i] += offset[start + i]
    numeric.forEach(({ values, center, scale, firstColumn }, j) => {
      const z = scaled[j]
      const coefficient = coefficients[firstColumn]
      for (let i = 0; i < length; i++) {
        z[i] = (values[start + i] - center) / scale
        eta[i] += coefficient * z[i]
      }
    })
    groups.forEach(({ codes }, g) => {
      addLookUp(eta, effects[g], codes, start, length)
    })
    sums.logLikelihood += meanAndWeight(eta, outcome.events, outcome.trials, start, length, residual, weight)
    addBlock(packed, start, length, residual, weight, scaled, weighted, sums, withInformation)
  }
}

function effectOfCode(
  { size, factorCount, columnsOfCode }: PackedDesign['groups'][number],
  coefficients: Float64Array,
): Float64Array {
  const effect = new Float64Array(size)
  for (let code = 0; code < size; code++) {
    for (let f = 0; f < factorCount; f++) {
      const column = columnsOfCode[code * factorCount + f]
      if (column >= 0) effect[code] += coefficients[column]
    }
  }
  return effect
}

function addLookUp(
  eta: Float64Array,
  effect: Float64Array,
  codes: ArrayLike<number>,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) eta[i] += effect[codes[start + i]]
}

function meanAndWeight(
  eta: Float64Array,
  events: Float64Array,
  trials: Float64Array,
  start: number,
  length: number,
  residual: Float64Array,
  weight: Float64Array,
): number {
  let logLikelihood = 0
  for (let i = 0; i < length; i++) {
    const x = eta[i]
    const m = trials[start + i]
    const y = events[start + i]
    const e = Math.exp(x < 0 ? x : -x)
    const inverse = 1 / (1 + e)
    const p = x < 0 ? e * inverse : inverse
    logLikelihood += y * x - m * ((x > 0 ? x : 0) + Math.log1p(e))
    residual[i] = y - m * p
    weight[i] = m * e * inverse * inverse
  }
  return logLikelihood
}

function addBlock(
  { numeric, groups }: PackedDesign,
  start: number,
  length: number,
  residual: Float64Array,
  weight: Float64Array,
  scaled: readonly Float64Array[],
  weighted: Float64Array,
  sums: PassSums,
  withInformation: boolean,
): void {
  sums.residual += sumOf(residual, length)
  for (let j = 0; j < numeric.length; j++) sums.numericResidual[j] += dot(residual, scaled[j], length)
  for (let g = 0; g < groups.length; g++) {
    scatter(sums.groupResidual[g], 0, groups[g].codes, residual, start, length)
  }
  if (!withInformation) return
  sums.weight += sumOf(weight, length)
  for (let j = 0; j < numeric.length; j++) {
    const z = scaled[j]
    for (let i = 0; i < length; i++) weighted[i] = weight[i] * z[i]
    sums.numericWeight[j] += sumOf(weighted, length)
    for (let k = 0; k <= j; k++)
      sums.numericProduct[(j * (j + 1)) / 2 + k] += dot(weighted, scaled[k], length)
    for (let g = 0; g < groups.length; g++) {
      scatter(sums.groupNumeric[g], j * groups[g].size, groups[g].codes, weighted, start, length)
    }
  }
  for (let g = 0; g < groups.length; g++) {
    scatter(sums.groupWeight[g], 0, groups[g].codes, weight, start, length)
    for (let h = 0; h < g; h++) {
      const table = sums.pairWeight[(g * (g - 1)) / 2 + h]
      scatterPair(table, groups[g].codes, groups[h].codes, groups[h].size, weight, start, length)
    }
  }
}

function sumOf(values: Float64Array, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += values[i]
  return sum
}

function dot(left: Float64Array, right: Float64Array, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += left[i] * right[i]
  return sum
}

function scatter(
  table: Float64Array,
  base: number,
  codes: ArrayLike<number>,
  values: Float64Array,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) table[base + codes[start + i]] += values[i]
}

function scatterPair(
  table: Float64Array,
  rowCodes: ArrayLike<number>,
  columnCodes: ArrayLike<number>,
  columnSize: number,
  values: Float64Array,
  start: number,
  length: number,
): void {
  for (let i = 0; i < length; i++)
    table[rowCodes[start + i] * columnSize + columnCodes[start + i]] += values[i]
}
