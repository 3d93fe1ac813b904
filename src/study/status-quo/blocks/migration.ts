import { dateOf } from '../../../lending/calendar.ts'
import { categories } from '../../../lending/vocabulary.ts'
import type { Phrase } from '../../../words/phrase.ts'
import { rowReasons, statusQuoColumns } from '../../../words/status-quo.ts'
import { migrationWords, qualityColumns } from '../../../words/status-quo-quality.ts'
import { categoryWords } from '../../../words/vocabulary.ts'
import type { Block } from '../../document.ts'
import { FEWEST_FOR_A_RATE } from '../fewest.ts'
import { type Migration, migrationOf, PAID_OFF } from '../migration.ts'
import type { StatusQuoScope } from '../scope.ts'
import { yuan } from '../yuan.ts'

/** Where the notes of one month's end stood a year later. */
export function migrationBlocks({ book, positions }: StatusQuoScope): Block[] {
  const migration = migrationOf(book, positions)
  if (migration === null) {
    const { title, noSnapshots } = migrationWords
    return [{ kind: 'unavailable', id: 'migration', caption: title, reason: noSnapshots }]
  }
  return [migrationTable(migration, book.loans.rows)]
}

function migrationTable(migration: Migration, loans: number): Block {
  const { from, to, notes, openingBalance, rates, read, withoutCategory } = migration
  const closing = [
    ...categories.map((name) => categoryWords[name]),
    qualityColumns.paidOff,
    qualityColumns.writtenOff,
  ]
  return {
    kind: 'table',
    id: 'migration',
    caption: migrationWords.caption(rates.performingToNonPerforming, monthOf(from), monthOf(to)),
    columns: [
      { key: 'opening', header: qualityColumns.opening, format: 'text' },
      { key: 'notes', header: qualityColumns.openingNotes, format: 'count' },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan' },
      ...closing.map((header, i) => ({
        key: `to${i}`,
        header,
        format: 'count' as const,
        group: qualityColumns.closing,
      })),
      { key: 'rate', header: qualityColumns.migrationRate, format: 'percent2' },
    ],
    rows: categories.map((name, i) => ({
      cells: [
        categoryWords[name],
        notes[i].reduce((sum, count) => sum + count, 0),
        yuan(openingBalance[i]),
        ...notes[i],
        remaining(notes[i]) >= FEWEST_FOR_A_RATE ? (rates.downward[i] ?? null) : null,
      ],
    })),
    notes: [migrationWords.note],
    account: {
      read: loans,
      used: read - withoutCategory,
      dropped: [
        { reason: rowReasons.notInMonth, count: loans - read },
        { reason: rowReasons.noCategory, count: withoutCategory },
      ],
    },
  }
}

/** Notes that are still on the book. */
function remaining(notes: readonly number[]): number {
  return notes.slice(0, PAID_OFF).reduce((sum, count) => sum + count, 0)
}

function monthOf(firstDay: number): Phrase {
  const { year, month } = dateOf(firstDay)
  return migrationWords.month(year, month)
}
