import type { Design } from '../regression/design.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { assemble, type LikelihoodPoint } from './assemble.ts'
import { type PackedDesign, packDesign } from './packed-design.ts'
import { addPass } from './pass.ts'
import { sumsLength, viewSums } from './pass-sums.ts'

/** The log likelihood of a logistic regression as a function of the scaled design's coefficients. */
export interface LogisticLikelihood {
  readonly columnCount: number
  evaluate(coefficients: Float64Array): LikelihoodPoint
}

/**
 * Fills the sums of each part of the rows; parts are added in their order afterwards. Sums run over a fixed
 * number of parts in a fixed order, so any number of threads gives the same bits.
 */
export interface PassExecutor {
  /** The sums of all parts, one after the other; the array is the caller's until the next run. */
  run(packed: PackedDesign, coefficients: Float64Array, parts: number): Float64Array
}

const partCount = 8
const rowsOfSmallestPart = 32_768

let executor: PassExecutor | null = null

/** Hands large passes to threads (see `threads.ts`); null runs them here. */
export function setPassExecutor(next: PassExecutor | null): void {
  executor = next
}

export function logisticLikelihood(
  design: Design,
  outcome: BinomialOutcome,
  offset?: Float64Array,
): LogisticLikelihood {
  return packedLikelihood(packDesign(design, outcome, offset))
}

/** The same of a design that is packed already. */
export function packedLikelihood(packed: PackedDesign): LogisticLikelihood {
  const parts = Math.max(1, Math.min(partCount, Math.floor(packed.rows / rowsOfSmallestPart)))
  const length = sumsLength(packed)
  return {
    columnCount: packed.columnCount,
    evaluate(coefficients) {
      const flat =
        parts > 1 && executor
          ? executor.run(packed, coefficients, parts)
          : runHere(packed, coefficients, parts, length)
      for (let part = 1; part < parts; part++) {
        for (let i = 0; i < length; i++) flat[i] += flat[part * length + i]
      }
      return assemble(packed, viewSums(packed, flat.subarray(0, length)))
    },
  }
}

function runHere(
  packed: PackedDesign,
  coefficients: Float64Array,
  parts: number,
  length: number,
): Float64Array {
  const flat = new Float64Array(parts * length)
  for (let part = 0; part < parts; part++) runPart(packed, coefficients, part, parts, flat, length)
  return flat
}

/** Fills the sums of one part, which must be zero before. */
export function runPart(
  packed: PackedDesign,
  coefficients: Float64Array,
  part: number,
  parts: number,
  flat: Float64Array,
  length: number,
): void {
  const from = Math.floor((packed.rows * part) / parts)
  const to = Math.floor((packed.rows * (part + 1)) / parts)
  addPass(packed, coefficients, from, to, viewSums(packed, flat.subarray(part * length, (part + 1) * length)))
}
