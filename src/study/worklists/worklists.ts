import { NO_DATE } from '../../lending/calendar.ts'
import { automaticGroundWords } from '../../words/classification.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { categoryWords } from '../../words/vocabulary.ts'
import { worklistColumns as columns, dueReasonWords, worklistWords as words } from '../../words/worklists.ts'
import { classifyBook } from '../classification/classified-book.ts'
import {
  type ReclassificationRow,
  reclassificationWorklist,
} from '../classification/reclassification-worklist.ts'
import type { LoanBookView } from '../context.ts'
import type { Block, Cell, Format, RowAccount, StudyDocument } from '../document.ts'
import { stockAccount } from '../status-quo/accounts.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { yuan } from '../status-quo/yuan.ts'
import type { Study } from '../study.ts'
import { type DueNote, dueWorklist } from './due-worklist.ts'

/** What is to be done, note by note, as a document of two tables; by the book's own numbers, without names. */
export function worklists(study: Study, loanBook: LoanBookView): StudyDocument {
  const { context, findings } = study
  const { book, settings } = context
  const { reading } = loanBook
  const positions = notePositions(book, reading, settings.population)
  const account = stockAccount(positions)
  const wrong = reclassificationWorklist(
    book,
    classifyBook(book, reading, positions, settings.classification),
  )
  const expected = findings.expectedOfNotes
  const due = dueWorklist(
    book,
    positions,
    expected,
    findings.scenarios?.warnings.notes ?? [],
    new Set(wrong.map(({ row }) => row)),
  )
  return {
    title: words.title,
    subtitle: study.document.subtitle,
    councilPages: [],
    chapters: [
      {
        id: 'worklist-reclassification',
        number: '1',
        title: words.reclassification,
        blocks: [reclassificationTable(wrong, positions.category !== null, account)],
      },
      {
        id: 'worklist-due',
        number: '2',
        title: words.due,
        blocks: [dueTable(due, expected !== null, account)],
      },
    ],
  }
}

const text = (value: string | null): Cell => (value === null ? null : verbatim(value))
const day = (value: number): Cell => (value === NO_DATE ? null : value)

function reclassificationTable(
  rows: readonly ReclassificationRow[],
  hasCategory: boolean,
  account: RowAccount,
): Block {
  const id = 'reclassification'
  if (rows.length === 0) {
    const reason = hasCategory ? words.noneMisclassed : words.noCategory
    return { kind: 'unavailable', id, caption: words.reclassification, reason }
  }
  const total = rows.reduce((sum, { balance }) => sum + balance, 0)
  return {
    kind: 'table',
    id,
    caption: words.reclassificationCaption(rows.length, total),
    columns: columnsOf({
      loan: 'text',
      household: 'text',
      branch: 'text',
      accountManager: 'text',
      dueOn: 'date',
      balance: 'yuan',
      daysPastDue: 'count',
      booked: 'text',
      automatic: 'text',
      ground: 'text',
      moreProvision: 'yuan',
      chain: 'text',
      rootDisbursedOn: 'date',
    }),
    rows: rows.map((own) => ({
      cells: [
        text(own.loan),
        text(own.household),
        text(own.branch),
        text(own.accountManager),
        day(own.dueOn),
        yuan(own.balance),
        own.daysPastDue,
        categoryWords[own.booked],
        categoryWords[own.automatic],
        automaticGroundWords[own.ground],
        yuan(own.moreProvision),
        own.chain.length > 0 ? verbatim(own.chain.join(' → ')) : null,
        own.chain.length > 0 ? day(own.rootDisbursedOn) : null,
      ],
    })),
    notes: [words.chainNote, words.provisionNote],
    account,
  }
}

function dueTable(rows: readonly DueNote[], hasModel: boolean, account: RowAccount): Block {
  const id = 'due-notes'
  if (rows.length === 0) return { kind: 'unavailable', id, caption: words.due, reason: words.noneDue }
  const total = rows.reduce((sum, { balance }) => sum + balance, 0)
  return {
    kind: 'table',
    id,
    caption: words.dueCaption(rows.length, total),
    columns: columnsOf({
      accountManager: 'text',
      rank: 'integer',
      loan: 'text',
      household: 'text',
      dueOn: 'date',
      daysPastDue: 'count',
      balance: 'yuan',
      probability: 'percent1',
      expectedLoss: 'yuan',
      reason: 'text',
      action: 'text',
    }),
    rows: rows.map((own) => ({
      cells: [
        text(own.accountManager),
        own.rank,
        text(own.loan),
        text(own.household),
        day(own.dueOn),
        own.daysPastDue,
        yuan(own.balance),
        own.probability,
        own.expectedLoss,
        reasonsPhrase(own),
        dueReasonWords[own.reasons[0]].action,
      ],
    })),
    notes: hasModel ? [words.lossNote, words.highProbabilityNote] : [words.withoutModel],
    account,
  }
}

function columnsOf(formats: Partial<Record<keyof typeof columns, Format>>) {
  return Object.entries(formats).map(([key, format]) => ({
    key,
    header: columns[key as keyof typeof columns],
    format,
  }))
}

function reasonsPhrase({ reasons }: DueNote): Phrase {
  return {
    'zh-CN': reasons.map((reason) => dueReasonWords[reason].reason['zh-CN']).join('；'),
    en: reasons.map((reason) => dueReasonWords[reason].reason.en).join('; '),
  }
}
