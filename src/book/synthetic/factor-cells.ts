import { MISSING } from './assumptions.ts'
import { type Cell, dateCell, flagCell, tenthsCell } from './cells.ts'
import type { Household } from './household-assets.ts'
import { ageAt } from './log-odds.ts'
import { cropOf, methodOf } from './make-note.ts'
import type { Model } from './model.ts'
import type { Application } from './note.ts'
import { industryOf, purposeOf } from './purpose.ts'

/** An application, granted or not, with what its factors need. */
export interface FactorView {
  readonly model: Model
  readonly note: Application
  readonly assets: Household
}

/** What is known at the application: the same cells in `loans` and in `applications`. */
export const factorCells = {
  product: ({ note }) => productOf(note),
  due_on: ({ note }) => dateCell(note.dueOn),
  term_months: ({ note }) => Math.round((note.dueOn - note.disbursedOn) / 30.4375),
  repayment_method: ({ model, note }) => methodOf(model, note),
  guarantee: ({ note }) => note.guarantee,
  purpose: ({ model, note }) => purposeOf(model, note),
  crop: ({ model, note }) => cropOf(model, note.household),
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
  borrower_type: () => 'farmer',
  industry: ({ model, note }) => industryOf(model, note),
  annual_income_band: (view) => (isBanded(view) ? bandOf(view.note.income) : null),
  living_cost: ({ assets }) => assets.livingCost,
  net_assets: ({ assets }) => assets.netAssets,
  other_debt: ({ assets }) => assets.otherDebt,
  cadre: ({ model, note }) => model.households.cadre[note.household],
  first_loan: ({ note }) => flagCell(note.isFirst),
  distance_km: ({ model, note }) => tenthsCell(model.households.distanceTenths[note.household]),
  collateral_value: ({ assets }) => assets.collateralValue,
  collateral_registered: ({ assets }) => assets.collateralRegistered,
} as const satisfies Readonly<Record<string, (view: FactorView) => Cell>>

function productOf({ guarantee }: Application): string {
  if (guarantee === 'credit') return 'micro_credit'
  return guarantee === 'joint' ? 'joint_liability' : 'farmer_loan'
}

function isBanded({ model, note }: FactorView): boolean {
  return model.streams['missing.income'].chance(MISSING.incomeBanded, note.household, note.occasion)
}

const BAND_EDGES = [10_000, 20_000, 30_000, 50_000, 80_000, 120_000] as const

/** `30000-50000`, left-closed; `<10000` and `>=120000` at the ends. */
export function bandOf(income: number): string {
  const upper = BAND_EDGES.findIndex((edge) => income < edge)
  if (upper === 0) return `<${BAND_EDGES[0]}`
  return upper < 0 ? `>=${BAND_EDGES.at(-1)}` : `${BAND_EDGES[upper - 1]}-${BAND_EDGES[upper]}`
}
