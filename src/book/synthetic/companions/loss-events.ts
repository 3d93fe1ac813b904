import { addMonths, type Day, dayOf } from '../../../lending/calendar.ts'
import { AS_OF } from '../assumptions.ts'
import { dateCell } from '../cells.ts'
import type { Model } from '../model.ts'
import { branchId, officerId } from '../people.ts'
import { type Companion, columns, type Emit } from './companion.ts'
import { cropYears } from './places.ts'

/** Basel's seven types (DOMAIN.md §5.1). */
export const baselTypes = [
  'internal_fraud',
  'external_fraud',
  'employment_practices',
  'clients_products',
  'physical_damage',
  'system_failure',
  'execution_delivery',
] as const
type BaselType = (typeof baselTypes)[number]

/** Of defaulted impostor loans, those that came to light [O]. */
const FOUND_SHARE = 0.5
/** Small losses in handling [O], by note. */
const EXECUTION_SHARE = 0.0015
/** A branch's year [O]: how often, and the largest loss in yuan. Systems fail at the harvest, damage comes with floods. */
const OF_BRANCH = [
  { type: 'employment_practices', share: 0.12, most: 30_000, month: 6 },
  { type: 'clients_products', share: 0.2, most: 12_000, month: 4 },
  { type: 'system_failure', share: 0.25, most: 8_000, month: 11 },
] as const
const DAMAGE = { share: 0.3, most: 40_000, month: 8 } as const

/** Fraud that was found out, slips in handling, and what happens to a branch. */
export function lossEvents(model: Model): Companion {
  const { county, streams, shocks } = model
  let count = 0
  const event = (
    emit: Emit,
    at: { readonly day: Day; readonly branch: number; readonly officer: number | null },
    type: BaselType,
    loss: number,
    recovery: number,
  ) => {
    if (at.day > AS_OF) return
    const id = `E${String(++count).padStart(5, '0')}`
    const officer = at.officer === null ? null : officerId(at.officer)
    emit([id, dateCell(at.day), branchId(at.branch), officer, type, loss, recovery])
  }
  return {
    table: 'loss_events',
    columns: columns('event_id occurred_on branch account_manager basel_type gross_loss recovery'),
    loan({ note }, emit) {
      const u = (salt: number) =>
        streams['loss.event'].uniform(note.household, note.occasion + salt * 0x10000)
      const { officer } = note
      const { branch } = county.officers[officer]
      if (note.impostor && note.defaults && u(0) < FOUND_SHARE) {
        const type = note.impostor === 'borrowed' ? 'external_fraud' : 'internal_fraud'
        const day = addMonths(note.dueOn, 6)
        event(emit, { day, branch, officer }, type, note.amount, Math.round(note.amount * 0.4 * u(1)))
      } else if (u(2) < EXECUTION_SHARE) {
        const loss = Math.round(200 + 4000 * u(3) * u(4))
        event(emit, { day: note.disbursedOn + 60, branch, officer }, 'execution_delivery', loss, 0)
      }
    },
    end(emit) {
      for (const year of cropYears) {
        for (let branch = 0; branch < county.branches; branch++) {
          const u = (salt: number) => streams['loss.event'].uniform(branch, year + salt * 0x10000)
          const happen = (
            index: number,
            type: BaselType,
            { share, most, month }: { readonly share: number; readonly most: number; readonly month: number },
          ) => {
            if (u(10 * index) >= share) return
            const day = dayOf(year, month, 1 + Math.floor(28 * u(10 * index + 1)))
            const loss = Math.round(500 + most * u(10 * index + 2) * u(10 * index + 3))
            const recovery = type === 'physical_damage' ? Math.round(0.5 * loss) : 0
            event(emit, { day, branch, officer: null }, type, loss, recovery)
          }
          OF_BRANCH.forEach((kind, index) => {
            happen(index + 1, kind.type, kind)
          })
          const isFlooded = county.townships.some(
            (township, index) =>
              township.branch === branch && shocks.disasterOf(index, year)?.peril === 'flood',
          )
          if (isFlooded) happen(OF_BRANCH.length + 1, 'physical_damage', DAMAGE)
        }
      }
    },
  }
}
