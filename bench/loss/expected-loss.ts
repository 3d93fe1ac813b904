import { AS_OF } from '../../src/book/synthetic/assumptions.ts'
import type { Model } from '../../src/book/synthetic/model.ts'
import type { Note } from '../../src/book/synthetic/note.ts'
import {
  INSURER_PAID_SHARE,
  isMaskedNote,
  isTooOldForAnother,
  REFINANCED_OF_DEFAULTS,
  RESOLUTION,
  TRANSFERRED_SHARE,
} from '../../src/book/synthetic/outcome.ts'
import { addMonths } from '../../src/lending/calendar.ts'
import { RECOVERY_WINDOW_MONTHS } from '../../src/lending/recovery/observed-loss.ts'
import { type Guarantee, guarantees } from '../../src/lending/vocabulary.ts'

/** From the due date until a note is in default. */
const MONTHS_TO_DEFAULT = 3

/**
 * What the generator makes defaults lose that have stood the recovery window, by guarantee and by amount: its own chances
 * of refinancing, payment, insurance and recovery for each note. NaN where none has defaulted.
 */
export function expectedLosses(model: Model, notes: readonly Note[]): Record<Guarantee, number> {
  const old = notes.filter(
    ({ defaults, dueOn }) =>
      defaults && addMonths(dueOn, MONTHS_TO_DEFAULT + RECOVERY_WINDOW_MONTHS) <= AS_OF,
  )
  return Object.fromEntries(
    guarantees.map((guarantee) => {
      let [loss, amount] = [0, 0]
      for (const note of old) {
        if (note.guarantee !== guarantee) continue
        loss += note.amount * expectedLoss(model, note)
        amount += note.amount
      }
      return [guarantee, loss / amount]
    }),
  ) as Record<Guarantee, number>
}

/** Given that it is not sold, whose price no book tells. */
function expectedLoss(model: Model, note: Note): number {
  const { paid, guarantor, recovered } = RESOLUTION[note.guarantee]
  const refinanced = isTooOldForAnother(model, note)
    ? 0
    : isMaskedNote(model, note)
      ? 1
      : REFINANCED_OF_DEFAULTS
  const insurer = note.disaster && note.insured ? INSURER_PAID_SHARE : 0
  const unpaid = (1 - refinanced) * (1 - paid - guarantor - insurer)
  return (unpaid * (1 - TRANSFERRED_SHARE) * (1 - recovered)) / (1 - unpaid * TRANSFERRED_SHARE)
}
