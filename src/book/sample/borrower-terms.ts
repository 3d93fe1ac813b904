import type { NumericColumn } from '../../stats/frame.ts'
import { identityFacts } from './from-identity.ts'
import { identityOf, nominalOf, numberAt, numbersOf, rowsOfKey } from './table-columns.ts'
import { type TermContext, termByRow, termOfColumn } from './term-context.ts'
import {
  PRIOR_OVERDUE_CAP,
  REFERENCE_AGE,
  REFERENCE_EDUCATION_YEARS,
  REFERENCE_INCOME,
  REFERENCE_LABOURERS,
} from './terms.ts'

/** Terms of the household, as it was known when it applied. */
type Derivation = (context: TermContext) => NumericColumn | null

/** The age that the ledger states; where it is blank, that of the identity number at disbursement. */
export const ageFrom45: Derivation = (context) => {
  const ages = numbersOf(context.book.loans, 'age')
  const facts = identityFacts(context.book)
  if (ages === null && facts === null) return null
  return termByRow('ageFrom45', context, (row) => {
    const age = numberAt(ages, row)
    const known = Number.isNaN(age) && facts !== null ? facts.ageAt(row) : age
    return Math.abs(known - REFERENCE_AGE)
  })
}

/** The gender that the ledger states; where it is blank, that of the identity number. */
export const male: Derivation = (context) => {
  const gender = nominalOf(context.book.loans, 'gender')
  const facts = identityFacts(context.book)
  if (gender === null && facts === null) return null
  const codeIsMale = gender?.levels.map((level) => (level === 'male' ? 1 : 0)) ?? []
  return termByRow('male', context, (row) => {
    const stated = gender === null ? undefined : codeIsMale[gender.codes[row]]
    return stated ?? facts?.isMaleAt(row) ?? Number.NaN
  })
}

export const educationFrom9: Derivation = (context) =>
  termOfColumn('educationFrom9', context, 'education_years', (years) => years - REFERENCE_EDUCATION_YEARS)

export const labourFrom2: Derivation = (context) =>
  termOfColumn('labourFrom2', context, 'labourers', (labourers) => labourers - REFERENCE_LABOURERS)

/** More labourers than members is a fault of the data and counts as no dependants. */
export const dependantShare: Derivation = (context) => {
  const size = numbersOf(context.book.loans, 'household_size')
  const labourers = numbersOf(context.book.loans, 'labourers')
  if (size === null || labourers === null) return null
  return termByRow('dependantShare', context, (row) =>
    size[row] > 0 ? Math.max(0, (size[row] - labourers[row]) / size[row]) : Number.NaN,
  )
}

export const lnIncome: Derivation = (context) => {
  const { income } = context
  return income && termByRow('lnIncome', context, (_, i) => Math.log(income.yuan[i] / REFERENCE_INCOME))
}

export const hasOffFarmIncome: Derivation = (context) =>
  termOfColumn('hasOffFarmIncome', context, 'off_farm_income', (income) => flag(income, income > 0))

export const priorOverdue: Derivation = (context) =>
  termOfColumn('priorOverdue', context, 'prior_overdue', (count) => Math.min(count, PRIOR_OVERDUE_CAP))

export const firstLoan: Derivation = (context) =>
  termOfColumn('firstLoan', context, 'first_loan', (value) => value)

export const cadre: Derivation = (context) => termOfColumn('cadre', context, 'cadre', (value) => value)

export const distance: Derivation = (context) => termOfColumn('distance', context, 'distance_km', (km) => km)

/** As the village stands in the companion today; the book does not say since when. */
export const creditVillage: Derivation = (context) => {
  const { loans, companions } = context.book
  const village = identityOf(loans, 'village')
  const villageRow = village && rowsOfKey(village, loans.rows, companions.villages, 'village')
  const isCredit = numbersOf(companions.villages, 'credit_village')
  if (villageRow === null || isCredit === null) return null
  return termByRow('creditVillage', context, (row) =>
    villageRow[row] < 0 ? Number.NaN : numberAt(isCredit, villageRow[row]),
  )
}

/** A comparison with NaN is false, which would turn "unknown" into "no". */
function flag(raw: number, isSo: boolean): number {
  return Number.isNaN(raw) ? Number.NaN : Number(isSo)
}
