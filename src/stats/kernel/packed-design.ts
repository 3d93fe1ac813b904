import type { Design, NominalFactor, NumericFactor } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { discreteValues } from './discrete-values.ts'

/**
 * A design laid out for fast passes. Factors with few values (nominal ones, flags, counts) are *fused*: several are
 * encoded in one code, so that a row costs one look-up and one pair-table addition for a group of factors instead
 * of one for each. The joint tables are marginalised once, after the pass.
 */
export interface PackedDesign {
  readonly rows: number
  readonly columnCount: number
  /** Numeric factors with too many values to be fused. */
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
  /** For joint code c and factor f of the group: the design column, −1 at a reference; at `c * factorCount + f`. */
  readonly columnsOfCode: Int32Array
  /** The scaled design's value in that column: 1 for a level, (x − center) / scale for a number. */
  readonly valuesOfCode: Float64Array
}

/** A factor with few values: the design column and value of each of its codes. */
interface Fusible {
  readonly codes: ArrayLike<number>
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Values of a number above which it is not fused. */
const mostValues = 64
const largestGroup = 256

export function packDesign(design: Design, outcome: BinomialOutcome, offset?: Float64Array): PackedDesign {
  // A pair table larger than the rows that it sums would cost more than it saves.
  const limit = Math.min(largestGroup, Math.sqrt(design.rows / 8))
  const numeric: NumericFactor[] = []
  const fusible: Fusible[] = []
  for (const factor of design.factors) {
    const few = factor.kind === 'nominal' ? fusibleLevels(factor) : fusibleNumber(factor, limit)
    if (few) fusible.push(few)
    else if (factor.kind === 'numeric') numeric.push(factor)
  }
  return {
    rows: design.rows,
    columnCount: design.columns.length,
    numeric,
    groups: fusionPlan(fusible, limit).map((factors) => fuse(factors, design.rows)),
    events: outcome.events,
    trials: outcome.trials,
    unitTrials: outcome.trials.every((count) => count === 1),
    offset,
  }
}

function fusibleLevels({ codes, columnOfLevel }: NominalFactor): Fusible {
  return { codes, columns: columnOfLevel, values: new Float64Array(columnOfLevel.length).fill(1) }
}

function fusibleNumber({ values, center, scale, firstColumn }: NumericFactor, limit: number): Fusible | null {
  const discrete = limit < 2 ? null : discreteValues(values, Math.min(mostValues, Math.floor(limit)))
  return (
    discrete && {
      codes: discrete.codes,
      columns: new Int32Array(discrete.values.length).fill(firstColumn),
      values: discrete.values.map((value) => (value - center) / scale),
    }
  )
}

/** Largest first, each into the first group whose product of values stays within the limit. */
function fusionPlan(factors: readonly Fusible[], limit: number): Fusible[][] {
  const plan: { product: number; members: Fusible[] }[] = []
  for (const factor of [...factors].sort((a, b) => b.columns.length - a.columns.length)) {
    const size = factor.columns.length
    const group = plan.find(({ product }) => product * size <= limit)
    if (group) {
      group.members.push(factor)
      group.product *= size
    } else plan.push({ product: size, members: [factor] })
  }
  return plan.map(({ members }) => members)
}

function fuse(factors: readonly Fusible[], rows: number): FusedGroup {
  const size = factors.reduce((product, factor) => product * factor.columns.length, 1)
  const codes =
    size <= 0x100 ? new Uint8Array(rows) : size <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows)
  const columnsOfCode = new Int32Array(size * factors.length)
  const valuesOfCode = new Float64Array(size * factors.length)
  let stride = 1
  factors.forEach((factor, f) => {
    const levels = factor.columns.length
    if (stride === 1) for (let row = 0; row < rows; row++) codes[row] = factor.codes[row]
    else for (let row = 0; row < rows; row++) codes[row] += stride * factor.codes[row]
    for (let code = 0; code < size; code++) {
      const own = Math.floor(code / stride) % levels
      columnsOfCode[code * factors.length + f] = factor.columns[own]
      valuesOfCode[code * factors.length + f] = factor.values[own]
    }
    stride *= levels
  })
  return { codes, size, factorCount: factors.length, columnsOfCode, valuesOfCode }
}
