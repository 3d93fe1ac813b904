import { type Cell, dateCell, flagCell } from '../cells.ts'
import { ageAt } from '../log-odds.ts'
import { cropOf } from '../make-note.ts'
import type { Model } from '../model.ts'
import type { Application } from '../note.ts'
import { householdId, officerId } from '../people.ts'
import { type Companion, columns } from './companion.ts'

/** Granted and refused; the three columns before the factors moved the decision (DOMAIN.md §3.2, SOUNDNESS rule 16). */
export function applications(model: Model): Companion {
  let refusedCount = 0
  return {
    table: 'applications',
    columns: columns(
      'application_id household_id loan_id township account_manager credit_grade system_decision applied_on requested_amount granted_amount decision refusal_reason officer_workload credit_quota distance_km age gender education_years household_size labourers crop land_mu annual_income off_farm_income prior_overdue first_loan guarantee due_on',
    ),
    loan({ note }, emit) {
      emit(rowOf(model, note, `P${note.id.slice(1)}`, note.id))
    },
    refused(application, emit) {
      emit(rowOf(model, application, `R${application.year}-${String(++refusedCount).padStart(7, '0')}`, null))
    },
  }
}

function rowOf(model: Model, application: Application, id: string, loan: string | null): Cell[] {
  const { household: h, granted } = application
  const { households, county } = model
  return [
    id,
    householdId(h),
    loan,
    county.townships[county.villages[households.village[h]].township].name,
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
    households.distanceTenths[h] / 10,
    ageAt(model, h, application.disbursedOn),
    households.male[h] ? 'male' : 'female',
    households.educationYears[h],
    households.size[h],
    households.labourers[h],
    cropOf(model, h),
    households.landTenths[h] / 10,
    application.income,
    households.offFarmIncome[h],
    application.prior,
    flagCell(application.isFirst),
    application.guarantee,
    dateCell(application.dueOn),
  ]
}
