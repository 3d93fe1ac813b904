import { type Day, dayOf } from '../../../lending/calendar.ts'
import { AS_OF } from '../assumptions.ts'
import { dateCell } from '../cells.ts'
import { dateAt } from '../known-dates.ts'
import type { LoanView } from '../loan-row.ts'
import type { Model } from '../model.ts'
import type { Note } from '../note.ts'
import { type Companion, columns, type Emit } from './companion.ts'

/** The three checks [O]: how many after lending are late or never made, before what the officer adds. */
const LATE_SHARE = 0.12
const MISSING_SHARE = 0.06
/** An officer one spread worse than average is late and remiss by so much more: process goes with default. */
const PER_OFFICER_SPREAD = 0.25
const OFFICER_SPREAD = 0.3
/** Written into the log in one go after the due day (R18). */
const BACKFILLED_SHARE = 0.01
const DIVERSION_FOUND_SHARE = 0.4

export const checks: Companion = {
  table: 'checks',
  columns: columns('loan_id kind due_on done_on done_by finding recorded_at'),
  loan(view, emit) {
    const { note, dates, desk } = view
    const row = (
      kind: string,
      due: Day,
      done: Day | null,
      by: string,
      finding: string,
      recorded: Day | null,
    ) =>
      emit([
        note.id,
        kind,
        dateCell(due),
        dateCell(done),
        done === null ? '' : by,
        finding,
        dateCell(recorded),
      ])
    row('before', dates.reviewedOn, dates.surveyedOn, desk.manager, 'normal', dates.surveyedOn)
    row('at', dates.contractedOn, dates.approvedOn, desk.reviewer, 'normal', dates.approvedOn)
    afterLending(view, emit)
  },
}

interface AfterCheck {
  readonly due: Day
  /** Null where it was never made, or not yet. */
  readonly done: Day | null
  readonly recorded: Day | null
  readonly finding: string
}

function afterLending({ model, note, desk }: LoanView, emit: Emit): void {
  for (const { due, done, recorded, finding } of checksAfterLending(model, note)) {
    const by = done === null ? '' : desk.manager
    emit([note.id, 'after', dateCell(due), dateCell(done), by, finding, dateCell(recorded)])
  }
}

/** A check after lending is written into the log after the note's due day, not when it was made (R18). */
export function isBackfilled(model: Model, note: Note): boolean {
  return checksAfterLending(model, note).some(({ done, recorded }) => recorded !== done)
}

/** Within thirty days, in August before the harvest, and thirty days before the due date (DOMAIN.md §1.6). */
function checksAfterLending(model: Model, note: Note): AfterCheck[] {
  const august = dayOf(dateAt(note.disbursedOn).year, 8, 31)
  const planned = [note.disbursedOn + 30, august, note.dueOn - 30]
  const days = [...new Set(planned)].filter(
    (day) => day >= note.disbursedOn + 30 && day < note.dueOn && day <= AS_OF,
  )
  const remiss = 1 + (PER_OFFICER_SPREAD * model.effects.officer[note.officer]) / OFFICER_SPREAD
  const draw = model.streams['check.after']
  return days.map((due, index) => {
    const u = (salt: number) => draw.uniform(note.household, note.occasion + (index * 4 + salt) * 0x10000)
    const isMissing = u(0) < MISSING_SHARE * remiss
    const isLate = u(1) < LATE_SHARE * remiss
    const done = due + (isLate ? 5 + Math.floor(40 * u(2)) : -Math.floor(20 * u(2)))
    const recorded = u(3) < BACKFILLED_SHARE ? Math.max(done, note.dueOn + 3) : done
    // What is written up after the book's date has left no trace in it.
    if (isMissing || recorded > AS_OF) return { due, done: null, recorded: null, finding: '' }
    const finding =
      note.diverted && u(3) > 1 - DIVERSION_FOUND_SHARE
        ? 'purpose_changed'
        : note.disaster && due > august
          ? 'harvest_damaged'
          : 'normal'
    return { due, done, recorded, finding }
  })
}
