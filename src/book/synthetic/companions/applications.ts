import { type Cell, dateCell } from '../cells.ts'
import { type FactorView, factorCells } from '../factor-cells.ts'
import { assetsOf } from '../household-assets.ts'
import type { Model } from '../model.ts'
import { householdId, officerId } from '../people.ts'
import { type Companion, columns } from './companion.ts'

const { distance_km: distanceCell, ...otherFactors } = factorCells
const factors: [string, (view: FactorView) => Cell][] = Object.entries(otherFactors)

/**
 * Granted and refused. The officer's workload and the branch's quota moved the decision and nothing else (SOUNDNESS
 * rule 16); the distance did not move it, and is a factor of default.
 */
export function applications(model: Model): Companion {
  let refusedCount = 0
  return {
    table: 'applications',
    columns: [
      ...columns(
        'application_id household_id loan_id township account_manager credit_grade system_decision applied_on requested_amount granted_amount decision refusal_reason officer_workload credit_quota distance_km',
      ),
      ...factors.map(([name]) => name),
    ],
    loan(view, emit) {
      emit(rowOf(view, `P${view.note.id.slice(1)}`, view.note.id))
    },
    refused(application, emit) {
      const id = `R${application.year}-${String(++refusedCount).padStart(7, '0')}`
      emit(rowOf({ model, note: application, assets: assetsOf(model, application) }, id, null))
    },
  }
}

function rowOf(view: FactorView, id: string, loan: string | null): Cell[] {
  const { model, note: application } = view
  const { households, county } = model
  const { household, granted } = application
  return [
    id,
    householdId(household),
    loan,
    county.townships[county.villages[households.village[household]].township].name,
    officerId(application.officer),
    application.grade,
    application.systemRefuses ? 'refuse' : 'approve',
    dateCell(application.appliedOn),
    application.requested,
    granted ? application.amount : 0,
    granted ? 'granted' : 'refused',
    application.refusalReason,
    application.workload,
    application.quota,
    distanceCell(view),
    ...factors.map(([, make]) => make(view)),
  ]
}
