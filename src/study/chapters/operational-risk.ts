import { dayAt, daysOf, hasValues, identityOf } from '../../book/sample/table-columns.ts'
import type { Day } from '../../lending/calendar.ts'
import { indicatorWords } from '../../words/operational-indicators.ts'
import { networkWords } from '../../words/operational-network.ts'
import { notYetLent, outOfPopulation, operationalWords as words } from '../../words/operational-risk.ts'
import { rulesWords } from '../../words/operational-rules.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, RowAccount } from '../document.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { dataQualityBlocks } from '../operational-risk/data-quality-blocks.ts'
import { indicatorBlocks } from '../operational-risk/indicators/indicator-blocks.ts'
import { lossEventBlocks } from '../operational-risk/loss-event-blocks.ts'
import { managerTable, mixedBlocks } from '../operational-risk/managers/manager-blocks.ts'
import { networkBlocks } from '../operational-risk/network/network-blocks.ts'
import { officerBlocks } from '../operational-risk/officer-blocks.ts'
import type { OperationalFindings } from '../operational-risk/operational-findings.ts'
import { processBlocks } from '../operational-risk/process-blocks.ts'
import { ruleBlocks } from '../operational-risk/rules/rule-blocks.ts'
import { refusalInBrief } from '../refusal-in-brief.ts'
import { notePositions } from '../status-quo/note-positions.ts'

/** Data, process, rules, indicators, losses, networks, and the account managers' observed against expected defaults. */
export function operationalRiskChapter(context: StudyContext, findings: StudyFindings): Chapter {
  const { officers, operational } = findings
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
    ...(operational ? findingBlocks(context, operational) : []),
    { kind: 'heading', id: 'operational-officers', title: words.officersHeading },
    ...comparisonBlocks(context, officers),
    ...(operational ? spreadBlocks(context, operational) : []),
  )
  return chapter
}

/** Rules, indicators, loss events and networks, over all notes of the book. */
function findingBlocks({ book, loanBook }: StudyContext, found: OperationalFindings): Block[] {
  const account = lentAccount(book, loanBook?.reading.asOf ?? null)
  const isTold = hasValues(book.loans, 'disbursement_account') || hasValues(book.companions.links, 'target')
  return [
    { kind: 'heading', id: 'operational-rules', title: rulesWords.heading },
    ...ruleBlocks(found.rules, found.highSeverity, account),
    { kind: 'heading', id: 'operational-indicators', title: indicatorWords.heading },
    ...indicatorBlocks(found.indicators, account),
    { kind: 'heading', id: 'operational-losses', title: indicatorWords.lossHeading },
    ...lossEventBlocks(found.lossEvents),
    { kind: 'heading', id: 'operational-networks', title: networkWords.heading },
    ...networkBlocks(found.hiddenGroups, found.guarantors, isTold),
  ]
}

/** How far account managers lie apart, and what else the files say of them. */
function spreadBlocks({ book, loanBook, sample }: StudyContext, found: OperationalFindings): Block[] {
  const account = lentAccount(book, loanBook?.reading.asOf ?? null)
  return [
    ...(found.mixed && sample ? mixedBlocks(found.mixed, sample.account) : []),
    ...(found.managers ? [managerTable(found.managers, account)] : []),
  ]
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

/** All notes of the book that were lent by the as-of date, of whatever population. */
function lentAccount({ loans }: StudyContext['book'], asOf: Day | null): RowAccount {
  const disbursedOn = daysOf(loans, 'disbursed_on')
  let used = 0
  for (let row = 0; row < loans.rows; row++) if (asOf !== null && dayAt(disbursedOn, row) <= asOf) used++
  const others = loans.rows - used
  return { read: loans.rows, used, dropped: others > 0 ? [{ reason: notYetLent, count: others }] : [] }
}
