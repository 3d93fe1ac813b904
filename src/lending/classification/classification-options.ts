import type { RuralMatrixName } from './rural-matrix.ts'

/** What a cooperative may choose where the rules leave it a choice (DOMAIN.md §2.2). */
export interface ClassificationOptions {
  readonly matrix: RuralMatrixName
  /** The worse of both regimes instead of the one in force. */
  readonly strictest: boolean
  /** All notes of a household take its worst category. */
  readonly householdWide: boolean
  /** Fen: above it a loan is 自然人其他贷款, by the branch's own cut-off; null where it has none. */
  readonly otherAbove: number | null
}

export const defaultClassificationOptions: ClassificationOptions = {
  matrix: 'A',
  strictest: false,
  householdWide: false,
  otherAbove: null,
}

/** Whether anything else than the regime in force, note by note, was asked for. */
export function isOwnView({ matrix, strictest, householdWide, otherAbove }: ClassificationOptions): boolean {
  return matrix !== 'A' || strictest || householdWide || otherAbove !== null
}

/**
 * Whether the view makes notes non-performing that are neither late enough nor booked so: then these count as in default
 * where losses are computed. The matrix and the cut-off alone move categories, not the line of default.
 */
export function movesDefault({ strictest, householdWide }: ClassificationOptions): boolean {
  return strictest || householdWide
}
