import { addMonths } from '../../lending/calendar.ts'
import { bookedCategory } from './booked-category.ts'
import { type Cell, dateCell, flagCell, rateCell, yuanCell } from './cells.ts'
import type { LatePayment } from './early-arrears.ts'
import { factorCells } from './factor-cells.ts'
import type { Household } from './household-assets.ts'
import type { LoanDates } from './loan-dates.ts'
import type { Model } from './model.ts'
import { isMature, type Note } from './note.ts'
import { borrowerId, borrowerName, branchId, type Desk, groupId, householdId } from './people.ts'
import type { Position } from './position.ts'

/** A note with all that its row needs, each computed once. */
export interface LoanView {
  readonly model: Model
  readonly note: Note
  readonly dates: LoanDates
  readonly desk: Desk
  readonly position: Position
  readonly latePayments: readonly LatePayment[]
  readonly identityNumber: string
  readonly account: string
  readonly assets: Household
}

/** The columns of `loans` in the order of DESIGN.md §4, each with how its cell is made. */
export const loanCells: Readonly<Record<string, (view: LoanView) => Cell>> = {
  loan_id: ({ note }) => note.id,
  household_id: ({ note }) => householdId(note.household),
  borrower_id: ({ note }) => borrowerId(note.household),
  identity_number: ({ identityNumber }) => identityNumber,
  product: factorCells.product,
  branch: ({ model, note }) => branchId(model.county.officers[note.officer].branch),
  township: (view) => townshipNameOf(view),
  village: ({ model, note }) => model.county.villages[model.households.village[note.household]].name,
  account_manager: ({ desk }) => desk.manager,
  first_responsible: ({ desk }) => desk.manager,
  investigator_1: ({ desk }) => desk.manager,
  investigator_2: ({ desk }) => desk.secondInvestigator,
  reviewer: ({ desk }) => desk.reviewer,
  approver: ({ desk }) => desk.approver,
  approver_limit: ({ desk }) => desk.approverLimit,
  applied_on: ({ dates }) => dateCell(dates.appliedOn),
  surveyed_on: ({ dates }) => dateCell(dates.surveyedOn),
  credit_report_on: ({ dates }) => dateCell(dates.creditReportOn),
  reviewed_on: ({ dates }) => dateCell(dates.reviewedOn),
  approved_on: ({ dates }) => dateCell(dates.approvedOn),
  contracted_on: ({ dates }) => dateCell(dates.contractedOn),
  disbursed_on: ({ dates }) => dateCell(dates.disbursedOn),
  due_on: factorCells.due_on,
  extended_due_on: ({ note }) => dateCell(note.outcome.extendedDueOn),
  extension_count: ({ note: { outcome } }) =>
    outcome.extendedOn === null ? 0 : outcome.irregularExtension === 'second' ? 2 : 1,
  settled_on: ({ note }) => dateCell(note.outcome.settledOn),
  settled_by: ({ note }) => note.outcome.settledBy,
  written_off_on: ({ note }) => dateCell(note.outcome.writtenOffOn),
  amount: ({ note }) => note.amount,
  balance: ({ position }) => yuanCell(position.balance),
  recovered: ({ note }) => note.outcome.recovered,
  annual_rate: ({ note }) => rateCell(note.rateBasisPoints),
  term_months: factorCells.term_months,
  repayment_method: ({ note }) => note.method,
  guarantee: factorCells.guarantee,
  group_id: ({ model, note }) =>
    note.guarantee === 'joint' ? groupId(model.households.group[note.household]) : null,
  disbursement_account: ({ account }) => account,
  purpose: factorCells.purpose,
  diverted: ({ note }) => flagCell(note.diverted),
  crop: factorCells.crop,
  credit_grade: ({ note }) => note.grade,
  age: factorCells.age,
  gender: factorCells.gender,
  education_years: factorCells.education_years,
  household_size: factorCells.household_size,
  labourers: factorCells.labourers,
  land_mu: factorCells.land_mu,
  annual_income: factorCells.annual_income,
  off_farm_income: factorCells.off_farm_income,
  prior_overdue: factorCells.prior_overdue,
  health_shock: ({ note }) => flagCell(note.health),
  insured: ({ note }) => flagCell(note.insured),
  disaster: ({ note }) => flagCell(note.disaster),
  days_past_due: ({ position }) => position.daysPastDue,
  technical_overdue: ({ position }) => flagCell(position.daysPastDue > 0 && position.daysPastDue <= 7),
  category: ({ model, note, position }) => bookedCategory(model, note, position),
  restructured: ({ model, note }) => flagCell(isShownAsRestructured(model, note)),
  defaulted: ({ note }) => (isMature(note) ? flagCell(note.defaults) : null),
  synthetic: () => 1,
  borrower_name: ({ note }) => borrowerName(note.household),
  borrower_type: factorCells.borrower_type,
  industry: factorCells.industry,
  annual_income_band: factorCells.annual_income_band,
  living_cost: factorCells.living_cost,
  net_assets: factorCells.net_assets,
  other_debt: factorCells.other_debt,
  cadre: factorCells.cadre,
  first_loan: factorCells.first_loan,
  distance_km: factorCells.distance_km,
  extended_on: ({ note }) => dateCell(note.outcome.extendedOn),
  renewal_of: ({ note }) => note.renews?.id ?? null,
  renewal_registered: ({ note }) =>
    note.renews ? flagCell(note.renews.outcome.settledBy === 'renewal') : null,
  payment_channel: ({ note }) => (note.amount > 100_000 ? 'entrusted' : 'self'),
  collateral_value: factorCells.collateral_value,
  collateral_registered: factorCells.collateral_registered,
  guarantee_until: ({ note }) =>
    note.guarantee === 'joint' || note.guarantee === 'guaranteed'
      ? dateCell(addMonths(note.dueOn, 24))
      : null,
  guarantee_company_share: () => 0,
  risk_fund_share: () => 0,
}

export const loanColumnNames = Object.keys(loanCells)
const makers = Object.values(loanCells)

export function loanRow(view: LoanView): Cell[] {
  return makers.map((make) => make(view))
}

/** Thirty of a hundred replacements of a note in difficulty are booked as what they are. */
function isShownAsRestructured(model: Model, note: Note): boolean {
  return (
    note.renews?.outcome.settledBy === 'refinance' &&
    model.streams['category.deviates'].chance(0.3, note.household, note.occasion)
  )
}

function townshipNameOf({ model, note }: LoanView): string {
  const { villages, townships } = model.county
  return townships[villages[model.households.village[note.household]].township].name
}
