import type { RiskGroup } from '../../lending/vocabulary.ts'

/**
 * The terms of the regression on a recognised loan book: one name per concept, with its coding, reference and
 * place in the three risks (DOMAIN.md §3.2). The synthetic cooperative writes its truth under these names.
 */
export interface Term {
  readonly name: TermName
  /** `flag` is a number 0 or 1; `nominal` has levels in display order. */
  readonly kind: 'numeric' | 'flag' | 'nominal'
  /** The formula in canonical columns. A coefficient is the change in log-odds for one unit of it. */
  readonly coding: string
  readonly unit: TermUnit | null
  readonly levels: readonly string[]
  /** The level with coefficient 0; null for numbers and flags. */
  readonly reference: string | null
  readonly role: TermRole
  readonly riskGroup: RiskGroup
  /** Who can change it: what is `nobody`'s can only be watched, insured or priced. */
  readonly actor: 'household' | 'lender' | 'both' | 'nobody'
  /** The main effects of an interaction: it joins their coalition (SOUNDNESS.md rule 14). */
  readonly interactionOf: readonly TermName[]
}

/**
 * `decisionTime`: known of the household when it applies. `askedFor`: the amount, term and guarantee applied
 * for; the lender may change them, so a comparison of officers leaves them out too. `lenderDecision`: grade and
 * rate. `shock` and `process` happen after the decision: they explain, they cannot score an application.
 */
export type TermRole = 'decisionTime' | 'askedFor' | 'lenderDecision' | 'shock' | 'process'

export type TermUnit =
  | 'years'
  | 'persons'
  | 'share'
  | 'logOfRatio'
  | 'doublings'
  | 'times'
  | 'percentagePoints'
  | 'kilometres'
  | 'standardDeviations'

export const termNames = [
  'ageFrom45',
  'male',
  'educationFrom9',
  'labourFrom2',
  'dependantShare',
  'crop',
  'lnIncome',
  'hasOffFarmIncome',
  'priorOverdue',
  'firstLoan',
  'cadre',
  'creditVillage',
  'distance',
  'log2DebtToIncome',
  'longTerm',
  'guarantee',
  'grade',
  'annualRate',
  'healthShock',
  'disaster',
  'insured',
  'insuredInDisaster',
  'priceShock',
  'diverted',
  'sequenceBroken',
  'dutiesNotSeparated',
] as const
export type TermName = (typeof termNames)[number]

/** Hog, cattle and poultry are one group, vegetables are with the others: the seven groups of DOMAIN.md §3.2. */
export const cropGroups = ['corn', 'rice', 'soy', 'fungus', 'herb', 'livestock', 'other'] as const
export type CropGroup = (typeof cropGroups)[number]

/** Yuan a year at which `lnIncome` is 0. */
export const REFERENCE_INCOME = 45_000
/** Amount over yearly income at which `log2DebtToIncome` is 0: the median of DOMAIN.md §3.2. */
export const REFERENCE_DEBT_TO_INCOME = 0.76
/** Doublings beyond which `log2DebtToIncome` no longer grows. */
export const DEBT_TO_INCOME_CLIP = 2.5
export const REFERENCE_AGE = 45
export const REFERENCE_EDUCATION_YEARS = 9
export const REFERENCE_LABOURERS = 2
/** Months; a longer note is `longTerm`. */
export const SHORT_TERM_MONTHS = 12
/** Earlier overdue loans counted at most. */
export const PRIOR_OVERDUE_CAP = 5

type Place = Pick<Term, 'role' | 'riskGroup' | 'actor'>

const household: Place = { role: 'decisionTime', riskGroup: 'credit', actor: 'nobody' }
const householdActs: Place = { ...household, actor: 'household' }
// What a household grows exposes it to weather and market; what it asks for is its own risk.
const cropChoice: Place = { role: 'decisionTime', riskGroup: 'external', actor: 'both' }
// A far household is visited less: the lender's supervision, not the borrower.
const supervision: Place = { role: 'decisionTime', riskGroup: 'operational', actor: 'lender' }
const askedFor: Place = { role: 'askedFor', riskGroup: 'credit', actor: 'both' }
const lenderDecision: Place = { role: 'lenderDecision', riskGroup: 'credit', actor: 'lender' }
const externalShock: Place = { role: 'shock', riskGroup: 'external', actor: 'nobody' }
const insurance: Place = { role: 'shock', riskGroup: 'external', actor: 'both' }
const process: Place = { role: 'process', riskGroup: 'operational', actor: 'lender' }

