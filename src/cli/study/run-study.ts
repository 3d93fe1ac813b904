import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeFileAtomically, writeFolderAtomically } from '../../book/atomic-write.ts'
import { parseControlTotals, tieOut } from '../../book/control-totals.ts'
import { mappingOf, parseMapping } from '../../book/mapping.ts'
import { writeProblems } from '../../book/problems.ts'
import { readBook } from '../../book/read-book.ts'
import { formatDay } from '../../lending/calendar.ts'
import { InputError } from '../../stats/input-error.ts'
import type { Aside } from '../../study/aside.ts'
import type { StudySettings } from '../../study/context.ts'
import { renderHtml } from '../../study/render/html.ts'
import type { RenderMeta } from '../../study/render/meta.ts'
import { conductStudy } from '../../study/study.ts'
import { studyJson } from '../../study/study-json.ts'
import type { Language, Phrase } from '../../words/phrase.ts'
import { namesNotRead } from '../../words/reading.ts'
import { studySteps } from '../../words/study.ts'
import { startAside } from '../aside/aside-thread.ts'
import { jsonText } from '../json.ts'
import type { JsonFileErrorCode } from '../json-file.ts'
import { inLockedFolder } from '../locked-folder.ts'
import type { Progress } from '../progress.ts'
import { paperNames } from './paper-names.ts'
import { parsePreStatedModel } from './pre-stated-model.ts'
import { problemWordsIn } from './problem-words.ts'

/** A study to be run: where from, where to, and how. */
export interface StudyRequest {
  readonly book: string
  readonly output: string
  readonly language: Language
  readonly strict: boolean
  readonly sheet: string | null
  readonly mappingFile: string | null
  readonly saveMapping: string | null
  readonly controlTotalsFile: string | null
  readonly modelFile: string | null
  /** Word and PDF files beside the page. */
  readonly documents: boolean
  readonly settings: Omit<StudySettings, 'model'>
}

export interface StudyResult {
  readonly asOf: string | null
  /** Rows of `loans` that were set aside. */
  readonly setAside: number
  /** Of a folder: those whose names are no tables. */
  readonly filesNotRead: readonly string[]
  /** Why no model was fitted; null where one was. */
  readonly refusal: Phrase | null
  readonly json: unknown
}

const studyFiles = ['study.html', 'study.json', 'tables.xlsx', 'scorecard.json', 'problems.csv'] as const

/**
 * Reads, finds, and writes the files of a study; an interrupted run leaves the folder as it was, and two runs at once
 * into one folder are refused.
 */
export function runStudy(request: StudyRequest, progress: Progress): Promise<StudyResult> {
  return inLockedFolder(request.output, () => runInFolder(request, progress))
}

async function runInFolder(request: StudyRequest, progress: Progress): Promise<StudyResult> {
  const thread = startAside()
  try {
    return await studyWith(thread.aside, request, progress)
  } finally {
    await thread.close()
  }
}

async function studyWith(aside: Aside, request: StudyRequest, progress: Progress): Promise<StudyResult> {
  progress(studySteps.reading, 0.05)
  const book = await readBook(request.book, {
    sheet: request.sheet,
    strict: request.strict,
    mapping: await readAs(request.mappingFile, parseMapping),
  })
  if (request.saveMapping !== null) {
    const mapping = jsonText(mappingOf(book.reading.files))
    await writeFileAtomically(request.saveMapping, (write) => write(`${mapping}\n`))
  }
  const totals = await readAs(request.controlTotalsFile, parseControlTotals)
  const model = await readAs(request.modelFile, parsePreStatedModel)
  const study = await conductStudy(
    book,
    { ...request.settings, model },
    tieOut(book, totals ?? {}),
    progress,
    aside,
  )
  const meta: RenderMeta = {
    asOf: study.asOf,
    sourceName: basename(request.book),
    inputHash: book.sourceHash,
    version: request.settings.version,
    seed: request.settings.seed,
    command: request.settings.command,
    language: request.language,
  }
  progress(studySteps.writing, 0.9)
  const beingMade = aside('workbook', study.document, meta)
  const json = studyJson(study, meta)
  const html = await renderHtml(study.document, meta)
  const workbook = await beingMade
  if (request.documents) progress(studySteps.documents, 0.93)
  // Its typesetters are large: a study without documents does not load them.
  const documents = request.documents
    ? await (await import('./paper-files.ts')).paperFiles(study, meta, aside)
    : new Map<string, Uint8Array>()
  await writeFolderAtomically(
    request.output,
    async (folder) => {
      const put = (name: string, content: string | Uint8Array) =>
        writeFileAtomically(join(folder, name), (write) => write(content))
      await put('study.html', html)
      await put('study.json', `${jsonText(json)}\n`)
      await put('tables.xlsx', workbook)
      for (const [name, content] of documents) await put(name, content)
      if (study.card) await put('scorecard.json', `${jsonText(study.card)}\n`)
      await writeProblems(book, join(folder, 'problems.csv'), problemWordsIn(request.language))
    },
    [...studyFiles, ...paperNames],
  )
  return {
    asOf: study.asOf === null ? null : formatDay(study.asOf),
    setAside: book.reading.loanRows.setAside,
    filesNotRead: namesNotRead(book.reading.problems),
    refusal: study.refusal,
    json,
  }
}

async function readAs<T>(path: string | null, parse: (text: string, file: string) => T): Promise<T | null> {
  if (path === null) return null
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError<JsonFileErrorCode>('jsonFileUnreadable', {
      file: path,
      reason: error.code ?? error.message,
    })
  })
  return parse(text, path)
}
