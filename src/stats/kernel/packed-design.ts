import type { Design, NumericFactor } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { discreteValues } from './discrete-values.ts'

/**
 * A design laid out for fast passes. Factors with few values (nominal ones, flags, counts) are *fused*: several are
 * encoded in one code, so that a row costs one look-up and one pair-table addition for a group of factors instead
 * of one for each. The joint tables are marginalised once, after the pass.
 */
export interface PackedDesign extends PackedColumns {
  readonly events: Float64Array
  readonly trials: Float64Array
  /** True where every row is one trial, which a pass can exploit. */
  readonly unitTrials: boolean
  /** Added to the linear predictor of each row; absent means 0. */
  readonly offset?: Float64Array
}

/** The columns of a design without an outcome. */
export interface PackedColumns {
  readonly rows: number
  readonly columnCount: number
  /** Numeric factors with too many values to be fused. */
  readonly numeric: readonly NumericFactor[]
  readonly groups: readonly FusedGroup[]
}

export interface FusedGroup {
  /** One kind of array, so that every loop over codes is compiled for it alone. */
  readonly codes: Uint16Array
  /** Number of joint codes. */
  readonly size: number
  readonly factorCount: number
  /** For joint code c and factor f of the group: the design column, −1 at a reference; at `c * factorCount + f`. */
  readonly columnsOfCode: Int32Array
  /** The scaled design's value in that column: 1 for a level, (x − center) / scale for a number. */
  readonly valuesOfCode: Float64Array
}

/** A factor whose distinct values are numbered: the design column and value of each of its codes. */
export interface CodedFactor {
  readonly kind: 'coded'
  readonly codes: ArrayLike<number>
  readonly columns: Int32Array
  /** Of the scaled design. */
  readonly values: Float64Array
}

/** Values of a number above which it is not fused. */
const mostValues = 64
const largestGroup = 256

export function packDesign(design: Design, outcome: BinomialOutcome, offset?: Float64Array): PackedDesign {
  return withOutcome(packColumns(design), outcome, offset)
}

export function packColumns({ factors, rows, columns }: Design): PackedColumns {
  const most = mostFusedValues(rows)
  const coded = factors.map((factor) =>
    factor.kind === 'nominal' ? codedLevels(factor.codes, factor.columnOfLevel) : codedNumber(factor, most),
  )
  return fuseFactors(coded, columns.length, rows)
}

/** Packs factors that are coded already; numbers stay as they are. */
export function packFactors(
  factors: readonly (CodedFactor | NumericFactor)[],
  columnCount: number,
  outcome: BinomialOutcome,
): PackedDesign {
  return withOutcome(fuseFactors(factors, columnCount, outcome.trials.length), outcome)
}

function fuseFactors(
  factors: readonly (CodedFactor | NumericFactor)[],
  columnCount: number,
  rows: number,
): PackedColumns {
  const coded = factors.filter((factor) => factor.kind === 'coded')
  return {
    rows,
    columnCount,
    numeric: factors.filter((factor) => factor.kind === 'numeric'),
    groups: fusionPlan(coded, mostJointCodes(rows)).map((members) => fuse(members, rows)),
  }
}

function withOutcome(
  columns: PackedColumns,
  { events, trials }: BinomialOutcome,
  offset?: Float64Array,
): PackedDesign {
  return { ...columns, events, trials, unitTrials: areOnes(trials), offset }
}

function areOnes(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 1) return false
  return true
}

/** A pair table larger than half the rows that it sums would cost more than it saves. */
function mostJointCodes(rows: number): number {
  return Math.min(largestGroup, Math.sqrt(rows / 2))
}

/** A number with more distinct values is not fused; 0 where there are too few rows to fuse any. */
export function mostFusedValues(rows: number): number {
  const limit = mostJointCodes(rows)
  return limit < 2 ? 0 : Math.min(mostValues, Math.floor(limit))
}

export function codedLevels(codes: ArrayLike<number>, columnOfLevel: Int32Array): CodedFactor {
  return {
    kind: 'coded',
    codes,
    columns: columnOfLevel,
    values: new Float64Array(columnOfLevel.length).fill(1),
  }
}

/** The distinct values of a numeric factor, numbered. */
export function codedValues(
  codes: ArrayLike<number>,
  distinct: Float64Array,
  { center, scale, firstColumn }: Omit<NumericFactor, 'values'>,
): CodedFactor {
  return {
    kind: 'coded',
    codes,
    columns: new Int32Array(distinct.length).fill(firstColumn),
    values: distinct.map((value) => (value - center) / scale),
  }
}

function codedNumber(factor: NumericFactor, most: number): CodedFactor | NumericFactor {
  const discrete = most > 0 ? discreteValues(factor.values, most) : null
  return discrete ? codedValues(discrete.codes, discrete.values, factor) : factor
}

/** Largest first, each into the first group whose product of values stays within the limit. */
function fusionPlan(factors: readonly CodedFactor[], limit: number): CodedFactor[][] {
  const plan: { product: number; members: CodedFactor[] }[] = []
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

function fuse(factors: readonly CodedFactor[], rows: number): FusedGroup {
  const size = factors.reduce((product, factor) => product * factor.columns.length, 1)
  const codes = new Uint16Array(rows)
  const columnsOfCode = new Int32Array(size * factors.length)
  const valuesOfCode = new Float64Array(size * factors.length)
  let stride = 1
  factors.forEach((factor, f) => {
    const levels = factor.columns.length
    for (let code = 0; code < size; code++) {
      const own = Math.floor(code / stride) % levels
      columnsOfCode[code * factors.length + f] = factor.columns[own]
      valuesOfCode[code * factors.length + f] = factor.values[own]
    }
    stride *= levels
  })
  jointCodes(factors, codes)
  return { codes, size, factorCount: factors.length, columnsOfCode, valuesOfCode }
}

/** The first factor runs fastest. Three factors a loop: each loop over all rows costs the same trip to memory. */
function jointCodes(factors: readonly CodedFactor[], into: Uint16Array): void {
  let stride = 1
  const next = (factor: CodedFactor) => {
    const own = stride
    stride *= factor.columns.length
    return own
  }
  let f = 0
  for (; f + 2 < factors.length; f += 3) {
    const [a, b, c] = [factors[f], factors[f + 1], factors[f + 2]]
    addThreeCodes(into, a.codes, next(a), b.codes, next(b), c.codes, next(c))
  }
  for (; f < factors.length; f++) addCodes(into, factors[f].codes, next(factors[f]))
}

function addCodes(into: Uint16Array, codes: ArrayLike<number>, stride: number): void {
  for (let row = 0; row < into.length; row++) into[row] += stride * codes[row]
}

function addThreeCodes(
  into: Uint16Array,
  a: ArrayLike<number>,
  strideA: number,
  b: ArrayLike<number>,
  strideB: number,
  c: ArrayLike<number>,
  strideC: number,
): void {
  for (let row = 0; row < into.length; row++)
    into[row] += strideA * a[row] + strideB * b[row] + strideC * c[row]
}
