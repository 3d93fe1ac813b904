import type { TermName } from './terms.ts'

/** The columns of `loans` that a term is made of; what a companion gives stands in the term's coding. */
const sources: Readonly<Record<TermName, readonly string[]>> = {
  ageFrom45: ['age'],
  male: ['gender'],
  educationFrom9: ['education_years'],
  labourFrom2: ['labourers'],
  dependantShare: ['household_size', 'labourers'],
  crop: ['crop'],
  lnIncome: ['annual_income', 'annual_income_band'],
  hasOffFarmIncome: ['off_farm_income'],
  priorOverdue: ['prior_overdue'],
  firstLoan: ['first_loan'],
  cadre: ['cadre'],
  creditVillage: ['village'],
  distance: ['distance_km'],
  log2DebtToIncome: ['amount', 'annual_income', 'annual_income_band'],
  longTerm: ['disbursed_on', 'due_on'],
  guarantee: ['guarantee'],
  grade: ['credit_grade'],
  annualRate: ['annual_rate'],
  healthShock: ['health_shock'],
  disaster: ['disaster', 'township', 'disbursed_on'],
  insured: ['insured', 'household_id', 'disbursed_on'],
  insuredInDisaster: ['insured', 'disaster'],
  priceShock: ['crop', 'disbursed_on'],
  diverted: ['diverted'],
  sequenceBroken: [
    'applied_on',
    'surveyed_on',
    'reviewed_on',
    'approved_on',
    'contracted_on',
    'disbursed_on',
  ],
  dutiesNotSeparated: ['investigator_1', 'investigator_2', 'reviewer', 'approver'],
}

export function sourcesOf(term: TermName): readonly string[] {
  return sources[term]
}
