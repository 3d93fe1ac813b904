import { type Day, parseDay } from '../calendar.ts'
import { type DatedRule, ruleInForce } from '../law/dated-rule.ts'

/** The one-year loan prime rate (贷款市场报价利率) from its day on, a decimal fraction a year. */
export interface LoanPrimeRate extends DatedRule {
  readonly rate: number
}

/** Published on the 20th or the next working day (DOMAIN.md §1.7); a later table can be given instead. Latest first. */
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
  source: '全国银行间同业拆借中心',
}))

/** The rate in force on a day; null before the first. The last of the table holds until a later one is given. */
export function loanPrimeRateOn(
  day: Day,
  table: readonly LoanPrimeRate[] = loanPrimeRates,
): LoanPrimeRate | null {
  return ruleInForce(table, day)
}
