import type { StudyContext } from '../context.ts'
import { explanatoryModel } from '../findings/explanatory-model.ts'
import { openWorkbench } from '../measures/workbench/find-measures.ts'
import type { OfficerComparison } from '../operational-risk/officer-comparison.ts'
import { outcomesUnder } from '../portfolio/expected-loss.ts'
import { centralDraw } from '../portfolio/parameter-draws.ts'
import type { ExpectedOfNotes } from './due-worklist.ts'

/** Model B laid over the notes at risk in what is known of the season; null where no model may be fitted. */
export async function expectedOfNotes(
  context: StudyContext,
  officers: OfficerComparison | null,
): Promise<ExpectedOfNotes | null> {
  const { sample, refusal } = context
  if (!sample || refusal || sample.columns.length === 0 || sample.events >= sample.rows) return null
  const workbench = openWorkbench(context, await explanatoryModel(context, sample), officers)
  if (workbench === null) return null
  const { notes, draws, known } = workbench.context.basis
  const { probability, lostShare } = outcomesUnder(notes, centralDraw(draws), known)
  return {
    rows: notes.rows,
    probability,
    loss: lostShare.map((share, note) => share * notes.lossGivenDefault[note] * (notes.balance[note] / 100)),
  }
}
