import type { PackedDesign } from './packed-design.ts'

/**
 * What one pass sums up, as views into one flat array, so that a thread can fill it in shared memory and parts
 * are added in one loop. Tables of a group are indexed by its joint code.
 */
export interface PassSums {
  readonly flat: Float64Array
  /** Log likelihood, Σ r, Σ w: the rest is per column. */
  readonly scalars: Float64Array
  /** Σ r z and Σ w z for each numeric column. */
  readonly numericResidual: Float64Array
  readonly numericWeight: Float64Array
  /** Σ w z z', lower triangle: columns j ≥ k at `j (j + 1) / 2 + k`. */
  readonly numericProduct: Float64Array
  readonly groupResidual: readonly Float64Array[]
  /** Σ w of a group that stands alone; of several groups it is a margin of `pairWeight` (see `weightOfCodes`). */
  readonly loneWeight: Float64Array
  /** Σ w z of numeric column j at `j * size + code`. */
  readonly groupNumeric: readonly Float64Array[]
  /** Σ w for each pair of joint codes of groups g > h at `code of g * size of h + code of h`; pair at `pairIndex`. */
  readonly pairWeight: readonly Float64Array[]
}

export const scalarIndex = { logLikelihood: 0, residual: 1, weight: 2 } as const

export function pairIndex(g: number, h: number): number {
  return (g * (g - 1)) / 2 + h
}

/** The number of sums of a pass over this design. */
export function sumsLength({ numeric, groups }: PackedDesign): number {
  const k = numeric.length
  let length = 3 + 2 * k + (k * (k + 1)) / 2 + loneSize(groups)
  groups.forEach(({ size }, g) => {
    length += size * (1 + k)
    for (let h = 0; h < g; h++) length += size * groups[h].size
  })
  return length
}

export function viewSums({ numeric, groups }: PackedDesign, flat: Float64Array): PassSums {
  let offset = 0
  const next = (length: number) => {
    const view = flat.subarray(offset, offset + length)
    offset += length
    return view
  }
  const k = numeric.length
  return {
    flat,
    scalars: next(3),
    numericResidual: next(k),
    numericWeight: next(k),
    numericProduct: next((k * (k + 1)) / 2),
    groupResidual: groups.map(({ size }) => next(size)),
    loneWeight: next(loneSize(groups)),
    groupNumeric: groups.map(({ size }) => next(size * k)),
    pairWeight: groups.flatMap((group, g) =>
      groups.slice(0, g).map((other) => next(group.size * other.size)),
    ),
  }
}

function loneSize(groups: PackedDesign['groups']): number {
  return groups.length === 1 ? groups[0].size : 0
}

/** Σ w for each joint code of group g. */
export function weightOfCodes({ groups }: PackedDesign, sums: PassSums, g: number): Float64Array {
  if (groups.length === 1) return sums.loneWeight
  const [first, second] = g === 0 ? [1, 0] : [g, 0]
  const table = sums.pairWeight[pairIndex(first, second)]
  const columns = groups[second].size
  const weight = new Float64Array(groups[g].size)
  for (let at = 0; at < table.length; at++) {
    weight[g === 0 ? at % columns : Math.floor(at / columns)] += table[at]
  }
  return weight
}
