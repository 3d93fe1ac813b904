import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Day, parseDay } from '../lending/calendar.ts'
import { DEFAULT_POPULATION } from '../lending/population.ts'
import { populations } from '../lending/vocabulary.ts'
import { InputError } from '../stats/input-error.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import type { StudySettings } from '../study/context.ts'
import { checkNamedTownships } from '../study/external-risk/scenarios/find-scenarios.ts'
import { readScenarioFile, type ScenarioFile } from '../study/external-risk/scenarios/scenario-file.ts'
import { conductStress } from '../study/external-risk/scenarios/stress-study.ts'
import { plainSettings } from '../study/plain-settings.ts'
import { mainHelp } from '../words/commands.ts'
import { studySteps } from '../words/study.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { printJson } from './json.ts'
import { readTextFile } from './json-file.ts'
import { choiceOf, positionalsOf, seedOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'
import { stressJson } from './stress/stress-json.ts'
import { stressTables } from './stress/stress-tables.ts'
import { inTerminalLanguage, say } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** `stressNeedsLoanBook`: no loan book. `nothingToStress`: nothing outstanding that is not in default (file). */
export type StressErrorCode = 'stressNeedsLoanBook' | 'nothingToStress'

/** `stress BOOK [--scenario FILE] [--as-of DATE]`: S1 to S6 and the user's own on the notes at risk. */
export async function stress(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      scenario: { type: 'string' },
      'as-of': { type: 'string' },
      since: { type: 'string' },
      population: { type: 'string', default: DEFAULT_POPULATION },
      ...classificationFlags,
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionalsOf(['BOOK'], positionals)
  const settings: StudySettings = {
    ...plainSettings,
    asOf: dayOption('--as-of', values['as-of']),
    population: choiceOf('--population', values.population, populations),
    seed: seedOf(values.seed),
    classification: classificationOf(values),
    version,
    command: `qingmiao stress ${argv.join(' ')}`,
  }
  const since = dayOption('--since', values.since)
  const own = await ownScenarios(values.scenario)
  useThreads()
  const progress = terminalProgress()
  progress(studySteps.reading, 0.05)
  const book = await readToldBook(path, progress)
  if (!book.recognised) {
    throw new InputError<StressErrorCode>('stressNeedsLoanBook', { file: basename(path) })
  }
  if (own) checkNamedTownships(book, own)
  const study = await conductStress(
    book,
    settings,
    { own: own?.scenarios, since: since ?? undefined },
    progress,
  ).finally(() => progress.end())
  const { finding, refusal } = study
  if (finding === null && refusal === null) {
    throw new InputError<StressErrorCode>('nothingToStress', { file: basename(path) })
  }
  if (values.json) printJson(stressJson(study))
  else if (finding) process.stdout.write(stressTables(finding, inTerminalLanguage))
  if (refusal) say(refusal)
  return 0
}

function dayOption(name: string, text: string | undefined): Day | null {
  const day = text === undefined ? null : parseDay(text)
  if (text !== undefined && day === null) {
    throw new UsageError(mainHelp.badValue(name, text, '2026-10-31'))
  }
  return day
}

async function ownScenarios(path: string | undefined): Promise<ScenarioFile | null> {
  return path === undefined ? null : readScenarioFile(await readTextFile(path), basename(path))
}
