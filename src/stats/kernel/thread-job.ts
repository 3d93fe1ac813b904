import type { PackedDesign } from './packed-design.ts'

/** What a helper thread needs for one pass; the arrays of `design` and `sums` are in shared memory. */
export interface PassJob {
  readonly design: PackedDesign
  readonly coefficients: Float64Array
  readonly parts: number
  /** Sums of one part. */
  readonly length: number
  readonly sums: Float64Array
}

/** Words of the shared control array. */
export const controlWord = { round: 0, nextPart: 1, pending: 2 } as const
export type ControlWord = keyof typeof controlWord
export const controlWords = 3
