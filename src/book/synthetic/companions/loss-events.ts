import { addMonths, type Day } from '../../../lending/calendar.ts'
import { AS_OF } from '../assumptions.ts'
import { dateCell } from '../cells.ts'
import type { Model } from '../model.ts'
import { branchId, officerId } from '../people.ts'
import { type Companion, columns } from './companion.ts'

/** Of defaulted impostor loans, those that came to light [O]. */
const FOUND_SHARE = 0.5
/** Small losses in handling [O], by note. */
const EXECUTION_SHARE = 0.0015

/** Basel's event types (DOMAIN.md §5.1): fraud that was found out, and slips in handling. */
export function lossEvents(model: Model): Companion {
  let count = 0
  return {
    table: 'loss_events',
    columns: columns('event_id occurred_on branch account_manager basel_type gross_loss recovery'),
    loan({ note }, emit) {
      const draw = model.streams['loss.event']
      const u = (salt: number) => draw.uniform(note.household, note.occasion + salt * 0x10000)
      const event = (day: Day, type: string, loss: number, recovery: number) => {
        if (day > AS_OF) return
        const { branch } = model.county.officers[note.officer]
        emit([
          `E${String(++count).padStart(5, '0')}`,
          dateCell(day),
          branchId(branch),
          officerId(note.officer),
          type,
          loss,
          recovery,
        ])
      }
      if (note.impostor && note.defaults && u(0) < FOUND_SHARE) {
        const type = note.impostor === 'borrowed' ? 'external_fraud' : 'internal_fraud'
        event(addMonths(note.dueOn, 6), type, note.amount, Math.round(note.amount * 0.4 * u(1)))
      } else if (u(2) < EXECUTION_SHARE) {
        event(note.disbursedOn + 60, 'execution', Math.round(200 + 4000 * u(3) * u(4)), 0)
      }
    },
  }
}
