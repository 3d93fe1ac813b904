import type { Book } from '../../book/book.ts'
import { externalWords as words } from '../../words/external-risk.ts'
import { outOfPopulation } from '../../words/operational-risk.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { Block, Chapter } from '../document.ts'
import { concentrationBlock, shockBlock } from '../external-risk/concentration-blocks.ts'
import { marketBlocks } from '../external-risk/market-blocks.ts'
import { natureBlocks } from '../external-risk/nature-blocks.ts'
import { sampleRows } from '../external-risk/sample-rows.ts'
import { scenarioBlocks } from '../external-risk/scenarios/blocks/scenario-blocks.ts'
import { townshipBlocks } from '../external-risk/township-blocks.ts'
import { yearCropBlocks } from '../external-risk/year-crop-blocks.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'
import { cropYearRates, isComparable } from '../status-quo/crop-year-rates.ts'
import { type NotePositions, notePositions } from '../status-quo/note-positions.ts'

/** Nature, market and policy: default by what strikes from outside, and where it would strike hardest. */
export function externalRiskChapter(context: StudyContext, { scenarios }: StudyFindings): Chapter {
  const { book, loanBook, sample, settings } = context
  const blocks: Block[] = loanBook ? [{ kind: 'paragraph', text: words.introduction }] : []
  const chapter: Chapter = { id: 'external-risk', title: words.title, blocks }
  if (loanBook === null) {
    blocks.push(unavailable('default-by-year', words.byYearCaption, words.notALoanBook))
    return chapter
  }
  const rows = sample && sampleRows(book, sample)
  const positions = notePositions(book, loanBook.reading, settings.population)
  if (sample === null || rows === null) {
    const reason = refusalInBrief(context) ?? words.notALoanBook
    blocks.push(
      unavailable('disaster', words.disasterCaption, reason),
      unavailable('default-by-year', words.byYearCaption, reason),
      concentration(book, positions),
    )
    return chapter
  }
  const { confidence } = settings
  const { account } = sample
  blocks.push(
    heading('external-nature', words.natureHeading),
    ...natureBlocks(rows, confidence, account),
    heading('external-years', words.yearsHeading),
    ...yearCropBlocks(rows, confidence, account, youngYears(context, loanBook, positions)),
    ...townshipBlocks(rows, confidence, account),
    heading('external-market', words.marketHeading),
    ...marketBlocks(rows, settings, account),
    heading('external-concentration', words.concentrationHeading),
    concentration(book, positions),
    shockBlock(rows, confidence, account),
    ...scenarioBlocks(scenarios, positions, account),
  )
  return chapter
}

/** Crop years of which fewer than half of the notes have a closed window. */
function youngYears(
  { settings }: StudyContext,
  { draw, reading }: LoanBookView,
  positions: NotePositions,
): ReadonlySet<number> {
  if (draw.status !== 'drawn') return new Set()
  const years = cropYearRates(draw.sample, reading, positions, settings.confidence)
  return new Set(years.filter((year) => !isComparable(year)).map(({ cropYear }) => cropYear))
}

/** Of all notes that are outstanding, mature or not. */
function concentration(book: Book, { balance, isIn }: NotePositions): Block {
  let [used, settled] = [0, 0]
  for (let row = 0; row < isIn.length; row++) {
    if (balance[row] > 0) used += 1
    else if (isIn[row]) settled += 1
  }
  const dropped = [
    { reason: words.settled, count: settled },
    { reason: outOfPopulation, count: isIn.length - used - settled },
  ]
  return concentrationBlock(book, balance, {
    read: isIn.length,
    used,
    dropped: dropped.filter(({ count }) => count > 0),
  })
}

function heading(id: string, title: Phrase): Block {
  return { kind: 'heading', id, title }
}

function unavailable(id: string, caption: Phrase, reason: Phrase): Block {
  return { kind: 'unavailable', id, caption, reason }
}
