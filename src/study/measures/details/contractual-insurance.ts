import { monthlyPrices } from '../../../book/sample/shock-terms.ts'
import { levelAt, nominalOf } from '../../../book/sample/table-columns.ts'
import { incomeLossRate, indemnityShare, yieldLossRate } from '../../../lending/insurance/indemnity.ts'
import { indexPayoutShare } from '../../../lending/insurance/index-payout.ts'
import { repaymentShortfall } from '../../../lending/insurance/repayment-shortfall.ts'
import { representativeLosses } from '../../../lending/insurance/stated-yield-loss.ts'
import { priceDeviations } from '../../../lending/price-shock.ts'
import type { Crop } from '../../../lending/vocabulary.ts'
import { assumptions } from '../workbench/assumptions.ts'
import {
  coverOfCrop,
  insuranceClauses,
  insuranceReach,
  standardInsuranceDose,
  sumInsuredPerMu,
  yuanPerMuByCrop,
} from '../workbench/insurance.ts'
import { sumOver, type WorkbenchContext } from '../workbench/workbench-context.ts'
import { budgetColumns, type HouseholdBudget, householdBudgets } from './household-budget.ts'
import { type Part, partOf } from './part.ts'

/** What the products on offer would pay by contract at one dose; yuan a year, no estimate of behaviour. */
export interface ContractualInsurance {
  /** Households whose income and living cost the book gives, of all with notes at risk. */
  readonly households: number
  readonly householdsAtRisk: number
  /** How the index pays: as this book has seen one pay, or by the stated cover of the township's affected share. */
  readonly indexFrom: 'experience' | 'stated' | null
  readonly products: readonly ProductOutcome[]
}

/** Of inputs at full cost, of inputs at the ordinary sum, of the yield, of the income, by an index. */
export const productChoices = ['fullCost', 'ordinary', 'yield', 'income', 'index'] as const
export type ProductChoice = (typeof productChoices)[number]

export interface ProductOutcome {
  readonly product: ProductChoice
  readonly premium: number
  readonly farmersPay: number
  readonly statePays: number
  /** Expected over the weather and prices of the past crop years. */
  readonly indemnity: number
  /** Repayment that would fall short without the cover, less with it: ΔE[S]. */
  readonly shortfallAvoided: number
  /** ΔE[S] × LGD: were every yuan short a loss in that proportion. */
  readonly lossAvoided: number
  /** `lossAvoided` less what the farmers pay (DOMAIN.md §4.1). */
  readonly value: number
  /** Basis risk: of those hit, the share that is paid nothing; of the indemnity, the part that goes to others. */
  readonly unpaidAmongLosers: number
  readonly paidToSpared: number
}

/** What an index has paid in this book: how often to those who lost and to others, and how much of the sum. */
export interface IndexExperience {
  readonly paysLosers: number
  readonly paysSpared: number
  readonly paysOfSum: number
}

const lossesThatStand = 80

export function contractualInsurance(
  context: WorkbenchContext,
  index: IndexExperience | null,
  dose: number = standardInsuranceDose,
): Part<ContractualInsurance> {
  return partOf(context.book, 'loans', budgetColumns, () => {
    const budgets = householdBudgets(context)
    const indexFrom =
      index !== null ? 'experience' : context.basis.history.disasters === 'disasters' ? 'stated' : null
    const terms = productChoices
      .filter((product) => product !== 'index' || indexFrom !== null)
      .map((product) => termsOf(context, product, index))
    return {
      households: budgets.length,
      householdsAtRisk: Math.round(sumOver(context.noteCount, (note) => context.householdShare[note])),
      indexFrom,
      products: outcomesOf(context, budgets, terms, dose),
    }
  })
}

/** What a household meets in a year: the loss rate of its crop, the price against its mean, its township's share hit. */
interface State {
  readonly isHit: boolean
  readonly loss: number
  readonly price: number
  readonly affectedShare: number
}

interface ProductTerms {
  readonly product: ProductChoice
  /** Yuan a mu, by note. */
  readonly sumInsured: Float64Array
  readonly premiumRate: number
  /** Chance of a payment to one who is hit, and to one who is not. */
  readonly paysLosers: number
  readonly paysSpared: number
  /** The share of the sum that is then paid. */
  readonly share: (state: State) => number
}

function termsOf(
  context: WorkbenchContext,
  product: ProductChoice,
  index: IndexExperience | null,
): ProductTerms {
  const fullCost = sumInsuredPerMu(context)
  const level = assumptions.coverLevel.value
  const ofIncome = yuanPerMuByCrop(context, {
    rice: assumptions.cropIncomeRice.value,
    corn: assumptions.cropIncomeCorn.value,
    other: assumptions.cropIncomeOther.value,
  }).map((income) => level * income)
  const cost = assumptions.premiumRate.value
  const surely = { product, paysLosers: 1, paysSpared: 1 }
  const ofCost = ({ loss }: State) => indemnityShare(insuranceClauses, loss)
  switch (product) {
    case 'fullCost':
      return { ...surely, sumInsured: fullCost, premiumRate: cost, share: ofCost }
    case 'ordinary':
      return {
        ...surely,
        sumInsured: fullCost.map(() => assumptions.sumInsuredOther.value),
        premiumRate: cost,
        share: ofCost,
      }
    case 'yield':
      return {
        ...surely,
        sumInsured: ofIncome,
        premiumRate: assumptions.yieldPremiumRate.value,
        share: ({ loss }) => yieldLossRate(level, 1 - loss),
      }
    case 'income':
      return {
        ...surely,
        sumInsured: ofIncome,
        premiumRate: assumptions.incomePremiumRate.value,
        share: ({ loss, price }) => incomeLossRate(level, 1 - loss, price),
      }
    case 'index': {
      const cover = {
        side: 'excess',
        strike: assumptions.indexStrike.value,
        exit: assumptions.indexExit.value,
      } as const
      const terms = { ...surely, sumInsured: fullCost, premiumRate: cost }
      return index
        ? {
            ...terms,
            paysLosers: index.paysLosers,
            paysSpared: index.paysSpared,
            share: () => index.paysOfSum,
          }
        : { ...terms, share: ({ affectedShare }) => indexPayoutShare(cover, affectedShare) }
    }
  }
}

