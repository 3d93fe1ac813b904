import { outcomesUnder } from '../portfolio/expected-loss.ts'
import { centralDraw } from '../portfolio/parameter-draws.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import type { ExpectedOfNotes } from './due-worklist.ts'

/** Model B, as the study fitted it, over the notes at risk in what is known of the season. */
export function expectedOfNotes({
  notes,
  draws,
  known,
}: Pick<RiskBasis, 'notes' | 'draws' | 'known'>): ExpectedOfNotes {
  const { probability, lostShare } = outcomesUnder(notes, centralDraw(draws), known)
  return {
    rows: notes.rows,
    probability,
    loss: lostShare.map((share, note) => share * notes.lossGivenDefault[note] * (notes.exposure[note] / 100)),
  }
}
