import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFileAtomically, writeFolderAtomically } from '../book/atomic-write.ts'
import { firstLoanDay, latestDay, monthEnd } from '../book/sample/as-of.ts'
import { type Day, formatDay, parseDay } from '../lending/calendar.ts'
import { DEFAULT_POPULATION } from '../lending/population.ts'
import { populations } from '../lending/vocabulary.ts'
import { InputError } from '../stats/input-error.ts'
import { useThreads } from '../stats/kernel/threads.ts'
import { monthlyReport } from '../study/monthly-report/monthly-report.ts'
import { plainSettings } from '../study/plain-settings.ts'
import { documentJson } from '../study/render/json.ts'
import type { RenderMeta } from '../study/render/meta.ts'
import { renderPdf } from '../study/render/pdf/pdf.ts'
import { renderXlsx } from '../study/render/xlsx.ts'
import { conductStudy } from '../study/study.ts'
import { mainHelp } from '../words/commands.ts'
import { monthlyDone } from '../words/monthly-report.ts'
import { languages } from '../words/phrase.ts'
import { studySteps } from '../words/study.ts'
import { classificationFlags, classificationOf } from './classification-flags.ts'
import { jsonText, printJson } from './json.ts'
import { inLockedFolder } from './locked-folder.ts'
import { choiceOf, positionalsOf, requiredOf, seedOf } from './option-values.ts'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'
import { say, terminalLanguages } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

/**
 * `reportNeedsLoanBook`: no loan book (file). `monthAfterBook`: the book ends before the month does (month, latest).
 * `monthBeforeBook`: nothing had been lent yet (month, earliest).
 */
export type ReportErrorCode = 'reportNeedsLoanBook' | 'monthAfterBook' | 'monthBeforeBook'

const reportFiles = ['report.xlsx', 'report.json', ...languages.map((own) => `report.${own}.pdf`)]

/** `report BOOK -o DIR --month 2026-10`: the monthly risk report with its tables. */
export async function report(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      output: { type: 'string', short: 'o' },
      month: { type: 'string' },
      language: { type: 'string' },
      population: { type: 'string', default: DEFAULT_POPULATION },
      ...classificationFlags,
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionalsOf(['BOOK'], positionals)
  const output = requiredOf('-o DIR', values.output)
  const asOf = endOfMonth(requiredOf('--month 2026-10', values.month))
  const spoken = terminalLanguages()
  const language =
    values.language === undefined
      ? spoken.length === 1
        ? spoken[0]
        : 'zh-CN'
      : choiceOf('--language', values.language, languages)
  const population = choiceOf('--population', values.population, populations)
  const seed = seedOf(values.seed)
  const classification = classificationOf(values)
  const command = `qingmiao report ${argv.join(' ')}`
  useThreads()
  const progress = terminalProgress()
  progress(studySteps.reading, 0.05)
  const made = async () => {
    const book = await readToldBook(path, progress)
    if (!book.recognised) {
      throw new InputError<ReportErrorCode>('reportNeedsLoanBook', { file: basename(path) })
    }
    const latest = latestDay(book)
    // A book drawn within the month reports it as far as it goes; one drawn before it cannot.
    if (latest !== null && latest <= asOf - 31) {
      throw new InputError<ReportErrorCode>('monthAfterBook', {
        month: values.month ?? '',
        latest: formatDay(latest),
      })
    }
    const earliest = firstLoanDay(book)
    if (earliest !== null && earliest > asOf) {
      throw new InputError<ReportErrorCode>('monthBeforeBook', {
        month: values.month ?? '',
        earliest: formatDay(earliest),
      })
    }
    const study = await conductStudy(
      book,
      {
        ...plainSettings,
        asOf,
        population,
        seed,
        classification,
        version,
        command,
      },
      [],
      progress,
    )
    if (!study.context.loanBook) {
      throw new InputError<ReportErrorCode>('reportNeedsLoanBook', { file: basename(path) })
    }
    progress(studySteps.writing, 0.9)
    const meta: RenderMeta = {
      asOf: study.asOf,
      sourceName: basename(path),
      inputHash: book.sourceHash,
      version,
      seed,
      command,
      language,
    }
    const { document, checks } = monthlyReport(study, study.context.loanBook)
    const json = {
      format: 'qingmiao-monthly-report',
      month: values.month,
      ...(documentJson(document, meta) as object),
      crossChecks: checks,
    }
    const workbook = await renderXlsx(document, meta)
    const pages = new Map<string, Uint8Array>()
    for (const own of languages) pages.set(`report.${own}.pdf`, await renderPdf(document, meta, own))
    await writeFolderAtomically(
      output,
      async (folder) => {
        const put = (name: string, content: string | Uint8Array) =>
          writeFileAtomically(join(folder, name), (give) => give(content))
        await put('report.xlsx', workbook)
        await put('report.json', `${jsonText(json)}\n`)
        for (const [name, content] of pages) await put(name, content)
      },
      reportFiles,
    )
    return json
  }
  const json = await inLockedFolder(output, made).finally(() => progress.end())
  say(monthlyDone(output, formatDay(asOf)))
  if (values.json) printJson(json)
  return 0
}

/** The last day of `2026-10`. */
function endOfMonth(month: string): Day {
  const first = /^\d{4}-\d{2}$/.test(month) ? parseDay(`${month}-01`) : null
  if (first === null) throw new UsageError(mainHelp.badValue('--month', month, '2026-10'))
  return monthEnd(first)
}
