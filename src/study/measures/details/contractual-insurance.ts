import { indemnityShare } from '../../../lending/insurance/indemnity.ts'
import { repaymentShortfall } from '../../../lending/insurance/repayment-shortfall.ts'
import { representativeLosses } from '../../../lending/insurance/stated-yield-loss.ts'
import { assumptions } from '../workbench/assumptions.ts'
import {
  coverOfCrop,
  insuranceClauses,
  insuranceReach,
  meanHitProbability,
  standardInsuranceDose,
  sumInsuredPerMu,
} from '../workbench/insurance.ts'
import { sumOver, type WorkbenchContext } from '../workbench/workbench-context.ts'
import { budgetColumns, type HouseholdBudget, householdBudgets } from './household-budget.ts'
import { type Part, partOf } from './part.ts'

/** What the products on offer would pay by contract at the standard dose; yuan a year, no estimate of behaviour. */
export interface ContractualInsurance {
  /** Households whose income and living cost the book gives, of all with notes at risk. */
  readonly households: number
  readonly householdsAtRisk: number
  readonly products: readonly ProductOutcome[]
}

export const productChoices = ['fullCost', 'ordinary', 'index'] as const
export type ProductChoice = (typeof productChoices)[number]

export interface ProductOutcome {
  readonly product: ProductChoice
  readonly premium: number
  readonly farmersPay: number
  readonly statePays: number
  /** Expected over the weather of the past crop years. */
  readonly indemnity: number
  /** Repayment that would fall short without the cover, less with it: ΔE[S]. */
  readonly shortfallAvoided: number
  /** ΔE[S] × LGD: were every yuan short a loss in that proportion. */
  readonly lossAvoided: number
}

/** What an index has paid in this book: how often to those who lost, and how much of the sum. */
export interface IndexExperience {
  readonly paysLosers: number
  readonly paysOfSum: number
}

const lossesThatStand = 100

export function contractualInsurance(
  context: WorkbenchContext,
  index: IndexExperience | null,
  dose: number = standardInsuranceDose,
): Part<ContractualInsurance> {
  return partOf(context.book, 'loans', budgetColumns, () => {
    const budgets = householdBudgets(context)
    const reach = insuranceReach(context, coverOfCrop(context), dose)
    const products = productChoices.flatMap((product) => {
      const terms = termsOf(context, product, index)
      return terms ? [outcomeOf(context, budgets, reach, product, terms)] : []
    })
    return {
      households: budgets.length,
      householdsAtRisk: Math.round(sumOver(context.noteCount, (note) => context.householdShare[note])),
      products,
    }
  })
}

interface ProductTerms {
  /** Yuan a mu, by note. */
  readonly sumInsured: Float64Array
  /** Chance of a payment to who is hit, and the share of the sum at a loss rate. */
  readonly paysLosers: number
  readonly paidOfSum: (loss: number) => number
}

/** The index product only where this book has seen one pay. */
function termsOf(
  context: WorkbenchContext,
  product: ProductChoice,
  index: IndexExperience | null,
): ProductTerms | null {
  const byContract = { paysLosers: 1, paidOfSum: (loss: number) => indemnityShare(insuranceClauses, loss) }
  const fullCost = sumInsuredPerMu(context)
  switch (product) {
    case 'fullCost':
      return { sumInsured: fullCost, ...byContract }
    case 'ordinary':
      return { sumInsured: fullCost.map(() => assumptions.sumInsuredOther.value), ...byContract }
    case 'index':
      return index && { sumInsured: fullCost, paysLosers: index.paysLosers, paidOfSum: () => index.paysOfSum }
  }
}

function outcomeOf(
  context: WorkbenchContext,
  budgets: readonly HouseholdBudget[],
  reach: Float64Array,
  product: ProductChoice,
  { sumInsured, paysLosers, paidOfSum }: ProductTerms,
): ProductOutcome {
  const { landOfNote, basis } = context
  const { balance, lossGivenDefault } = basis.notes
  const meanHit = meanHitProbability(context)
  const losses = representativeLosses(lossesThatStand)
  const sums = { premium: 0, indemnity: 0, shortfall: 0, loss: 0 }
  for (const { notes, year } of budgets) {
    const owed = notes.reduce((sum, note) => sum + balance[note], 0)
    const weighted = (of: Float64Array) =>
      owed > 0 ? notes.reduce((sum, note) => sum + of[note] * balance[note], 0) / owed : 0
    const reached = weighted(reach)
    if (reached === 0) continue
    const insured = 100 * notes.reduce((sum, note) => sum + (landOfNote[note] || 0) * sumInsured[note], 0)
    sums.premium += reached * insured * assumptions.premiumRate.value
    const atHit = reached * weighted(meanHit)
    for (const loss of losses) {
      const payout = insured * paidOfSum(loss)
      const weight = (atHit * paysLosers) / losses.length
      const avoided = repaymentShortfall(year, loss, 0) - repaymentShortfall(year, loss, payout)
      sums.indemnity += weight * payout
      sums.shortfall += weight * avoided
      sums.loss += weight * avoided * weighted(lossGivenDefault)
    }
  }
  const premium = sums.premium / 100
  const farmersPay = premium * assumptions.farmerPremiumShare.value
  return {
    product,
    premium,
    farmersPay,
    statePays: premium - farmersPay,
    indemnity: sums.indemnity / 100,
    shortfallAvoided: sums.shortfall / 100,
    lossAvoided: sums.loss / 100,
  }
}
