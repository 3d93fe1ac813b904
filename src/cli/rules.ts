import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { latestDay } from '../book/sample/as-of.ts'
import { formatDay, parseDay } from '../lending/calendar.ts'
import { groundNames, groundOf, ruleIds } from '../lending/rules/rule-register.ts'
import { InputError } from '../stats/input-error.ts'
import { detectAll } from '../study/operational-risk/rules/detect.ts'
import { ruleBook } from '../study/operational-risk/rules/rule-book.ts'
import { type RuleFinding, ruleFindings } from '../study/operational-risk/rules/rule-findings.ts'
import { mainHelp } from '../words/commands.ts'
import { groundLabels, missingColumns, rulesWords, severityLabels } from '../words/operational-rules.ts'
import { studySteps } from '../words/study.ts'
import { printJson } from './json.ts'
import { choiceOf, positionalsOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'
import { inTerminalLanguage } from './terminal.ts'
import { textTable } from './text-table.ts'
import { UsageError } from './usage-error.ts'

/** `rulesNeedLoanBook`: the file is no loan book, or has no date (file). */
export type RulesErrorCode = 'rulesNeedLoanBook'

/** `rules BOOK [--rule R01]`: what each rule finds, all hits with their evidence as JSON. */
export async function rules(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      rule: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionalsOf(['BOOK'], positionals)
  const rule = values.rule === undefined ? null : choiceOf('--rule', values.rule, ruleIds)
  const given = values['as-of'] === undefined ? null : parseDay(values['as-of'])
  if (values['as-of'] !== undefined && given === null) {
    throw new UsageError(mainHelp.badValue('--as-of', values['as-of'], 'YYYY-MM-DD'))
  }
  const progress = terminalProgress()
  progress(studySteps.reading, 0.05)
  const book = await readToldBook(path, progress).finally(() => progress.end())
  const asOf = given ?? latestDay(book)
  if (!book.recognised || asOf === null) {
    throw new InputError<RulesErrorCode>('rulesNeedLoanBook', { file: basename(path) })
  }
  const on = ruleBook(book, asOf)
  const wanted = groundNames.filter((ground) => rule === null || groundOf(ground).rule === rule)
  const everything = Number.POSITIVE_INFINITY
  const found = ruleFindings(on, detectAll(on, wanted), { hits: everything, inHit: everything })
  if (values.json) printJson({ asOf: formatDay(asOf), limits: on.limits, rules: found })
  else process.stdout.write(asText(found))
  return 0
}

function asText(found: readonly RuleFinding[]): string {
  const word = (key: 'rule' | 'ground' | 'severity' | 'judged' | 'hits' | 'notes' | 'balance') =>
    inTerminalLanguage(rulesWords[key])
  return textTable(
    (['rule', 'ground', 'severity', 'judged', 'hits', 'notes', 'balance'] as const).map(word),
    found.map(({ rule, ground, severity, isListed, missing, judged, hits, notes, balance }) => {
      const label = inTerminalLanguage(groundLabels[ground])
      const grade = inTerminalLanguage(isListed ? rulesWords.listed : severityLabels[severity])
      return missing.length > 0
        ? [rule, `${label} (${inTerminalLanguage(missingColumns(missing))})`, grade, '', '', '', '']
        : [rule, label, grade, String(judged), String(hits), String(notes), balance.toFixed(2)]
    }),
  )
}
