import { bookHeadings, bookTitle, noLoanBookCallout } from '../../words/the-book.ts'
import { outcomeWords } from '../../words/the-sample.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { Block, Chapter } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { accountOfFates } from '../row-account.ts'
import { assumptionBlocks, columnsBlock } from '../the-book/blocks/columns.ts'
import { creditFileLeftOutBlock, leftOutBlock } from '../the-book/blocks/left-out.ts'
import { creditFileMissingBlock, missingBlock } from '../the-book/blocks/missing.ts'
import { columnRateBlock, outcomeBlocks } from '../the-book/blocks/outcome.ts'
import { populationBlock } from '../the-book/blocks/population.ts'
import { problemsBlock } from '../the-book/blocks/problems.ts'
import { readingAccount, readingBlocks } from '../the-book/blocks/reading.ts'
import { creditFileLeftOut } from '../the-book/credit-file-factors.ts'
import { columnLabelWithName } from '../the-book/labels.ts'

/** Chapter 1: whom the study is of, what was read, assumed and set aside, and what makes the sample. */
export function bookChapter(context: StudyContext, _findings: StudyFindings): Chapter {
  const { loanBook } = context
  const blocks = loanBook ? loanBookBlocks(context, loanBook) : creditFileBlocks(context)
  return { id: 'book', title: bookTitle, blocks }
}

function loanBookBlocks(context: StudyContext, view: LoanBookView): Block[] {
  const { book, tieOuts } = context
  const sample = view.draw.status === 'drawn' ? view.draw.sample : null
  const account = sample ? accountOfFates(sample.account) : readingAccount(book)
  return [
    heading('population'),
    populationBlock(context, view),
    heading('outcome'),
    ...outcomeBlocks(context, view),
    heading('reading'),
    ...readingBlocks(book, tieOuts),
    heading('problems'),
    problemsBlock(book),
    heading('columns'),
    ...assumptionBlocks(book, view),
    columnsBlock(book),
    heading('factors'),
    missingBlock(sample, account),
    ...(sample ? [leftOutBlock(sample.leftOut, account)] : []),
  ]
}

function creditFileBlocks(context: StudyContext): Block[] {
  const { book, tieOuts, sample, settings } = context
  const { outcome } = settings
  return [
    {
      kind: 'callout',
      tone: 'information',
      title: noLoanBookCallout.title,
      text: noLoanBookCallout.text(
        book.reading.missingMarks.map((name) => columnLabelWithName('loans', name)),
      ),
    },
    heading('outcome'),
    ...(outcome
      ? [{ kind: 'paragraph' as const, text: outcomeWords.named(outcome.column, outcome.event) }]
      : []),
    columnRateBlock(context),
    heading('reading'),
    ...readingBlocks(book, tieOuts),
    heading('factors'),
    creditFileMissingBlock(sample),
    creditFileLeftOutBlock(
      creditFileLeftOut(book.loans, outcome?.column ?? null),
      sample?.account ?? readingAccount(book),
    ),
  ]
}

function heading(name: keyof typeof bookHeadings): Block {
  return { kind: 'heading', id: `book-${name}`, title: bookHeadings[name] }
}
