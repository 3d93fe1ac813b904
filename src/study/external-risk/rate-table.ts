import { externalWords as words } from '../../words/external-risk.ts'
import type { Phrase } from '../../words/phrase.ts'
import type { Cell, RowAccount, Table, TableColumn, TableRow } from '../document.ts'
import type { Rate } from './rates.ts'

export interface RateLine extends Rate {
  readonly label: Phrase
  readonly role?: TableRow['role']
  /** Cells of the table's further columns. */
  readonly more?: readonly Cell[]
}

/** Default rates by group: counts, rate and interval, with further columns after them. */
export function rateTable(table: {
  readonly id: string
  readonly caption: Phrase
  readonly header: Phrase
  readonly lines: readonly RateLine[]
  readonly more?: readonly TableColumn[]
  readonly notes: readonly Phrase[]
  readonly account: RowAccount
}): Table {
  const { id, caption, header, lines, more = [], notes, account } = table
  return {
    kind: 'table',
    id,
    caption,
    columns: [
      { key: 'group', header, format: 'text' },
      { key: 'notes', header: words.notes, format: 'count' },
      { key: 'defaults', header: words.defaults, format: 'count' },
      { key: 'rate', header: words.rate, format: 'percent1' },
      { key: 'interval', header: words.interval, format: 'percent1' },
      ...more,
    ],
    rows: lines.map((line) => ({
      cells: [
        line.label,
        line.notes,
        line.defaults,
        line.rate,
        line.interval,
        ...(line.more ?? more.map(() => null)),
      ],
      role: line.role,
    })),
    notes,
    account,
  }
}

/** A level beside all others. */
export const levelColumns: readonly TableColumn[] = [
  { key: 'rest', header: words.restRate, format: 'percent1' },
  { key: 'q', header: words.qValue, format: 'pValue' },
]
