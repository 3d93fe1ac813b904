import { formatDay } from '../../lending/calendar.ts'
import { formatYuan } from '../../lending/exact/yuan.ts'
import type { CreditLine } from '../../lending/line/credit-line.ts'
import type { RefusalReason } from '../../lending/line/refusal-reasons.ts'
import { farmerInterestExemption, isInterestExempt } from '../../lending/pricing/interest-tax.ts'
import { type PricedLoan, rateParts } from '../../lending/pricing/priced-loan.ts'
import { refusalWords } from '../../words/price.ts'
import type { ScoredApplicant } from './card-probability.ts'
import type { PriceRequest } from './read-request.ts'

/** Everything that `price` found out about one loan. */
export interface PriceResult {
  readonly request: PriceRequest
  readonly probability: number
  readonly scored: ScoredApplicant | null
  readonly priced: PricedLoan
  readonly line: CreditLine | null
  readonly reasons: readonly RefusalReason[]
}

/** Money is a string in yuan, rates are fractions a year. */
export function priceJson({ request, probability, scored, priced, line, reasons }: PriceResult): unknown {
  const { asked, pricing, stated, on, published, mayBeOutdated } = request
  const yuan = (fen: number) => formatYuan(BigInt(fen))
  return {
    amount: yuan(asked.amount),
    termMonths: asked.termMonths,
    pricedFor: formatDay(on),
    probability,
    lossGivenDefault: pricing.lossGivenDefault,
    scorecard: scored && { score: scored.score, reasons: scored.reasons },
    buildUp: rateParts.map((part) => ({ part, rate: priced.parts[part] })),
    requiredRate: priced.requiredRate,
    floor: priced.floor,
    cap: priced.cap,
    quote: priced.quote,
    loanPrimeRate: published && {
      from: formatDay(published.from),
      rate: published.rate,
      source: published.source,
    },
    loanPrimeRateMayBeOutdated: mayBeOutdated,
    capital: priced.costs.capital,
    riskAdjustedReturn: priced.riskAdjustedReturn,
    customerContribution: priced.contribution,
    interestExemptFromTax: isInterestExempt(asked.amount, on),
    exemptUntil: formatDay(farmerInterestExemption.until),
    line: line && {
      line: yuan(line.line),
      boundBy: line.boundBy,
      limits: Object.fromEntries(
        Object.entries(line.limits).map(([name, fen]) => [name, fen === null ? null : yuan(fen)]),
      ),
      unknown: line.unknown,
    },
    granted: reasons.length === 0,
    refusalReasons: reasons.map((code) => ({ code, ...refusalWords[code] })),
    stated,
  }
}
