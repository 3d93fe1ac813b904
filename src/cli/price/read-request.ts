import type { LineProduct, LineRequest, LineRuleName } from '../../lending/line/credit-line.ts'
import { lineProducts, lineRules } from '../../lending/line/credit-line.ts'
import type { LoanAsked } from '../../lending/line/refusal-reasons.ts'
import { ownLossGivenDefault, statedLossGivenDefault } from '../../lending/loss-given-default.ts'
import { capitalMethods } from '../../lending/pricing/capital-charge.ts'
import {
  type LoanPrimeRate,
  loanPrimeRateOn,
  loanPrimeRates,
  mayBeOutdated,
} from '../../lending/pricing/loan-prime-rate.ts'
import type { PricingRequest } from '../../lending/pricing/priced-loan.ts'
import { statedCosts } from '../../lending/pricing/stated-costs.ts'
import { creditGrades, guarantees } from '../../lending/vocabulary.ts'
import { priceUsage } from '../../words/price.ts'
import { choiceOf, numberOf, requiredOf } from '../option-values.ts'
import { dayOf, wholeOf, yuanOf } from '../schedule/option-texts.ts'
import { UsageError } from '../usage-error.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

export const priceOptions = {
  amount: text,
  'term-months': text,
  probability: text,
  card: text,
  row: text,
  'loss-given-default': text,
  guarantee: text,
  'risk-fund-share': text,
  'guarantee-company-share': text,
  'funds-transfer-price': text,
  'operating-cost': text,
  hurdle: text,
  other: text,
  capital: text,
  'loan-prime-rate': text,
  'loan-prime-rates': text,
  on: text,
  floor: text,
  cap: text,
  product: text,
  grade: text,
  'line-rules': text,
  'net-assets': text,
  'annual-income': text,
  'other-debt-service': text,
  need: text,
  outstanding: text,
  'days-past-due': text,
  dishonest: flag,
  'village-stars': text,
  'deposit-share': text,
  'first-loan': flag,
} as const

type TextOption = {
  [name in keyof typeof priceOptions]: (typeof priceOptions)[name]['type'] extends 'string' ? name : never
}[keyof typeof priceOptions]

export type PriceTexts = { readonly [name in TextOption]?: string } & {
  readonly dishonest?: boolean
  readonly 'first-loan'?: boolean
}

export type CostName =
  | 'lossGivenDefault'
  | 'fundsTransferPrice'
  | 'operatingCost'
  | 'hurdle'
  | 'capital'
  | 'loanPrimeRate'

/** One loan as it is asked for: its price but for the probability of default, its line, what may refuse it. */
export interface PriceRequest {
  readonly pricing: Omit<PricingRequest, 'probability'>
  readonly asked: LoanAsked
  readonly line: LineRequest | null
  readonly lineRules: LineRuleName
  /** The day for which it is priced: that of the LPR where none was given. */
  readonly on: number
  /** The LPR of the table; null where the rate itself was given. */
  readonly published: LoanPrimeRate | null
  /** The table may lack a newer value on that day. */
  readonly mayBeOutdated: boolean
  /** What stands at a stated value, since nothing was given. */
  readonly stated: readonly CostName[]
}

