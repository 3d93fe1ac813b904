/**
 * A symmetric positive definite matrix held row by row from its first non-zero entry to the diagonal (its skyline):
 * a diagonal matrix costs n numbers, a full one n²/2, and the factor fits in the same places.
 */
export interface Skyline {
  readonly size: number
  /** The first column of each row that is held. */
  readonly first: Int32Array
  /** Entry (i, j), first[i] ≤ j ≤ i, stands at `offset[i] + j`. */
  readonly offset: Int32Array
  readonly values: Float64Array
}

export function skyline(first: Int32Array): Skyline {
  const size = first.length
  const offset = new Int32Array(size)
  let length = 0
  for (let i = 0; i < size; i++) {
    offset[i] = length - first[i]
    length += i - first[i] + 1
  }
  return { size, first, offset, values: new Float64Array(length) }
}

/** The lower factor L of A = L Lᵀ, in place of A (George & Liu 1981, ch. 4); false where A is not positive. */
export function factorSkyline({ size, first, offset, values }: Skyline): boolean {
  for (let i = 0; i < size; i++) {
    const row = offset[i]
    for (let j = first[i]; j <= i; j++) {
      const other = offset[j]
      let sum = values[row + j]
      for (let k = Math.max(first[i], first[j]); k < j; k++) sum -= values[row + k] * values[other + k]
      if (j < i) values[row + j] = sum / values[other + j]
      else if (sum > 0) values[row + i] = Math.sqrt(sum)
      else return false
    }
  }
  return true
}

/** Solves L Lᵀ x = vector in place. */
export function solveSkyline(factor: Skyline, vector: Float64Array): void {
  const { size, first, offset, values } = factor
  for (let i = 0; i < size; i++) {
    let sum = vector[i]
    for (let k = first[i]; k < i; k++) sum -= values[offset[i] + k] * vector[k]
    vector[i] = sum / values[offset[i] + i]
  }
  solveTransposed(factor, vector)
}

/** Solves Lᵀ x = vector in place: independent standard normals become normals with covariance A⁻¹. */
export function solveTransposed({ size, first, offset, values }: Skyline, vector: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    vector[i] /= values[offset[i] + i]
    for (let k = first[i]; k < i; k++) vector[k] -= values[offset[i] + k] * vector[i]
  }
}

/** ln det A from its factor. */
export function logDeterminantOfSkyline({ size, offset, values }: Skyline): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += 2 * Math.log(values[offset[i] + i])
  return sum
}

/**
 * The entries of A⁻¹ within the skyline, from the factor (Takahashi, Fagan & Chen 1973): the inverse is full, but
 * these entries need no others.
 */
export function inverseWithinSkyline(factor: Skyline): Skyline {
  const { size, offset, values } = factor
  const inverse: Skyline = { ...factor, values: new Float64Array(values.length) }
  const below = rowsBelow(factor)
  const at = (i: number, j: number) => inverse.values[i >= j ? offset[i] + j : offset[j] + i]
  for (let j = size - 1; j >= 0; j--) {
    const pivot = values[offset[j] + j]
    const rows = below[j]
    for (const i of rows) {
      let sum = 0
      for (const k of rows) sum += at(i, k) * values[offset[k] + j]
      inverse.values[offset[i] + j] = -sum / pivot
    }
    let sum = 0
    for (const k of rows) sum += inverse.values[offset[k] + j] * values[offset[k] + j]
    inverse.values[offset[j] + j] = (1 / pivot - sum) / pivot
  }
  return inverse
}

/** By column, the rows below the diagonal that hold an entry in it. */
function rowsBelow({ size, first }: Skyline): number[][] {
  const below = Array.from({ length: size }, (): number[] => [])
  for (let i = 0; i < size; i++) for (let j = first[i]; j < i; j++) below[j].push(i)
  return below
}
