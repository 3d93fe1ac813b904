import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_POPULATION } from '../lending/population.ts'
import { populations } from '../lending/vocabulary.ts'
import { InputError } from '../stats/input-error.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import type { StudySettings } from '../study/context.ts'
import { distributionFigures } from '../study/loss/distribution-figures.ts'
import type { LossFinding } from '../study/loss/loss-finding.ts'
import { conductLoss, type KnownLoss } from '../study/loss/loss-study.ts'
import { plainSettings } from '../study/plain-settings.ts'
import { lossWords } from '../words/loss.ts'
import { studySteps } from '../words/study.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { printJson } from './json.ts'
import { lossJson } from './loss/loss-json.ts'
import { choiceOf, numberOf, positionalsOf, seedOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'
import { inTerminalLanguage, say } from './terminal.ts'
import { textTable } from './text-table.ts'
import { version } from './version.ts'

export type LossErrorCode = 'lossNeedsLoanBook' | 'lossNothingAtRisk'

/** `loss BOOK [--scenarios 100000] [--seed 1] --json`: what the whole book may lose in a coming year, in yuan. */
export async function loss(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      scenarios: { type: 'string', default: '100000' },
      population: { type: 'string', default: DEFAULT_POPULATION },
      ...classificationFlags,
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionalsOf(['BOOK'], positionals)
  const scenarios = numberOf(
    '--scenarios',
    values.scenarios,
    '1000–10000000',
    (n) => Number.isInteger(n) && n >= 1000 && n <= 10_000_000,
  )
  const classification = classificationOf(values)
  const settings: StudySettings = {
    ...plainSettings,
    population: choiceOf('--population', values.population, populations),
    seed: seedOf(values.seed),
    classification,
    version,
    command: `qingmiao loss ${argv.join(' ')}`,
  }
  useThreads()
  const progress = terminalProgress()
  progress(studySteps.reading, 0.05)
  const { finding, refusal, known } = await conduct(path, settings, scenarios, progress).finally(() =>
    progress.end(),
  )
  if (refusal || !finding) {
    if (known && !values.json) process.stdout.write(knownTable(known))
    if (refusal) say(refusal)
    return 1
  }
  if (values.json) printJson(lossJson(finding))
  else process.stdout.write(table(finding))
  return 0
}

async function conduct(
  path: string,
  settings: StudySettings,
  scenarios: number,
  progress: ReturnType<typeof terminalProgress>,
) {
  const book = await readToldBook(path, progress)
  if (!book.recognised) throw new InputError<LossErrorCode>('lossNeedsLoanBook', { file: basename(path) })
  const study = await conductLoss(book, settings, scenarios, progress)
  if (!study.finding && !study.refusal) {
    throw new InputError<LossErrorCode>('lossNothingAtRisk', { file: basename(path) })
  }
  return study
}

/** What can be said without a model. */
function knownTable({ exposure, inDefault }: KnownLoss): string {
  const line = (name: 'exposure' | 'inDefault', value: number) => [
    inTerminalLanguage(lossWords[name]),
    Math.round(value).toLocaleString('en'),
  ]
  return textTable(
    (['figure', 'amount'] as const).map((key) => inTerminalLanguage(lossWords[key])),
    [line('exposure', exposure), line('inDefault', inDefault)],
  )
}

function table(finding: LossFinding): string {
  const yuan = (value: number) => Math.round(value).toLocaleString('en')
  return textTable(
    (['figure', 'amount', 'error', 'interval'] as const).map((key) => inTerminalLanguage(lossWords[key])),
    distributionFigures(finding).map(({ key, amount, error, interval }) => [
      inTerminalLanguage(lossWords[key]),
      yuan(amount),
      error === null ? '' : yuan(error),
      interval === null ? '' : interval.map(yuan).join(' – '),
    ]),
  )
}
