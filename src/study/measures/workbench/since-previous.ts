import { identityOf } from '../../../book/sample/table-columns.ts'
import type { Workbench } from './find-measures.ts'
import { averageLossByNote } from './loss-by-note.ts'
import { trialStage } from './stage.ts'

/** Expected loss of the notes at risk, last book against this one, under today's model: yuan. */
export interface SincePrevious {
  readonly before: number
  readonly after: number
  /** At risk then and no longer: settled, or in default by now. */
  readonly gone: Moved
  readonly added: Moved
  readonly kept: { readonly notes: number; readonly before: number; readonly after: number }
  /** Kept notes whose expected loss rose most. */
  readonly rising: readonly { readonly loanId: string; readonly before: number; readonly after: number }[]
}

export interface Moved {
  readonly notes: number
  readonly loss: number
}

const mostRising = 20

export function sincePrevious(previous: Workbench, current: Workbench): SincePrevious {
  const before = lossById(previous)
  const after = lossById(current)
  const gone = { notes: 0, loss: 0 }
  const kept = { notes: 0, before: 0, after: 0 }
  const rising: { loanId: string; before: number; after: number }[] = []
  for (const [loanId, loss] of before) {
    const now = after.get(loanId)
    if (now === undefined) {
      gone.notes += 1
      gone.loss += loss
      continue
    }
    kept.notes += 1
    kept.before += loss
    kept.after += now
    if (now > loss) rising.push({ loanId, before: loss, after: now })
  }
  const added = { notes: 0, loss: 0 }
  for (const [loanId, loss] of after) {
    if (before.has(loanId)) continue
    added.notes += 1
    added.loss += loss
  }
  return {
    before: gone.loss + kept.before,
    after: added.loss + kept.after,
    gone,
    added,
    kept,
    rising: rising
      .sort((a, b) => b.after - b.before - (a.after - a.before) || (a.loanId < b.loanId ? -1 : 1))
      .slice(0, mostRising),
  }
}

function lossById({ context, options }: Workbench): Map<string, number> {
  const { basis, book } = context
  const ids = identityOf(book.loans, 'loan_id')
  const { full } = trialStage(basis, { ...options, draws: 0 })
  const loss = averageLossByNote(full, [])
  return new Map(
    Array.from(basis.notes.rows, (row, note) => [ids?.texts[ids.codes[row]] ?? String(row), loss[note]]),
  )
}
