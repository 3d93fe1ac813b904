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
 * Sums each part of the rows by itself and adds the parts in their order: any number of threads gives the same
 * bits.
 */
export interface PassExecutor {
  /** The sums over all rows; the array is the caller's until the next run. */
  run(packed: PackedDesign, coefficients: Float64Array, parts: number): Float64Array
}

const mostParts = 8
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
  const parts = partsOf(packed)
  return {
    columnCount: packed.columnCount,
    evaluate(coefficients) {
      const sums =
        parts > 1 && executor
          ? executor.run(packed, coefficients, parts)
          : runHere(packed, coefficients, parts)
      return assemble(packed, viewSums(packed, sums))
    },
  }
}

/** A part has at least half as many rows as sums, so that adding the parts stays cheap. */
function partsOf(packed: PackedDesign): number {
  const rows = Math.max(rowsOfSmallestPart, sumsLength(packed) / 2)
  return Math.max(1, Math.min(mostParts, Math.floor(packed.rows / rows)))
}

/** Kept from pass to pass: the first touch of new memory costs as much as the sums themselves. */
let scratch = new Float64Array(0)

function runHere(packed: PackedDesign, coefficients: Float64Array, parts: number): Float64Array {
  const length = sumsLength(packed)
  if (scratch.length < 2 * length) scratch = new Float64Array(2 * length)
  const total = scratch.subarray(0, length)
  const own = scratch.subarray(length, 2 * length)
  total.fill(0)
  runPart(packed, coefficients, 0, parts, total)
  for (let part = 1; part < parts; part++) {
    own.fill(0)
    runPart(packed, coefficients, part, parts, own)
    addInto(total, own)
  }
  return total
}

export function addInto(total: Float64Array, part: Float64Array): void {
  for (let i = 0; i < total.length; i++) total[i] += part[i]
}

/** Adds the sums of one part of the rows to `sums`. */
export function runPart(
  packed: PackedDesign,
  coefficients: Float64Array,
  part: number,
  parts: number,
  sums: Float64Array,
): void {
  const from = Math.floor((packed.rows * part) / parts)
  const to = Math.floor((packed.rows * (part + 1)) / parts)
  addPass(packed, coefficients, from, to, viewSums(packed, sums))
}
