import { categories, creditGrades, crops, genders, guarantees, settlements } from '../lending/vocabulary.ts'
import { type CanonicalColumn, column, withReference } from './canonical-column.ts'

const credit = { riskGroup: 'credit' } as const
const external = { riskGroup: 'external' } as const
const operational = { riskGroup: 'operational' } as const

/** The columns of `loans`: one row is a loan note (借据). */
export const loanColumns: readonly CanonicalColumn[] = [
  column('loan_id', 'key', 'id'),
  column('household_id', 'id', 'id'),
  column('borrower_id', 'id', 'id'),
  column('identity_number', 'identity', 'id'),
  column('borrower_name', 'text', 'id'),
  column('synthetic', 'flag', 'id'),
  column('disbursement_account', 'id', 'id'),
  column('renewal_of', 'id', 'id'),

  column('product', 'label', 'decisionTime', credit),
  column('purpose', 'label', 'decisionTime', credit),
  column('crop', 'code', 'decisionTime', { ...external, levels: withReference(crops, 'corn') }),
  column('industry', 'label', 'decisionTime', external),
  column('borrower_type', 'label', 'decisionTime', credit),
  column('age', 'number', 'decisionTime', credit),
  column('gender', 'code', 'decisionTime', { ...credit, levels: withReference(genders, 'female') }),
  column('education_years', 'number', 'decisionTime', credit),
  column('household_size', 'count', 'decisionTime', credit),
  column('labourers', 'count', 'decisionTime', credit),
  column('land_mu', 'number', 'decisionTime', credit),
  column('annual_income', 'money', 'decisionTime', credit),
  column('annual_income_band', 'label', 'decisionTime', credit),
  column('off_farm_income', 'money', 'decisionTime', credit),
  column('living_cost', 'money', 'decisionTime', credit),
  column('net_assets', 'money', 'decisionTime', credit),
  column('other_debt', 'money', 'decisionTime', credit),
  column('cadre', 'flag', 'decisionTime', credit),
  column('first_loan', 'flag', 'decisionTime', credit),
  column('prior_overdue', 'count', 'decisionTime', credit),
  column('distance_km', 'number', 'decisionTime', operational),
  column('collateral_value', 'money', 'decisionTime', credit),
  column('collateral_registered', 'flag', 'decisionTime', operational),
  column('applied_on', 'date', 'decisionTime', operational),
  column('surveyed_on', 'date', 'decisionTime', operational),
  column('credit_report_on', 'date', 'decisionTime', operational),
  column('reviewed_on', 'date', 'decisionTime', operational),
  column('approved_on', 'date', 'decisionTime', operational),
  column('contracted_on', 'date', 'decisionTime', operational),
  column('disbursed_on', 'date', 'decisionTime'),
  column('due_on', 'date', 'decisionTime'),

  column('amount', 'money', 'lendersDecision', credit),
  column('annual_rate', 'rate', 'lendersDecision', credit),
  column('term_months', 'number', 'lendersDecision', credit),
  column('repayment_method', 'label', 'lendersDecision', credit),
  column('guarantee', 'code', 'lendersDecision', { ...credit, levels: guarantees }),
  column('credit_grade', 'code', 'lendersDecision', {
    ...credit,
    levels: withReference(creditGrades, 'good'),
  }),
  column('payment_channel', 'label', 'lendersDecision', operational),
  column('renewal_registered', 'flag', 'lendersDecision', operational),
  column('guarantee_until', 'date', 'lendersDecision', credit),
  column('guarantee_company_share', 'share', 'lendersDecision', credit),
  column('risk_fund_share', 'share', 'lendersDecision', credit),

  column('branch', 'id', 'placeOrPerson', operational),
  column('township', 'id', 'placeOrPerson', external),
  column('village', 'id', 'placeOrPerson', external),
  column('account_manager', 'id', 'placeOrPerson', operational),
  column('first_responsible', 'id', 'placeOrPerson', operational),
  column('investigator_1', 'id', 'placeOrPerson', operational),
  column('investigator_2', 'id', 'placeOrPerson', operational),
  column('reviewer', 'id', 'placeOrPerson', operational),
  column('approver', 'id', 'placeOrPerson', operational),
  column('approver_limit', 'money', 'placeOrPerson', operational),
  column('group_id', 'id', 'placeOrPerson', credit),

  column('disaster', 'flag', 'postDisbursement', { ...external, explanatory: true }),
  column('insured', 'flag', 'postDisbursement', { ...external, explanatory: true }),
  column('health_shock', 'flag', 'postDisbursement', { ...credit, explanatory: true }),
  column('diverted', 'flag', 'postDisbursement', { ...credit, explanatory: true }),
  column('balance', 'money', 'postDisbursement'),
  column('extended_on', 'date', 'postDisbursement'),
  column('extended_due_on', 'date', 'postDisbursement'),
  column('extension_count', 'count', 'postDisbursement'),
  column('settled_on', 'date', 'postDisbursement'),
  column('technical_overdue', 'flag', 'postDisbursement'),

  column('settled_by', 'code', 'outcome', { levels: settlements }),
  column('written_off_on', 'date', 'outcome'),
  column('recovered', 'money', 'outcome'),
  column('days_past_due', 'count', 'outcome'),
  column('category', 'code', 'outcome', { levels: categories }),
  column('restructured', 'flag', 'outcome'),
  column('defaulted', 'flag', 'outcome'),
]

/** A file that has these, by name or alias, is a recognised loan book. */
export const loanBookMarks = ['loan_id', 'amount', 'disbursed_on', 'due_on'] as const
