import type { FusedGroup, PackedDesign } from './packed-design.ts'
import { type PassSums, pairIndex, scalarIndex, weightOfCodes } from './pass-sums.ts'

/** Value, gradient and (negative) Hessian of the log likelihood at one coefficient vector. */
export interface LikelihoodPoint {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  /** Fisher information, row-major; for the logit link the observed equals the expected. */
  readonly information: Float64Array
}

/** Marginalises the joint tables of a pass into gradient and information of the design's columns. */
export function assemble(packed: PackedDesign, sums: PassSums): LikelihoodPoint {
  const size = packed.columnCount
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const set = (i: number, j: number, value: number) => {
    information[i * size + j] += value
    if (i !== j) information[j * size + i] += value
  }
  gradient[0] = sums.scalars[scalarIndex.residual]
  set(0, 0, sums.scalars[scalarIndex.weight])
  packed.numeric.forEach(({ firstColumn }, j) => {
    gradient[firstColumn] = sums.numericResidual[j]
    set(firstColumn, 0, sums.numericWeight[j])
    for (let k = 0; k <= j; k++) {
      set(firstColumn, packed.numeric[k].firstColumn, sums.numericProduct[(j * (j + 1)) / 2 + k])
    }
  })
  packed.groups.forEach((group, g) => {
    addGroup(packed, group, g, sums, gradient, set)
    for (let h = 0; h < g; h++) addPair(group, packed.groups[h], sums.pairWeight[pairIndex(g, h)], set)
  })
  return { logLikelihood: sums.scalars[scalarIndex.logLikelihood], gradient, information }
}

type SetEntry = (i: number, j: number, value: number) => void

function addGroup(
  packed: PackedDesign,
  { size, factorCount, columnsOfCode, valuesOfCode }: FusedGroup,
  g: number,
  sums: PassSums,
  gradient: Float64Array,
  set: SetEntry,
): void {
  const residual = sums.groupResidual[g]
  const weight = weightOfCodes(packed, sums, g)
  const numericSums = sums.groupNumeric[g]
  for (let code = 0; code < size; code++) {
    for (let f = 0; f < factorCount; f++) {
      const at = code * factorCount + f
      const column = columnsOfCode[at]
      if (column < 0) continue
      const value = valuesOfCode[at]
      gradient[column] += value * residual[code]
      set(column, 0, value * weight[code])
      set(column, column, value * value * weight[code])
      for (let e = 0; e < f; e++) {
        const other = columnsOfCode[code * factorCount + e]
        if (other >= 0) set(column, other, value * valuesOfCode[code * factorCount + e] * weight[code])
      }
      packed.numeric.forEach(({ firstColumn }, j) => {
        set(column, firstColumn, value * numericSums[j * size + code])
      })
    }
  }
}

/** First sums the joint table over the codes that share a column, then spreads it: cheap for large tables. */
function addPair(left: FusedGroup, right: FusedGroup, table: Float64Array, set: SetEntry): void {
  for (let f = 0; f < left.factorCount; f++) {
    const byColumn = new Map<number, Float64Array>()
    for (let code = 0; code < left.size; code++) {
      const column = left.columnsOfCode[code * left.factorCount + f]
      if (column < 0) continue
      let sum = byColumn.get(column)
      if (!sum) {
        sum = new Float64Array(right.size)
        byColumn.set(column, sum)
      }
      const base = code * right.size
      const value = left.valuesOfCode[code * left.factorCount + f]
      for (let other = 0; other < right.size; other++) sum[other] += value * table[base + other]
    }
    for (const [column, sum] of byColumn) {
      for (let other = 0; other < right.size; other++) {
        for (let e = 0; e < right.factorCount; e++) {
          const at = other * right.factorCount + e
          const otherColumn = right.columnsOfCode[at]
          if (otherColumn >= 0) set(column, otherColumn, right.valuesOfCode[at] * sum[other])
        }
      }
    }
  }
}
