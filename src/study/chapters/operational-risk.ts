import { identityOf } from '../../book/sample/table-columns.ts'
import { outOfPopulation, operationalWords as words } from '../../words/operational-risk.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, RowAccount } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { dataQualityBlocks } from '../operational-risk/data-quality-blocks.ts'
import { officerBlocks } from '../operational-risk/officer-blocks.ts'
import { processBlocks } from '../operational-risk/process-blocks.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'
import { notePositions } from '../status-quo/note-positions.ts'

/** Data, process, and the account managers' observed against expected defaults. */
export function operationalRiskChapter(context: StudyContext, { officers }: StudyFindings): Chapter {
  const { book, loanBook, settings } = context
  const blocks: Block[] = loanBook ? [{ kind: 'paragraph', text: words.introduction }] : []
  const chapter: Chapter = { id: 'operational-risk', title: words.title, blocks }
  if (loanBook === null) {
    blocks.push(
      unavailable('breaches', words.processHeading, words.notALoanBook),
      unavailable('officers', words.officersHeading, words.notALoanBook),
    )
    return chapter
  }
  const positions = notePositions(book, loanBook.reading, settings.population)
  const account = accountOf(positions.isIn)
  const branch = identityOf(book.loans, 'branch')
  blocks.push(
    { kind: 'heading', id: 'operational-data', title: words.dataHeading },
    ...dataQualityBlocks(context, positions.isIn, branch, account),
    { kind: 'heading', id: 'operational-process', title: words.processHeading },
    ...processBlocks(context, positions, account),
    { kind: 'heading', id: 'operational-officers', title: words.officersHeading },
    ...comparisonBlocks(context, officers),
  )
  return chapter
}

function comparisonBlocks(context: StudyContext, comparison: StudyFindings['officers']): Block[] {
  const { sample, refusal } = context
  if (sample === null || refusal !== null) {
    return [unavailable('officers', words.officersHeading, refusalInBrief(context) ?? words.noOfficers)]
  }
  return comparison
    ? officerBlocks(comparison, sample.account)
    : [unavailable('officers', words.officersHeading, words.noOfficers)]
}

function unavailable(id: string, caption: Phrase, reason: Phrase): Block {
  return { kind: 'unavailable', id, caption, reason }
}

/** All notes of the population that were lent, mature or not. */
function accountOf(isIn: Uint8Array): RowAccount {
  const used = isIn.reduce((sum, flag) => sum + flag, 0)
  const others = isIn.length - used
  return {
    read: isIn.length,
    used,
    dropped: others > 0 ? [{ reason: outOfPopulation, count: others }] : [],
  }
}
