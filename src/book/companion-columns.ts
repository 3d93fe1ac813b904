import { categories, creditGrades, crops } from '../lending/vocabulary.ts'
import type { CompanionName } from './book.ts'
import {
  type CanonicalColumn,
  type ColumnRole,
  type ColumnType,
  column,
  withReference,
} from './canonical-column.ts'
import { loanColumns } from './loan-columns.ts'

/** `money: 'a b'` → columns a and b of type money; all of one role, since companions are read whole. */
function columnsOf(role: ColumnRole, names: Partial<Record<ColumnType, string>>): CanonicalColumn[] {
  return Object.entries(names).flatMap(([type, list]) =>
    list.split(' ').map((name) => column(name, type as ColumnType, role)),
  )
}

const crop = column('crop', 'code', 'decisionTime', {
  riskGroup: 'external',
  levels: withReference(crops, 'corn'),
})
const creditGrade = column('credit_grade', 'code', 'lendersDecision', {
  riskGroup: 'credit',
  levels: withReference(creditGrades, 'good'),
})
const category = column('category', 'code', 'outcome', { levels: categories })

function code(name: string, levels: string, role: ColumnRole): CanonicalColumn {
  return column(name, 'code', role, { levels: levels.split(' ') })
}

/** What the borrower asks for, though the lender decides it in the end. */
const askedFor = new Set(['term_months', 'guarantee', 'repayment_method'])

/** The columns of each companion table (what one row is stands in docs/loan-book.md). */
export const companionColumns: Readonly<Record<CompanionName, readonly CanonicalColumn[]>> = {
  repayments: [
    ...columnsOf('id', { id: 'loan_id payer_account' }),
    ...columnsOf('postDisbursement', {
      date: 'due_on paid_on',
      money: 'due_principal due_interest paid_principal paid_interest paid_penalty',
    }),
  ],
  snapshots: [
    ...columnsOf('id', { id: 'loan_id' }),
    ...columnsOf('postDisbursement', { month: 'month', money: 'balance', count: 'days_past_due' }),
    category,
  ],
  applications: [
    ...columnsOf('id', { key: 'application_id', id: 'household_id loan_id' }),
    ...columnsOf('placeOrPerson', { id: 'township account_manager' }),
    creditGrade,
    ...columnsOf('lendersDecision', {
      label: 'system_decision decision refusal_reason',
      money: 'granted_amount',
    }),
    ...columnsOf('decisionTime', {
      date: 'applied_on',
      money: 'requested_amount credit_quota',
      number: 'officer_workload',
    }),
    // The factors that were known at the application, so that the refused can be compared with the granted.
    ...loanColumns.filter(({ role, type, name }) =>
      role === 'decisionTime' ? type !== 'date' : askedFor.has(name),
    ),
    ...columnsOf('decisionTime', { date: 'due_on' }),
  ],
  households: [
    ...columnsOf('id', { key: 'household_id' }),
    ...columnsOf('placeOrPerson', { id: 'village hukou_township land_township' }),
    ...columnsOf('lendersDecision', { flag: 'files rated granted credit_household', money: 'line' }),
    ...columnsOf('decisionTime', {
      date: 'line_from line_expires file_updated_on rated_on deceased_or_moved_on last_own_transaction_on',
      flag: 'dishonest_listed cooperative_member',
      money: 'arrears deposits_daily_average',
      share: 'order_contract_share price_hedged_share',
    }),
  ],
  villages: [
    ...columnsOf('id', { key: 'village' }),
    ...columnsOf('placeOrPerson', { id: 'township branch' }),
    ...columnsOf('decisionTime', {
      count: 'households stars',
      flag: 'credit_village pre_granted',
      date: 'campaign_from campaign_to',
    }),
  ],
  account_managers: [
    ...columnsOf('id', { key: 'account_manager', id: 'household_id own_account branch_account' }),
    ...columnsOf('id', { identity: 'identity_number' }),
    ...columnsOf('placeOrPerson', {
      id: 'branch township',
      label: 'level',
      date: 'hired_on rotated_on',
      number: 'training_hours violation_points',
      count: 'complaints',
      flag: 'leave_taken',
      money: 'lending_limit',
    }),
  ],
  checks: [
    ...columnsOf('id', { id: 'loan_id' }),
    code('kind', 'before at after', 'postDisbursement'),
    ...columnsOf('postDisbursement', { date: 'due_on done_on recorded_at', id: 'done_by', label: 'finding' }),
  ],
  documents: [
    ...columnsOf('id', { id: 'loan_id' }),
    ...columnsOf('decisionTime', { label: 'kind', flag: 'present' }),
  ],
  links: [
    ...columnsOf('id', { id: 'household_id target' }),
    code('kind', 'phone account address guarantor group kin', 'id'),
  ],
  disasters: [
    ...columnsOf('placeOrPerson', { id: 'township' }),
    ...columnsOf('postDisbursement', {
      count: 'year',
      share: 'affected_share damaged_share no_harvest_share',
    }),
    code('peril', 'drought flood hail cold pest epidemic', 'postDisbursement'),
  ],
  prices: [crop, ...columnsOf('postDisbursement', { month: 'month', number: 'price' })],
  insurance: [
    ...columnsOf('id', { id: 'household_id' }),
    crop,
    code('enrolled', 'individual village', 'decisionTime'),
    ...columnsOf('postDisbursement', {
      label: 'product',
      count: 'year',
      date: 'enrolled_on paid_on',
      number: 'insured_area trigger index_value',
      share: 'deductible',
      money: 'sum_insured premium farmer_premium indemnity',
      flag: 'bank_beneficiary_consent',
    }),
  ],
  loss_events: [
    ...columnsOf('id', { key: 'event_id' }),
    ...columnsOf('placeOrPerson', { id: 'branch account_manager' }),
    ...columnsOf('postDisbursement', {
      date: 'occurred_on',
      label: 'basel_type',
      money: 'gross_loss recovery',
    }),
  ],
  actions: [
    ...columnsOf('id', { id: 'loan_id' }),
    code('kind', 'call visit demand suit judgment enforcement', 'postDisbursement'),
    ...columnsOf('postDisbursement', { date: 'done_on', id: 'done_by', money: 'amount recovered' }),
  ],
  policy_events: [
    ...columnsOf('postDisbursement', { date: 'effective_on', label: 'kind', number: 'size' }),
    crop,
    ...columnsOf('placeOrPerson', { id: 'township' }),
  ],
  institution: columnsOf('postDisbursement', {
    month: 'month',
    money:
      'total_loans total_npl provisions_held net_capital tier1 risk_weighted_assets deposits operating_cost profit risk_fund_balance risk_fund_covered',
    rate: 'funds_transfer_price',
    count: 'households_in_area staff branches',
  }),
}
