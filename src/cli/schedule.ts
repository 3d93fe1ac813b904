import { parseArgs } from 'node:util'
import { formatDay } from '../lending/calendar.ts'
import { formatYuan } from '../lending/exact/yuan.ts'
import { checkPayments } from '../lending/schedule/check-terms.ts'
import { type Recalculation, recalculated } from '../lending/schedule/recalculation.ts'
import { scheduleOf } from '../lending/schedule/schedule.ts'
import type { LoanTerms } from '../lending/schedule/terms.ts'
import { methodNames, scheduleLines } from '../words/schedule.ts'
import { printJson } from './json.ts'
import { datedAmountsOf, dayOf } from './schedule/option-texts.ts'
import { readTerms, termOptions } from './schedule/read-terms.ts'
import { recalculationJson, scheduleJson } from './schedule/schedule-json.ts'
import { recalculationTable, scheduleTable } from './schedule/schedule-table.ts'
import { inTerminalLanguage, say } from './terminal.ts'

/** `schedule --principal … --method …`: what falls due when, to the fen; with payments, what is owed. */
export async function schedule(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: joinedNegatives(argv),
    options: {
      ...termOptions,
      pay: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const terms = readTerms(values)
  const payments = datedAmountsOf('--pay', values.pay)
  const asOf = values['as-of'] === undefined ? payments.at(-1)?.day : dayOf('--as-of', values['as-of'])
  const agreed = scheduleOf(terms)
  const { numerator, denominator } = terms.annualRate
  if (numerator > denominator) say(scheduleLines.rateLooksLikePercent(values['annual-rate']!))
  if (asOf === undefined) {
    if (values.json) printJson(scheduleJson(agreed.rows))
    else process.stdout.write(heading(terms, values['annual-rate']!) + scheduleTable(agreed.rows))
    return 0
  }
  checkPayments(terms.disbursed, payments, asOf)
  const now = recalculated(agreed, payments, asOf)
  if (values.json) printJson(recalculationJson(now, asOf))
  else {
    process.stdout.write(heading(terms, values['annual-rate']!) + recalculationTable(now.rows))
    process.stdout.write(`${positionLine(now, formatDay(asOf))}\n`)
  }
  return 0
}

function heading({ method, dayCount }: LoanTerms, rate: string): string {
  return `${inTerminalLanguage(scheduleLines.terms(methodNames[method], rate, dayCount))}\n\n`
}

function positionLine(
  { position: { principal, interest, daysPastDue } }: Recalculation,
  asOf: string,
): string {
  const line = scheduleLines.position(asOf, formatYuan(principal), formatYuan(interest), daysPastDue)
  return inTerminalLanguage(line)
}

/** `--principal -100` would be taken for an option `-1`; joined, the amount is refused for what it is. */
function joinedNegatives(argv: readonly string[]): string[] {
  const isNegative = (word: string) => /^-\d/.test(word)
  const isOption = (word: string | undefined) => word !== undefined && /^--[a-z-]+$/.test(word)
  return argv.flatMap((word, i) => {
    if (isNegative(word) && isOption(argv[i - 1])) return []
    const next = argv[i + 1]
    return isOption(word) && next !== undefined && isNegative(next) ? [`${word}=${next}`] : [word]
  })
}
