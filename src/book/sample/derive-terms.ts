import type { Column } from '../../stats/frame.ts'
import * as borrower from './borrower-terms.ts'
import * as contract from './contract-terms.ts'
import * as handling from './process-terms.ts'
import * as shocks from './shock-terms.ts'
import type { TermContext } from './term-context.ts'
import { type TermName, termNames } from './terms.ts'

/** How each term comes from the book; null where the book lacks what it needs. */
const derivations: Readonly<Record<TermName, (context: TermContext) => Column | null>> = {
  ageFrom45: borrower.ageFrom45,
  male: borrower.male,
  educationFrom9: borrower.educationFrom9,
  labourFrom2: borrower.labourFrom2,
  dependantShare: borrower.dependantShare,
  crop: contract.crop,
  lnIncome: borrower.lnIncome,
  hasOffFarmIncome: borrower.hasOffFarmIncome,
  priorOverdue: borrower.priorOverdue,
  firstLoan: borrower.firstLoan,
  cadre: borrower.cadre,
  creditVillage: borrower.creditVillage,
  distance: borrower.distance,
  log2DebtToIncome: contract.log2DebtToIncome,
  longTerm: contract.longTerm,
  guarantee: contract.guarantee,
  grade: contract.grade,
  annualRate: contract.annualRate,
  healthShock: shocks.healthShock,
  disaster: shocks.disaster,
  insured: shocks.insured,
  insuredInDisaster: shocks.insuredInDisaster,
  priceShock: shocks.priceShock,
  diverted: handling.diverted,
  sequenceBroken: handling.sequenceBroken,
  dutiesNotSeparated: handling.dutiesNotSeparated,
}

/** The terms that the book can tell, in their order, with missing values as they are. */
export function deriveTerms(context: TermContext): Column[] {
  return termNames.map((name) => derivations[name](context)).filter((column) => column !== null)
}