/** `rates`: the table of the LPR, with what the user added. */
export function readPriceRequest(
  options: PriceTexts,
  rates: readonly LoanPrimeRate[] = loanPrimeRates,
): PriceRequest {
  const stated: CostName[] = []
  const given = <T>(name: TextOption, read: (option: string, value: string) => T): T | null => {
    const value = options[name]
    return value === undefined ? null : read(`--${name}`, value)
  }
  const orStated = (name: TextOption, cost: CostName, value: number) => {
    const own = given(name, fractionOf)
    if (own === null) stated.push(cost)
    return own ?? value
  }
  const fen = (name: TextOption) => given(name, (option, value) => Number(positiveYuan(option, value)))
  const amount = Number(yuanOf('--amount', requiredOf('--amount', options.amount)))
  if (amount <= 0) throw new UsageError(priceUsage.amountNotPositive)
  const termMonths = wholeOf('--term-months', requiredOf('--term-months', options['term-months']))
  if (termMonths < 1) throw new UsageError(priceUsage.termNotPositive)
  const grade = given('grade', (option, value) => choiceOf(option, value, creditGrades))
  const product: LineProduct =
    given('product', (option, value) => choiceOf(option, value, lineProducts)) ?? 'micro'
  const day = given('on', dayOf)
  const published = day === null ? rates[0] : loanPrimeRateOn(day, rates)
  const ownRate = given('loan-prime-rate', fractionOf)
  if (ownRate === null && published === null) throw new UsageError(priceUsage.noLoanPrimeRate)
  if (ownRate === null) stated.push('loanPrimeRate')
  const deposits = given('deposit-share', fractionOf)
  return {
    pricing: {
      lossGivenDefault: lossGivenDefaultOf(options, stated),
      exposureShare: 1,
      fundsTransferPrice: orStated(
        'funds-transfer-price',
        'fundsTransferPrice',
        statedCosts.fundsTransferPrice,
      ),
      operatingCost: orStated('operating-cost', 'operatingCost', statedCosts.operatingCost),
      hurdle: orStated('hurdle', 'hurdle', statedCosts.hurdle),
      other: given('other', fractionOf) ?? 0,
      capital: given('capital', capitalOf) ?? statedCapital(stated),
      customer: {
        grade,
        villageStars: given('village-stars', wholeOf),
        depositShare: deposits,
        isFirstLoan: options['first-loan'] ?? null,
      },
      loanPrimeRate: ownRate ?? published!.rate,
      floor: given('floor', fractionOf),
      cap: given('cap', fractionOf),
    },
    asked: {
      product,
      grade,
      amount,
      termMonths,
      outstanding: fen('outstanding') ?? 0,
      daysPastDue: given('days-past-due', wholeOf) ?? 0,
      isDishonestListed: options.dishonest ?? false,
    },
    line:
      grade === null
        ? null
        : {
            product,
            grade,
            years: termMonths / 12,
            netAssets: fen('net-assets'),
            annualNetIncome: fen('annual-income'),
            otherDebtService: fen('other-debt-service'),
            need: fen('need'),
          },
    lineRules:
      given('line-rules', (option, value) =>
        choiceOf(option, value, Object.keys(lineRules) as LineRuleName[]),
      ) ?? 'modern',
    on: day ?? published!.from,
    published: ownRate === null ? published : null,
    mayBeOutdated: ownRate === null && day !== null && mayBeOutdated(day, rates),
    stated,
  }
}

/** As given, or by the guarantee; less what a fund and a guarantee company bear. */
function lossGivenDefaultOf(options: PriceTexts, stated: CostName[]): number {
  const share = (name: 'risk-fund-share' | 'guarantee-company-share') =>
    options[name] === undefined ? 0 : fractionOf(`--${name}`, options[name])
  const own = options['loss-given-default']
  if (own === undefined) stated.push('lossGivenDefault')
  const guarantee = choiceOf('--guarantee', options.guarantee ?? 'credit', guarantees)
  return ownLossGivenDefault(
    own === undefined ? statedLossGivenDefault[guarantee] : fractionOf('--loss-given-default', own),
    { riskFundShare: share('risk-fund-share'), guaranteeCompanyShare: share('guarantee-company-share') },
  )
}

/** `weighted`, `vasicek`, or a share of the amount. */
function capitalOf(option: string, value: string): PricingRequest['capital'] {
  const method = capitalMethods.find((own) => own === value)
  if (method) return method
  const share = numberOf(option, value, `${capitalMethods.join(' | ')} | 0.08`, (own) => own > 0 && own <= 1)
  return { share }
}

function statedCapital(stated: CostName[]): 'weighted' {
  stated.push('capital')
  return 'weighted'
}

/** `0.06` or `6%`, from 0 to 1. */
export function fractionOf(option: string, value: string): number {
  const text = value.trim()
  const expected = '0 … 1 | 0% … 100%'
  const isPercent = text.endsWith('%')
  return isPercent
    ? numberOf(option, text.slice(0, -1), expected, (own) => own >= 0 && own <= 100) / 100
    : numberOf(option, text, expected, (own) => own >= 0 && own <= 1)
}

function positiveYuan(option: string, value: string): bigint {
  const fen = yuanOf(option, value)
  if (fen < 0n) throw new UsageError(priceUsage.negative(option))
  return fen
}
