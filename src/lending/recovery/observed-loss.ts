import type { Settlement } from '../vocabulary.ts'

/** A note that defaulted, as far as its money is known; fen. */
export interface DefaultedNote {
  readonly settledBy: Settlement | null
  /** Principal that was owed when it defaulted. */
  readonly exposure: number
  /** Principal that came in afterwards. */
  readonly recovered: number
  /** Months from the default to the as-of date. */
  readonly monthsSince: number
}

/** How long a note must have been in default before what has come in is taken as all that will. */
export const RECOVERY_WINDOW_MONTHS = 24

/**
 * Share of the exposure lost; null where it cannot be known yet. A note paid off in cash, by its guarantor, an insurer, or a
 * new note has lost nothing of its own: what a refinancing hides falls on the new note, whose default is counted in its
 * turn. A note sold while overdue went for a price that the book does not tell. What is written off, or still stands after
 * the window, has lost what did not come in. Without discounting.
 */
export function observedLossRate(note: DefaultedNote): number | null {
  const { settledBy, exposure, recovered, monthsSince } = note
  // Young defaults that are paid already would make the loss look small: all must have stood the whole window.
  if (!(exposure > 0) || monthsSince < RECOVERY_WINDOW_MONTHS) return null
  switch (settledBy) {
    case 'cash':
    case 'guarantor':
    case 'insurance':
    case 'refinance':
    case 'renewal':
      return 0
    case 'transfer':
      return null
    case 'write_off':
    case null:
      return Math.min(1, Math.max(0, 1 - recovered / exposure))
  }
}
