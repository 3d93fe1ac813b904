import { NO_DATE } from '../../lending/calendar.ts'
import { monthlyColumns as columns, noticeWords, tableWords as words } from '../../words/monthly-report.ts'
import { nameOr, type Phrase, verbatim } from '../../words/phrase.ts'
import { cropWords } from '../../words/vocabulary.ts'
import type { Block, Cell, RowAccount, TableColumn } from '../document.ts'
import { yuan } from '../status-quo/yuan.ts'
import { type GroupExposure, type Ledger, type LedgerNote, noticeDays } from './ledgers.ts'
import { missing } from './supervisory-tables.ts'

/** Longer ledgers are cut, so that the report can be read; their totals are whole. */
export const longestLedger = 300

/** How many joint-liability groups are listed. */
const longestGroups = 60

const noteColumns: readonly TableColumn[] = [
  { key: 'loan', header: columns.loan, format: 'text' },
  { key: 'household', header: columns.household, format: 'text' },
  { key: 'branch', header: columns.branch, format: 'text' },
  { key: 'accountManager', header: columns.accountManager, format: 'text' },
  { key: 'crop', header: columns.crop, format: 'text' },
  { key: 'dueOn', header: columns.dueOn, format: 'date' },
]

function noteCells(note: LedgerNote): Cell[] {
  const text = (value: string | null): Cell => (value === null ? null : verbatim(value))
  return [
    text(note.loan),
    text(note.household),
    text(note.branch),
    text(note.accountManager),
    note.crop === null ? null : nameOr(cropWords, note.crop),
    note.dueOn === NO_DATE ? null : note.dueOn,
  ]
}

/** 到期贷款台账, the days of notice beside each note. */
export function dueTable(ledger: Ledger, asOf: number, account: RowAccount): Block {
  const band = (note: LedgerNote) => noticeDays.find((days) => note.dueOn <= asOf + days) ?? noticeDays[2]
  return {
    kind: 'table',
    id: 'due-ledger',
    caption: words.due(ledger.total.notes, ledger.total.balance),
    columns: [
      ...noteColumns,
      { key: 'notice', header: columns.notice, format: 'text' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
    ],
    rows: [
      ...ledger.notes.map((note) => ({
        cells: [...noteCells(note), noticeWords(band(note)), yuan(note.balance)],
      })),
      totalRow(ledger, 8),
    ],
    notes: limitNote(ledger),
    account,
  }
}

/** 逾期催收台账. */
export function overdueTable(ledger: Ledger, account: RowAccount): Block {
  return {
    kind: 'table',
    id: 'overdue-ledger',
    caption: words.overdue(ledger.total.notes, ledger.total.balance),
    columns: [
      ...noteColumns,
      { key: 'daysPastDue', header: columns.daysPastDue, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
    ],
    rows: [
      ...ledger.notes.map((note) => ({ cells: [...noteCells(note), note.daysPastDue, yuan(note.balance)] })),
      totalRow(ledger, 8),
    ],
    notes: limitNote(ledger),
    account,
  }
}

function totalRow({ total }: Ledger, width: number) {
  const blanks = Array<Cell>(width - 2).fill(verbatim(''))
  return { role: 'total' as const, cells: [columns.total, ...blanks, yuan(total.balance)] }
}

function limitNote({ notes, total }: Ledger): Phrase[] {
  return notes.length < total.notes ? [words.ledgerLimit(notes.length, total.notes)] : []
}

/** 联保小组风险敞口. */
export function groupTable(groups: readonly GroupExposure[] | null, account: RowAccount): Block {
  if (groups === null) return missing('group-exposure', words.groupsTitle, words.noGroups)
  return {
    kind: 'table',
    id: 'group-exposure',
    caption: words.groups(groups.length),
    columns: [
      { key: 'group', header: columns.group, format: 'text' },
      { key: 'households', header: columns.households, format: 'count' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'overdue', header: columns.overdue, format: 'tenThousandYuan' },
      { key: 'over90', header: columns.over90, format: 'tenThousandYuan' },
    ],
    rows: groups.slice(0, longestGroups).map((own) => ({
      cells: [
        verbatim(own.group),
        own.households,
        own.notes,
        yuan(own.balance),
        yuan(own.overdue),
        yuan(own.over90),
      ],
    })),
    notes: groups.length > longestGroups ? [words.ledgerLimit(longestGroups, groups.length)] : [],
    account,
  }
}
