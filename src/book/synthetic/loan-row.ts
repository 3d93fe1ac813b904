import { addMonths } from '../../lending/calendar.ts'
import { MISSING } from './assumptions.ts'
import { bookedCategory } from './booked-category.ts'
import { type Cell, dateCell, flagCell, rateCell, tenthsCell, yuanCell } from './cells.ts'
import type { Household } from './household-assets.ts'
import type { LoanDates } from './loan-dates.ts'
import { ageAt } from './log-odds.ts'
import { cropOf } from './make-note.ts'
import type { Model } from './model.ts'
import { isMature, type Note } from './note.ts'
import { borrowerId, borrowerName, branchId, type Desk, groupId, householdId } from './people.ts'
import type { Position } from './position.ts'
import { industryOf, purposeOf } from './purpose.ts'

/** A note with all that its row needs, each computed once. */
export interface LoanView {
  readonly model: Model
  readonly note: Note
  readonly dates: LoanDates
  readonly desk: Desk
  readonly position: Position
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
  product: ({ note }) => productOf(note),
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
  due_on: ({ note }) => dateCell(note.dueOn),
  extended_due_on: ({ note }) => dateCell(note.outcome.extendedDueOn),
  extension_count: ({ note }) => flagCell(note.outcome.extendedOn !== null),
  settled_on: ({ note }) => dateCell(note.outcome.settledOn),
  settled_by: ({ note }) => note.outcome.settledBy,
  written_off_on: ({ note }) => dateCell(note.outcome.writtenOffOn),
  amount: ({ note }) => note.amount,
  balance: ({ position }) => yuanCell(position.balance),
  recovered: ({ note }) => note.outcome.recovered,
  annual_rate: ({ note }) => rateCell(note.rateBasisPoints),
  term_months: ({ note }) => Math.round((note.dueOn - note.disbursedOn) / 30.4375),
  repayment_method: ({ note }) => note.method,
  guarantee: ({ note }) => note.guarantee,
  group_id: ({ model, note }) =>
    note.guarantee === 'joint' ? groupId(model.households.group[note.household]) : null,
  disbursement_account: ({ account }) => account,
  purpose: ({ model, note }) => purposeOf(model, note),
  diverted: ({ note }) => flagCell(note.diverted),
  crop: ({ model, note }) => cropOf(model, note.household),
  credit_grade: ({ note }) => note.grade,
  age: ({ model, note }) => ageAt(model, note.household, note.disbursedOn),
  gender: ({ model, note }) => (model.households.male[note.household] ? 'male' : 'female'),
  education_years: ({ model, note }) => model.households.educationYears[note.household],
  household_size: ({ model, note }) => model.households.size[note.household],
  labourers: ({ model, note }) => model.households.labourers[note.household],
  land_mu: ({ model, note }) =>
    model.streams['missing.land'].chance(MISSING.land, note.household, note.occasion)
      ? null
      : tenthsCell(model.households.landTenths[note.household]),
  annual_income: (view) => (isBanded(view) ? null : view.note.income),
  off_farm_income: ({ model, note }) => model.households.offFarmIncome[note.household],
  prior_overdue: ({ note }) => note.prior,
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
  borrower_type: () => 'farmer',
  industry: ({ model, note }) => industryOf(model, note),
  annual_income_band: (view) => (isBanded(view) ? bandOf(view.note.income) : null),
  living_cost: ({ assets }) => assets.livingCost,
  net_assets: ({ assets }) => assets.netAssets,
  other_debt: ({ assets }) => assets.otherDebt,
  cadre: ({ model, note }) => model.households.cadre[note.household],
  first_loan: ({ note }) => flagCell(note.isFirst),
  distance_km: ({ model, note }) => tenthsCell(model.households.distanceTenths[note.household]),
  extended_on: ({ note }) => dateCell(note.outcome.extendedOn),
  renewal_of: ({ note }) => note.renews?.id ?? null,
  renewal_registered: ({ note }) =>
    note.renews ? flagCell(note.renews.outcome.settledBy === 'renewal') : null,
  payment_channel: ({ note }) => (note.amount > 100_000 ? 'entrusted' : 'self'),
  collateral_value: ({ assets }) => assets.collateralValue,
  collateral_registered: ({ assets }) => assets.collateralRegistered,
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

function productOf({ guarantee }: Note): string {
  if (guarantee === 'credit') return 'micro_credit'
  return guarantee === 'joint' ? 'joint_liability' : 'farmer_loan'
}

function townshipNameOf({ model, note }: LoanView): string {
  const { villages, townships } = model.county
  return townships[villages[model.households.village[note.household]].township].name
}

function isBanded({ model, note }: LoanView): boolean {
  return model.streams['missing.income'].chance(MISSING.incomeBanded, note.household, note.occasion)
}

const BAND_EDGES = [10_000, 20_000, 30_000, 50_000, 80_000, 120_000] as const

/** `30000-50000`, left-closed; `<10000` and `>=120000` at the ends. */
export function bandOf(income: number): string {
  const upper = BAND_EDGES.findIndex((edge) => income < edge)
  if (upper === 0) return `<${BAND_EDGES[0]}`
  return upper < 0 ? `>=${BAND_EDGES.at(-1)}` : `${BAND_EDGES[upper - 1]}-${BAND_EDGES[upper]}`
}
