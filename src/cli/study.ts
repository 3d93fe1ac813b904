import { parseArgs } from 'node:util'
import { parseDay } from '../lending/calendar.ts'
import { PERFORMANCE_WINDOW_MONTHS } from '../lending/performance-window.ts'
import { DEFAULT_POPULATION } from '../lending/population.ts'
import { populations } from '../lending/vocabulary.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import { councilNames } from '../study/context.ts'
import { mainHelp } from '../words/commands.ts'
import { type Language, languages } from '../words/phrase.ts'
import { filesNotRead } from '../words/reading.ts'
import { studyDone, studyRowsSetAside } from '../words/study.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { printJson } from './json.ts'
import { choiceOf, numberOf, positionalsOf, requiredOf, seedOf } from './option-values.ts'
import { loanPrimeRatesOf } from './price/loan-prime-rates-file.ts'
import { terminalProgress } from './progress.ts'
import { runStudy, type StudyRequest } from './study/run-study.ts'
import { say, terminalLanguages } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

const options = {
  output: { type: 'string', short: 'o' },
  language: { type: 'string' },
  'as-of': { type: 'string' },
  outcome: { type: 'string' },
  event: { type: 'string' },
  window: { type: 'string', default: String(PERFORMANCE_WINDOW_MONTHS) },
  model: { type: 'string' },
  population: { type: 'string', default: DEFAULT_POPULATION },
  strict: { type: 'boolean', default: false },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
  'control-totals': { type: 'string' },
  'table-order': { type: 'string', default: 'apa' },
  council: { type: 'string', default: 'council' },
  sheet: { type: 'string' },
  'loan-prime-rates': { type: 'string' },
  ...classificationFlags,
  seed: { type: 'string', default: '1' },
  documents: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** `study BOOK -o DIR …`: reads the book, finds, writes the five files. */
export async function study(argv: readonly string[]): Promise<number> {
  const request = await requestOf(argv)
  useThreads()
  const progress = terminalProgress()
  const result = await runStudy(request, progress).finally(() => progress.end())
  say(studyDone(request.output, result.asOf))
  if (result.setAside > 0) say(studyRowsSetAside(result.setAside))
  if (result.filesNotRead.length > 0) say(filesNotRead(result.filesNotRead))
  if (result.refusal) say(result.refusal)
  if (request.printJson) printJson(result.json)
  return 0
}

async function requestOf(argv: readonly string[]): Promise<StudyRequest & { readonly printJson: boolean }> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
  const [book] = positionalsOf(['BOOK'], positionals)
  const asOf = values['as-of'] === undefined ? null : parseDay(values['as-of'])
  if (values['as-of'] !== undefined && asOf === null) {
    throw new UsageError(mainHelp.badValue('--as-of', values['as-of'], '2026-10-31'))
  }
  if (values.event !== undefined && values.outcome === undefined) {
    throw new UsageError(mainHelp.needsArgument('--outcome'))
  }
  return {
    book,
    output: requiredOf('-o DIR', values.output),
    language:
      values.language === undefined ? defaultLanguage() : choiceOf('--language', values.language, languages),
    strict: values.strict,
    sheet: values.sheet ?? null,
    mappingFile: values.mapping ?? null,
    saveMapping: values['save-mapping'] ?? null,
    controlTotalsFile: values['control-totals'] ?? null,
    modelFile: values.model ?? null,
    documents: values.documents,
    settings: {
      asOf,
      windowMonths: numberOf(
        '--window',
        values.window,
        '1–120',
        (n) => Number.isInteger(n) && n >= 1 && n <= 120,
      ),
      population: choiceOf('--population', values.population, populations),
      outcome: values.outcome === undefined ? null : { column: values.outcome, event: values.event ?? null },
      tableOrder: choiceOf('--table-order', values['table-order'], ['apa', 'spss']),
      seed: seedOf(values.seed),
      confidence: 0.95,
      classification: classificationOf(values),
      ...(await loanPrimeRatesOf(values['loan-prime-rates'])),
      council: choiceOf('--council', values.council, councilNames),
      version,
      command: `qingmiao study ${argv.map(quoted).join(' ')}`,
    },
    printJson: values.json,
  }
}

/** Chinese unless the terminal's locale says English. */
function defaultLanguage(): Language {
  const spoken = terminalLanguages()
  return spoken.length === 1 ? spoken[0] : 'zh-CN'
}

function quoted(argument: string): string {
  return /^[\w./=,:%+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}
