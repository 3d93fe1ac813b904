import type { Design, NominalFactor, NumericFactor } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'

/**
 * A design laid out for fast passes. Nominal factors are *fused*: several are encoded in one code, so that a
 * row costs one look-up and one pair-table addition for a group of factors instead of one for each. The joint
 * tables are marginalised once, after the pass.
 */
export interface PackedDesign {
  readonly rows: number
  readonly columnCount: number
  readonly numeric: readonly NumericFactor[]
  readonly groups: readonly FusedGroup[]
  readonly events: Float64Array
  readonly trials: Float64Array
  /** True where every row is one trial, which a pass can exploit. */
  readonly unitTrials: boolean
  /** Added to the linear predictor of each row; absent means 0. */
  readonly offset?: Float64Array
}

export interface FusedGroup {
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  /** Number of joint codes. */
  readonly size: number
  readonly factorCount: number
  /** For joint code c and factor f of the group: the design column, −1 at the reference; at `c * factorCount + f`. */
  readonly columnsOfCode: Int32Array
}

export function packDesign(design: Design, outcome: BinomialOutcome, offset?: Float64Array): PackedDesign {
  const nominal = design.factors.filter((factor) => factor.kind === 'nominal')
  return {
    rows: design.rows,
    columnCount: design.columns.length,
    numeric: design.factors.filter((factor) => factor.kind === 'numeric'),
    groups: fusionPlan(nominal, design.rows).map((factors) => fuse(factors, design.rows)),
    events: outcome.events,
    trials: outcome.trials,
    unitTrials: outcome.trials.every((count) => count === 1),
    offset,
  }
}

/**
 * Which factors to fuse: in order, while the product of their levels stays small against the number of rows
 * (a pair table larger than the rows it sums would cost more than it saves) and within the caches.
 */
function fusionPlan(factors: readonly NominalFactor[], rows: number): NominalFactor[][] {
  const limit = Math.min(256, Math.sqrt(rows / 8))
  const plan: NominalFactor[][] = []
  let product = Number.POSITIVE_INFINITY
  for (const factor of factors) {
    if (product * factor.levels.length <= limit) {
      plan[plan.length - 1].push(factor)
      product *= factor.levels.length
    } else {
      plan.push([factor])
      product = factor.levels.length
    }
  }
  return plan
}

function fuse(factors: readonly NominalFactor[], rows: number): FusedGroup {
  const size = factors.reduce((product, factor) => product * factor.levels.length, 1)
  const codes =
    size <= 0x100 ? new Uint8Array(rows) : size <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows)
  const columnsOfCode = new Int32Array(size * factors.length)
  let stride = 1
  factors.forEach((factor, f) => {
    const levelCount = factor.levels.length
    if (stride === 1) for (let row = 0; row < rows; row++) codes[row] = factor.codes[row]
    else for (let row = 0; row < rows; row++) codes[row] += stride * factor.codes[row]
    for (let code = 0; code < size; code++) {
      columnsOfCode[code * factors.length + f] = factor.columnOfLevel[Math.floor(code / stride) % levelCount]
    }
    stride *= levelCount
  })
  return { codes, size, factorCount: factors.length, columnsOfCode }
}
