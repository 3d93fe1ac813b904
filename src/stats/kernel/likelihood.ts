import type { Design } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { assemble, type LikelihoodPoint } from './assemble.ts'
import { packDesign } from './packed-design.ts'
import { addPass, emptySums, type PassSums } from './pass.ts'

/** The log likelihood of a logistic regression as a function of the scaled design's coefficients. */
export interface LogisticLikelihood {
  readonly columnCount: number
  evaluate(coefficients: Float64Array): LikelihoodPoint
}

/** Sums run over a fixed number of parts in a fixed order, so any number of threads gives the same bits. */
const partCount = 8
const rowsOfSmallestPart = 32_768

export function logisticLikelihood(
  design: Design,
  outcome: BinomialOutcome,
  offset?: Float64Array,
): LogisticLikelihood {
  const packed = packDesign(design, outcome, offset)
  const parts = Math.max(1, Math.min(partCount, Math.floor(design.rows / rowsOfSmallestPart)))
  return {
    columnCount: packed.columnCount,
    evaluate(coefficients) {
      const total = emptySums(packed)
      for (let part = 0; part < parts; part++) {
        const from = Math.floor((design.rows * part) / parts)
        const to = Math.floor((design.rows * (part + 1)) / parts)
        if (parts === 1) addPass(packed, coefficients, from, to, total)
        else {
          const sums = emptySums(packed)
          addPass(packed, coefficients, from, to, sums)
          addSums(total, sums)
        }
      }
      return assemble(packed, total)
    },
  }
}

function addSums(total: PassSums, part: PassSums): void {
  total.logLikelihood += part.logLikelihood
  total.residual += part.residual
  total.weight += part.weight
  addArray(total.numericResidual, part.numericResidual)
  addArray(total.numericWeight, part.numericWeight)
  addArray(total.numericProduct, part.numericProduct)
  for (const key of ['groupResidual', 'groupWeight', 'groupNumeric', 'pairWeight'] as const) {
    for (let i = 0; i < total[key].length; i++) addArray(total[key][i], part[key][i])
  }
}

function addArray(total: Float64Array, part: Float64Array): void {
  for (let i = 0; i < total.length; i++) total[i] += part[i]
}
