import { InputError } from '../../stats/input-error.ts'
import { type Day, parseDay } from '../calendar.ts'
import { type RuleCertainty, wellKnown } from '../law/certainty.ts'
import { type DatedRule, ruleInForce } from '../law/dated-rule.ts'

export const LOAN_PRIME_RATE_SOURCE = '全国银行间同业拆借中心（中国人民银行公告〔2019〕第15号）'

/** The one-year loan prime rate (贷款市场报价利率) from its day on, a decimal fraction a year. */
export interface LoanPrimeRate extends DatedRule {
  readonly rate: number
}

/**
 * Published on the 20th or the next working day by the interbank funding centre under 中国人民银行公告〔2019〕第15号 (DOMAIN.md
 * §1.7). Later values are given in a file (`withLaterRates`). Latest first.
 */
export const loanPrimeRates: readonly LoanPrimeRate[] = (
  [
    ['2025-05-20', 0.03],
    ['2024-10-21', 0.031],
    ['2024-07-22', 0.0335],
    ['2023-08-21', 0.0345],
    ['2023-06-20', 0.0355],
    ['2022-08-22', 0.0365],
    ['2022-01-20', 0.037],
    ['2021-12-20', 0.038],
    ['2020-04-20', 0.0385],
    ['2020-02-20', 0.0405],
    ['2019-11-20', 0.0415],
    ['2019-09-20', 0.042],
    ['2019-08-20', 0.0425],
  ] as const
).map(([from, rate]) => ({
  from: parseDay(from)!,
  rate,
  source: LOAN_PRIME_RATE_SOURCE,
  certainty: wellKnown,
}))

/** The rate in force on a day; null before the first. The last of the table holds until a later one is given. */
export function loanPrimeRateOn(
  day: Day,
  table: readonly LoanPrimeRate[] = loanPrimeRates,
): LoanPrimeRate | null {
  return ruleInForce(table, day)
}

/** A value is published every month: a table whose last change lies further back may lack a newer one. */
const MOST_DAYS_SILENT = 40

/** Whether the table may lack a value on that day: more than 40 days after its last. */
export function mayBeOutdated(on: Day, table: readonly LoanPrimeRate[] = loanPrimeRates): boolean {
  return table.length > 0 && on - table[0].from > MOST_DAYS_SILENT
}

/** The table with values of the user's own; on a day that both give, the user's counts. Latest first. */
export function withLaterRates(
  given: readonly LoanPrimeRate[],
  table: readonly LoanPrimeRate[] = loanPrimeRates,
): LoanPrimeRate[] {
  const days = new Set(given.map(({ from }) => from))
  return [...given, ...table.filter(({ from }) => !days.has(from))].sort((a, b) => b.from - a.from)
}

/** `line`, from 1: no day and rate, a rate outside 0 to 20 %, or a day given twice. */
export type LoanPrimeRateErrorCode = 'loanPrimeRateLine'

const highest = 0.2

/** The user has it in hand. */
const asGiven: RuleCertainty = { document: 'seen', from: 'seen', terms: 'seen' }

/**
 * A file of one value a line, `2025-06-20,3.00%` or `2025-06-20,0.03`; blank lines and a heading without digits pass. A
 * value that was published unchanged may be repeated: the table then counts as known up to that day.
 */
export function parseLoanPrimeRates(text: string, source: string): LoanPrimeRate[] {
  const rates: LoanPrimeRate[] = []
  text.split(/\r?\n/).forEach((line, at) => {
    if (!/\d/.test(line)) return
    const [day, value] = line.split(/[,，\t;]/).map((cell) => cell.trim())
    const from = parseDay(day)
    const rate = value === undefined ? Number.NaN : rateOf(value)
    if (from === null || !(rate > 0 && rate <= highest) || rates.some((own) => own.from === from))
      throw new InputError<LoanPrimeRateErrorCode>('loanPrimeRateLine', { file: source, line: at + 1 })
    rates.push({ from, rate, source, certainty: asGiven })
  })
  return rates.sort((a, b) => b.from - a.from)
}

function rateOf(value: string): number {
  const text = value.replace('％', '%')
  // 2.90 / 100 is not .029 in binary; a rate has no more than six decimals.
  return text.endsWith('%') ? Number((Number(text.slice(0, -1)) / 100).toFixed(6)) : Number(text)
}
