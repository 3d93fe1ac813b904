import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFileAtomically, writeFolderAtomically } from '../book/atomic-write.ts'
import { formatDay } from '../lending/calendar.ts'
import { DEFAULT_POPULATION } from '../lending/population.ts'
import { populations } from '../lending/vocabulary.ts'
import { InputError } from '../stats/input-error.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import type { StudySettings } from '../study/context.ts'
import { explainableFigures, explainFigure } from '../study/measures/explain/explain.ts'
import { conductMeasures, type MeasuresStudy } from '../study/measures/measures-study.ts'
import { plainSettings } from '../study/plain-settings.ts'
import { renderHtml } from '../study/render/html.ts'
import type { RenderMeta } from '../study/render/meta.ts'
import { renderXlsx } from '../study/render/xlsx.ts'
import { measuresDone, measuresErrors } from '../words/measures-command.ts'
import { languages } from '../words/phrase.ts'
import { studySteps } from '../words/study.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { jsonText, printJson } from './json.ts'
import { inLockedFolder } from './locked-folder.ts'
import { explanationText } from './measures/explanation-text.ts'
import { measuresJson } from './measures/measures-json.ts'
import { choiceOf, positionalsOf, requiredOf, seedOf } from './option-values.ts'
import { loanPrimeRatesOf } from './price/loan-prime-rates-file.ts'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'
import { say, terminalLanguages, textInTerminalLanguage } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/** `noNotesAtRisk`: nothing outstanding and not in default. `refusedSample`: no model may be fitted (reason). */
export type MeasuresErrorCode = 'noNotesAtRisk' | 'measuresNeedLoanBook'

const measuresFiles = ['measures.html', 'measures.json', 'measures.xlsx'] as const

/** `measures BOOK -o DIR …`: what each of the seven measures avoids and costs on this book. */
export async function measures(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      output: { type: 'string', short: 'o' },
      language: { type: 'string' },
      population: { type: 'string', default: DEFAULT_POPULATION },
      previous: { type: 'string' },
      explain: { type: 'string' },
      'loan-prime-rates': { type: 'string' },
      ...classificationFlags,
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionalsOf(['BOOK'], positionals)
  // Explaining one figure needs no folder.
  const output = values.explain === undefined ? requiredOf('-o DIR', values.output) : (values.output ?? null)
  const spoken = terminalLanguages()
  const language =
    values.language === undefined
      ? spoken.length === 1
        ? spoken[0]
        : 'zh-CN'
      : choiceOf('--language', values.language, languages)
  const classification = classificationOf(values)
  const settings: StudySettings = {
    ...plainSettings,
    population: choiceOf('--population', values.population, populations),
    seed: seedOf(values.seed),
    classification,
    ...(await loanPrimeRatesOf(values['loan-prime-rates'])),
    version,
    command: `qingmiao measures ${argv.join(' ')}`,
  }
  useThreads()
  const progress = terminalProgress()
  progress(studySteps.reading, 0.05)
  const study = await readAndConduct(path, values.previous ?? null, settings, progress).finally(() =>
    progress.end(),
  )
  const json = measuresJson(study)
  if (values.explain !== undefined) explain(study, values.explain, json, values.json)
  else if (values.json) printJson(json)
  if (output !== null) await inLockedFolder(output, () => write(study, json, output, path, language))
  return 0
}

async function readAndConduct(
  path: string,
  previousPath: string | null,
  settings: StudySettings,
  progress: ReturnType<typeof terminalProgress>,
): Promise<MeasuresStudy> {
  const book = await readToldBook(path, progress)
  if (!book.recognised)
    throw new InputError<MeasuresErrorCode>('measuresNeedLoanBook', { file: basename(path) })
  const previous = previousPath === null ? null : await readToldBook(previousPath, progress)
  if (previous && !previous.recognised) {
    throw new InputError<MeasuresErrorCode>('measuresNeedLoanBook', { file: basename(previousPath!) })
  }
  const study = await conductMeasures(book, settings, previous, progress)
  if (!study.finding && !study.refusal) {
    throw new InputError<MeasuresErrorCode>('noNotesAtRisk', { file: basename(path) })
  }
  return study
}

function explain(
  { workbench, refusal }: MeasuresStudy,
  figure: string,
  document: unknown,
  asJson: boolean,
): void {
  if (!workbench) {
    if (refusal) say(refusal)
    return
  }
  const explanation = explainFigure(workbench, figure, document)
  if (!explanation) throw new UsageError(measuresErrors.unknownFigure(figure, explainableFigures(workbench)))
  if (asJson) printJson(explanation)
  else process.stdout.write(textInTerminalLanguage(explanationText(explanation)))
}

async function write(
  study: MeasuresStudy,
  json: unknown,
  output: string,
  path: string,
  language: RenderMeta['language'],
): Promise<void> {
  const { context, document, refusal } = study
  const meta: RenderMeta = {
    asOf: context.loanBook?.reading.asOf ?? null,
    sourceName: basename(path),
    inputHash: context.book.sourceHash,
    version,
    seed: context.settings.seed,
    command: context.settings.command,
    language,
  }
  const html = await renderHtml(document, meta)
  const workbook = await renderXlsx(document, meta)
  await writeFolderAtomically(
    output,
    async (folder) => {
      const put = (name: string, content: string | Uint8Array) =>
        writeFileAtomically(join(folder, name), (give) => give(content))
      await put('measures.html', html)
      await put('measures.xlsx', workbook)
      await put('measures.json', `${jsonText(json)}\n`)
    },
    measuresFiles,
  )
  say(measuresDone(output, meta.asOf === null ? null : formatDay(meta.asOf)))
  if (refusal) say(refusal)
}
