import type { CapitalMethod } from './capital-charge.ts'
import { capitalCharge } from './capital-charge.ts'
import { type Customer, type CustomerContribution, customerContribution } from './customer-contribution.ts'
import { type Quote, quoteOf, REFERENCE_CAP_TIMES } from './quote.ts'
import { type RateCosts, rateFloor, requiredRate, riskAdjustedReturn } from './required-rate.ts'

/** What a rate is made from; rates are decimal fractions a year. */
export interface PricingRequest {
  /** Of default within a year. */
  readonly probability: number
  readonly lossGivenDefault: number
  /** Exposure at default over the amount; 1 for a loan without an undrawn line. */
  readonly exposureShare: number
  readonly fundsTransferPrice: number
  readonly operatingCost: number
  readonly hurdle: number
  /** Tax and the rest. */
  readonly other: number
  readonly capital: CapitalMethod | { readonly share: number }
  readonly customer: Customer
  readonly loanPrimeRate: number
  /** Null: FTP + operating cost + expected loss. */
  readonly floor: number | null
  /** Null: four times the LPR, as a reference. */
  readonly cap: number | null
}

/** The parts that add up to the required rate, in the order in which they are told. */
export const rateParts = [
  'fundsTransferPrice',
  'operatingCost',
  'expectedLoss',
  'capitalReturn',
  'other',
  'customerContribution',
] as const
export type RatePart = (typeof rateParts)[number]

export interface PricedLoan {
  readonly costs: RateCosts
  readonly parts: Readonly<Record<RatePart, number>>
  /** Σ parts. */
  readonly requiredRate: number
  readonly contribution: CustomerContribution
  readonly floor: number
  readonly cap: number
  readonly quote: Quote
  /** RAROC at the quoted rate. */
  readonly riskAdjustedReturn: number
}

/** One loan priced by what it costs (DOMAIN.md §4.3): build-up, floor and cap, quote. */
export function pricedLoan(request: PricingRequest): PricedLoan {
  const { probability, lossGivenDefault, fundsTransferPrice, operatingCost, hurdle, other } = request
  const { capital, loanPrimeRate } = request
  const contribution = customerContribution(request.customer)
  const costs: RateCosts = {
    fundsTransferPrice,
    operatingCost,
    expectedLoss: probability * lossGivenDefault * request.exposureShare,
    capital:
      typeof capital === 'string' ? capitalCharge(capital, probability, lossGivenDefault) : capital.share,
    hurdle,
    other,
    adjustment: contribution.adjustment,
  }
  const required = requiredRate(costs)
  const floor = request.floor ?? rateFloor(costs)
  const cap = request.cap ?? REFERENCE_CAP_TIMES * loanPrimeRate
  const quote = quoteOf(required, { floor, cap, loanPrimeRate })
  return {
    costs,
    parts: {
      fundsTransferPrice,
      operatingCost,
      expectedLoss: costs.expectedLoss,
      capitalReturn: costs.capital * (hurdle - fundsTransferPrice),
      other,
      customerContribution: contribution.adjustment,
    },
    requiredRate: required,
    contribution,
    floor,
    cap,
    quote,
    riskAdjustedReturn: riskAdjustedReturn(quote.rate, costs),
  }
}