export const terms: readonly Term[] = [
  numeric('ageFrom45', '|age − 45|', 'years', household),
  flag('male', 'gender = male', household),
  numeric('educationFrom9', 'education_years − 9', 'years', household),
  numeric('labourFrom2', 'labourers − 2', 'persons', household),
  numeric('dependantShare', '(household_size − labourers) / household_size', 'share', household),
  nominal(
    'crop',
    'crop; livestock = hog, cattle, poultry; other = vegetable, other',
    cropGroups,
    'corn',
    cropChoice,
  ),
  numeric('lnIncome', 'ln(annual_income / 45,000 yuan)', 'logOfRatio', householdActs),
  flag('hasOffFarmIncome', 'off_farm_income > 0', householdActs),
  numeric('priorOverdue', 'min(prior_overdue, 5)', 'times', householdActs),
  flag('firstLoan', 'first_loan', household),
  flag('cadre', 'cadre', household),
  flag('creditVillage', 'villages.credit_village', { ...household, actor: 'both' }),
  numeric('distance', 'distance_km', 'kilometres', supervision),
  numeric('log2DebtToIncome', 'log2(amount / annual_income / 0.76), within ±2.5', 'doublings', askedFor),
  flag('longTerm', 'due_on later than 12 months after disbursed_on', askedFor),
  nominal(
    'guarantee',
    'guarantee',
    ['credit', 'joint', 'guaranteed', 'mortgaged', 'pledged', 'combined'],
    'credit',
    askedFor,
  ),
  nominal('grade', 'credit_grade', ['excellent', 'good', 'fair', 'unrated'], 'good', lenderDecision),
  numeric('annualRate', 'annual_rate × 100', 'percentagePoints', lenderDecision),
  // Illness strikes one household, not a place or a market: it is the borrower's risk, not an external one.
  flag('healthShock', 'health_shock', { role: 'shock', riskGroup: 'credit', actor: 'nobody' }),
  flag(
    'disaster',
    'disaster; where blank, disasters.affected_share of the township in the crop year',
    externalShock,
  ),
  // Beside its interaction, as the principle of marginality asks; by theory its own coefficient is about 0.
  flag('insured', 'insured', insurance),
  flag('insuredInDisaster', 'insured × disaster', insurance, ['disaster', 'insured']),
  numeric(
    'priceShock',
    '(ln price of the own crop at harvest − its mean over the years) / its standard deviation over them',
    'standardDeviations',
    externalShock,
  ),
  flag('diverted', 'diverted', { role: 'process', riskGroup: 'credit', actor: 'both' }),
  flag(
    'sequenceBroken',
    'not applied ≤ surveyed ≤ reviewed ≤ approved ≤ contracted ≤ disbursed, of the dates that are there',
    process,
  ),
  flag(
    'dutiesNotSeparated',
    'two of investigator_1, investigator_2, reviewer and approver are the same person',
    process,
  ),
]

const termByName = new Map(terms.map((term) => [term.name, term]))

export function termNamed(name: TermName): Term {
  return termByName.get(name)!
}

function numeric(name: TermName, coding: string, unit: TermUnit, place: Place): Term {
  return { name, kind: 'numeric', coding, unit, levels: [], reference: null, interactionOf: [], ...place }
}

function flag(name: TermName, coding: string, place: Place, interactionOf: readonly TermName[] = []): Term {
  return { name, kind: 'flag', coding, unit: null, levels: [], reference: null, interactionOf, ...place }
}

function nominal(
  name: TermName,
  coding: string,
  levels: readonly string[],
  reference: string,
  place: Place,
): Term {
  return { name, kind: 'nominal', coding, unit: null, levels, reference, interactionOf: [], ...place }
}
