import { externalWords as words } from '../../words/external-risk.ts'
import { outOfPopulation } from '../../words/operational-risk.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { LoanBookView, StudyContext } from '../context.ts'
import type { Block, Chapter } from '../document.ts'
import { concentrationBlock, shockBlock } from '../external-risk/concentration-blocks.ts'
import { marketBlocks } from '../external-risk/market-blocks.ts'
import { natureBlocks } from '../external-risk/nature-blocks.ts'
import { sampleRows } from '../external-risk/sample-rows.ts'
import { townshipBlocks } from '../external-risk/township-blocks.ts'
import { yearCropBlocks } from '../external-risk/year-crop-blocks.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { notePositions } from '../status-quo/note-positions.ts'

/** Nature, market and policy: default by what strikes from outside, and where it would strike hardest. */
export function externalRiskChapter(context: StudyContext, _: StudyFindings): Chapter {
  const { book, loanBook, sample, refusal, settings } = context
  const blocks: Block[] = [{ kind: 'paragraph', text: words.introduction }]
  const chapter: Chapter = { id: 'external-risk', title: words.title, blocks }
  if (loanBook === null) {
    blocks.push(unavailable('default-by-year', words.byYearCaption, words.notALoanBook))
    return chapter
  }
  const rows = sample && sampleRows(book, sample)
  if (sample === null || rows === null) {
    blocks.push(
      unavailable('disaster', words.disasterCaption, refusal ?? words.notALoanBook),
      unavailable('default-by-year', words.byYearCaption, refusal ?? words.notALoanBook),
      concentration(context, loanBook),
    )
    return chapter
  }
  const { confidence } = settings
  const { account } = sample
  blocks.push(
    heading('external-nature', words.natureHeading),
    ...natureBlocks(rows, confidence, account),
    heading('external-years', words.yearsHeading),
    ...yearCropBlocks(rows, confidence, account),
    ...townshipBlocks(rows, confidence, account),
    heading('external-market', words.marketHeading),
    ...marketBlocks(rows, settings, account),
    heading('external-concentration', words.concentrationHeading),
    concentration(context, loanBook),
    shockBlock(rows, confidence, account),
  )
  return chapter
}

/** Of all notes that are outstanding, mature or not. */
function concentration({ book, settings }: StudyContext, { reading }: LoanBookView): Block {
  const { balance, isIn } = notePositions(book, reading, settings.population)
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
