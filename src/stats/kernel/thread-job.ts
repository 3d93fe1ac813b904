import type { PackedDesign } from './packed-design.ts'

/** What a helper thread needs for one pass; the arrays of `design` and `sums` are in shared memory. */
export interface PassJob {
  readonly round: number
  readonly design: PackedDesign
  readonly coefficients: Float64Array
  readonly parts: number
  /** Sums of one part. */
  readonly length: number
  readonly sums: Float64Array
}

/**
 * Words of the shared control array. `nextPart` holds the round beside the part (see `ticket`), so that a helper
 * that comes late to one round cannot take a part of the next.
 */
export const controlWord = { round: 0, nextPart: 1, finishedParts: 2 } as const
export const controlWords = 3

/** More parts than a pass ever has. */
const partsOfRound = 0x100
const rounds = 0x400000

export function roundAfter(round: number): number {
  return (round + 1) % rounds
}

export function ticket(round: number, part: number): number {
  return round * partsOfRound + part
}

/** Takes a part of the job that nobody has; null when none is left or the round is over. */
export function takePart({ round, parts }: PassJob, control: Int32Array): number | null {
  for (;;) {
    const next = Atomics.load(control, controlWord.nextPart)
    const part = next - ticket(round, 0)
    if (part < 0 || part >= parts) return null
    if (Atomics.compareExchange(control, controlWord.nextPart, next, next + 1) === next) return part
  }
}
