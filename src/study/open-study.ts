import { basename } from 'node:path'
import type { Book } from '../book/book.ts'
import type { TieOut } from '../book/control-totals.ts'
import { readBookOutcome } from '../book/sample/book-outcome.ts'
import { drawSample, type SampleRefusal } from '../book/sample/sample.ts'
import type { Column } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'
import { readEvents } from '../stats/regression/report/event-level.ts'
import type { Phrase } from '../words/phrase.ts'
import { noMatureNotesRefusal, noOutcomeRefusal } from '../words/sample-account.ts'
import { studyRefusals, studySteps } from '../words/study.ts'
import { type Aside, inPlace } from './aside.ts'
import type { StudyContext, StudySettings } from './context.ts'
import { creditFileSample } from './credit-file-sample.ts'
import { modelSampleOfLoanBook } from './model-sample.ts'
import { checkPreStatedFactors } from './pre-stated-factors.ts'
import { accountOfFates } from './row-account.ts'

/** A model on fewer defaults than this would say nothing (SOUNDNESS.md rule 12). */
export const fewestEvents = 20

/** Tells the outcome, draws the sample, and says why there is none where there is none. */
export function openStudy(
  book: Book,
  settings: StudySettings,
  tieOuts: readonly TieOut[],
  progress: StudyContext['progress'],
  aside: Aside = inPlace,
): StudyContext {
  progress(studySteps.sampling, 0.2)
  checkPreStatedFactors(book, settings.model)
  const opened = book.recognised ? openLoanBook(book, settings) : openCreditFile(book, settings)
  const events = opened.sample?.events ?? 0
  const refusal = opened.refusal ?? (events < fewestEvents ? studyRefusals.tooFewEvents(events) : null)
  return { book, settings, tieOuts, ...opened, refusal, progress, aside }
}

/**
 * `noOutcomeNamed`: no loan book, and no outcome column was named (file, missing: what a loan book would have).
 * `outcomeNotRead`: the column named is not among those that were recognised (column, file).
 */
export type StudyErrorCode = 'noOutcomeNamed' | 'outcomeNotRead'

type Opened = Pick<StudyContext, 'loanBook' | 'sample' | 'refusal'>

function openLoanBook(book: Book, settings: StudySettings): Opened {
  const outcome = settings.outcome && namedColumn(book, settings.outcome.column)
  const reading = readBookOutcome(book, {
    asOf: settings.asOf ?? undefined,
    window: settings.windowMonths,
    named: outcome ? readEvents(outcome, settings.outcome!.event).isEvent : undefined,
  })
  const draw = drawSample(outcome ? withoutColumn(book, outcome) : book, reading, settings.population)
  const loanBook = { reading, draw }
  if (draw.status === 'refused') return { loanBook, sample: null, refusal: refusalPhrase(draw.refusal) }
  const sample = modelSampleOfLoanBook(draw.sample, accountOfFates(draw.sample.account))
  return { loanBook, sample, refusal: null }
}

/** The outcome column that the user names, by its canonical name or by its header in the file. */
function namedColumn(book: Book, column: string): Column {
  const headers = book.reading.files.find(({ table }) => table === 'loans')?.columns ?? []
  const canonical = headers.find(({ header }) => header === column)?.canonical ?? column
  const found = book.loans.columns.get(canonical)
  if (found?.kind !== 'numeric' && found?.kind !== 'nominal') {
    throw new InputError<StudyErrorCode>('outcomeNotRead', { column, file: basename(book.source) })
  }
  return found
}

/** What is to be explained explains nothing: no term is made of it. */
function withoutColumn(book: Book, column: Column): Book {
  const columns = new Map([...book.loans.columns].filter(([, own]) => own !== column))
  return { ...book, loans: { ...book.loans, columns } }
}

function refusalPhrase({ reason, due, settled }: SampleRefusal): Phrase {
  if (reason === 'noOutcome') return noOutcomeRefusal
  return reason === 'balanceList' ? studyRefusals.balanceList(due, settled) : noMatureNotesRefusal
}

/** Without an outcome there is nothing to study in a file that is no loan book. */
function openCreditFile(book: Book, { outcome }: StudySettings): Opened {
  if (!outcome) {
    throw new InputError<StudyErrorCode>('noOutcomeNamed', {
      file: basename(book.source),
      missing: book.reading.missingMarks.join(', '),
    })
  }
  return { loanBook: null, sample: creditFileSample(book, outcome), refusal: null }
}