/** Yuan at the end, fen while it adds up. */
interface Sums {
  premium: number
  indemnity: number
  toSpared: number
  shortfall: number
  loss: number
  /** Weights of those hit, and of those of them who are paid nothing. */
  hit: number
  unpaid: number
}

function outcomesOf(
  context: WorkbenchContext,
  budgets: readonly HouseholdBudget[],
  terms: readonly ProductTerms[],
  dose: number,
): ProductOutcome[] {
  const { landOfNote, basis } = context
  const { balance, lossGivenDefault } = basis.notes
  const { years } = basis.history
  const reach = insuranceReach(context, coverOfCrop(context), dose)
  const deviation = priceDeviationOfNote(context)
  const losses = representativeLosses(lossesThatStand)
  const sums = terms.map(
    (): Sums => ({ premium: 0, indemnity: 0, toSpared: 0, shortfall: 0, loss: 0, hit: 0, unpaid: 0 }),
  )
  for (const { notes, year: budget } of budgets) {
    const owed = notes.reduce((sum, note) => sum + balance[note], 0)
    const weighted = (of: Float64Array) =>
      owed > 0 ? notes.reduce((sum, note) => sum + of[note] * balance[note], 0) / owed : 0
    const reached = weighted(reach)
    if (reached === 0) continue
    const lossShare = weighted(lossGivenDefault)
    const insured = terms.map(
      ({ sumInsured }) =>
        100 * notes.reduce((sum, note) => sum + (landOfNote[note] || 0) * sumInsured[note], 0),
    )
    terms.forEach(({ premiumRate }, at) => {
      sums[at].premium += reached * insured[at] * premiumRate
    })
    const latest = notes[notes.length - 1]
    const meet = (state: State, weight: number) => {
      const income = 1 - (1 - state.loss) * state.price
      const uninsured = repaymentShortfall(budget, income, 0)
      for (let at = 0; at < terms.length; at++) {
        const { paysLosers, paysSpared, share: shareOf } = terms[at]
        const own = sums[at]
        const chance = state.isHit ? paysLosers : paysSpared
        const share = shareOf(state)
        const payout = insured[at] * share
        const paid = weight * chance * payout
        own.indemnity += paid
        if (state.isHit) {
          own.hit += weight
          own.unpaid += weight * (share > 0 ? 1 - chance : 1)
        } else own.toSpared += paid
        if (paid === 0 || uninsured === 0) continue
        const avoided = weight * chance * (uninsured - repaymentShortfall(budget, income, payout))
        own.shortfall += avoided
        own.loss += avoided * lossShare
      }
    }
    for (const { hit, priceShock } of years) {
      const affectedShare = weighted(hit)
      const price = Math.exp(deviation[latest] * (priceShock[latest] || 0))
      const weight = reached / years.length
      if (affectedShare < 1)
        meet({ isHit: false, loss: 0, price, affectedShare }, weight * (1 - affectedShare))
      if (affectedShare === 0) continue
      for (const loss of losses)
        meet({ isHit: true, loss, price, affectedShare }, (weight * affectedShare) / losses.length)
    }
  }
  return terms.map(({ product }, at) => outcomeOf(product, sums[at]))
}

function outcomeOf(product: ProductChoice, sums: Sums): ProductOutcome {
  const premium = sums.premium / 100
  const farmersPay = premium * assumptions.farmerPremiumShare.value
  const lossAvoided = sums.loss / 100
  return {
    product,
    premium,
    farmersPay,
    statePays: premium - farmersPay,
    indemnity: sums.indemnity / 100,
    shortfallAvoided: sums.shortfall / 100,
    lossAvoided,
    value: lossAvoided - farmersPay,
    unpaidAmongLosers: sums.hit > 0 ? sums.unpaid / sums.hit : 0,
    paidToSpared: sums.indemnity > 0 ? sums.toSpared / sums.indemnity : 0,
  }
}

/** By note: the standard deviation over the years of ln of its crop's price; 0 where the book has no prices of it. */
function priceDeviationOfNote({ book, basis, noteCount }: WorkbenchContext): Float64Array {
  const crop = nominalOf(book.loans, 'crop')
  const deviations = priceDeviations(monthlyPrices(book.companions.prices))
  return Float64Array.from(
    { length: noteCount },
    (_, note) => deviations.get(levelAt(crop, basis.notes.rows[note]) as Crop) ?? 0,
  )
}
