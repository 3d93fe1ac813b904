import { AS_OF } from '../assumptions.ts'
import { dateCell } from '../cells.ts'
import { type Companion, columns } from './companion.ts'

/** Days after the first unpaid day, and the share of notes still open then that see the step [O]. */
const STEPS = [
  { kind: 'call', after: 8, share: 0.95 },
  { kind: 'visit', after: 28, share: 0.85 },
  { kind: 'demand', after: 70, share: 0.8 },
  { kind: 'suit', after: 210, share: 0.45 },
  { kind: 'judgment', after: 330, share: 0.38 },
  { kind: 'enforcement', after: 450, share: 0.3 },
] as const

export const actions: Companion = {
  table: 'actions',
  columns: columns('loan_id kind done_on done_by amount recovered'),
  loan({ model, note, desk }, emit) {
    const { unpaidFrom, settledOn, recovered, recoveredOn } = note.outcome
    if (unpaidFrom === null) return
    const end = Math.min(AS_OF, settledOn ?? AS_OF)
    // One draw for all steps: a note that is sued has had its demand.
    const u = model.streams['action.step'].uniform(note.household, note.occasion)
    let credited = false
    const days = STEPS.map(({ after }) => unpaidFrom + after)
    STEPS.forEach(({ kind, share }, index) => {
      const day = days[index]
      if (day > end || u >= share) return
      const next = days[index + 1] ?? Number.POSITIVE_INFINITY
      const brings =
        recoveredOn !== null && !credited && (recoveredOn < next || u >= (STEPS[index + 1]?.share ?? 0))
      if (brings) credited = true
      emit([note.id, kind, dateCell(day), desk.manager, note.amount, brings ? recovered : 0])
    })
  },
}
