import { parseArgs } from 'node:util'
import { creditLine, lineRules } from '../lending/line/credit-line.ts'
import { refusalReasonsOf } from '../lending/line/refusal-reasons.ts'
import { pricedLoan } from '../lending/pricing/priced-loan.ts'
import { priceUsage } from '../words/price.ts'
import { printJson } from './json.ts'
import { positionalsOf, requiredOf } from './option-values.ts'
import { cardProbability } from './price/card-probability.ts'
import { readLoanPrimeRates } from './price/loan-prime-rates-file.ts'
import { type PriceResult, priceJson } from './price/price-json.ts'
import { priceText } from './price/price-text.ts'
import { fractionOf, type PriceTexts, priceOptions, readPriceRequest } from './price/read-request.ts'
import { textInTerminalLanguage } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `price --amount 50000 --term-months 12 --probability 0.06 …`: rate build-up, line and refusal reasons of one loan. */
export async function price(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { ...priceOptions, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const result = await priceResult(values, positionals)
  if (values.json) printJson(priceJson(result))
  else process.stdout.write(textInTerminalLanguage(priceText(result)))
  return 0
}

async function priceResult(options: PriceTexts, positionals: readonly string[]): Promise<PriceResult> {
  const file = options['loan-prime-rates']
  const request = readPriceRequest(options, file === undefined ? undefined : await readLoanPrimeRates(file))
  const { scored, probability } = await probabilityOf(options, positionals)
  const priced = pricedLoan({ ...request.pricing, probability })
  const line = request.line && creditLine(request.line, lineRules[request.lineRules])
  return {
    request,
    probability,
    scored,
    priced,
    line,
    reasons: refusalReasonsOf(request.asked, line, priced.floor, request.pricing.cap),
  }
}

async function probabilityOf(options: PriceTexts, positionals: readonly string[]) {
  if (options.card === undefined) {
    positionalsOf([], positionals)
    const given = requiredOf('--probability | --card', options.probability)
    return { scored: null, probability: fractionOf('--probability', given) }
  }
  if (options.probability !== undefined) throw new UsageError(priceUsage.cardOrProbability)
  const [file] = positionalsOf(['FILE'], positionals)
  const scored = await cardProbability(options.card, file, options.row)
  return { scored, probability: scored.probability }
}
