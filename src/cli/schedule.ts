import { parseArgs } from 'node:util'
import { scheduleOf } from '../lending/schedule/schedule.ts'
import { totalsOf } from '../lending/schedule/totals.ts'
import { printJson } from './json.ts'
import { readTerms, termOptions } from './schedule/read-terms.ts'
import { instalmentJson, totalsJson } from './schedule/schedule-json.ts'
import { scheduleTable } from './schedule/schedule-table.ts'

/** `schedule --principal … --method …`: what falls due when, to the fen. */
export async function schedule(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: joinedNegatives(argv),
    options: { ...termOptions, json: { type: 'boolean' } },
  })
  const terms = readTerms(values)
  const { rows } = scheduleOf(terms)
  const totals = totalsOf(rows)
  if (values.json) {
    printJson({ instalments: rows.map(instalmentJson), totals: totalsJson(totals) })
    return 0
  }
  process.stdout.write(scheduleTable(rows, totals))
  return 0
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
