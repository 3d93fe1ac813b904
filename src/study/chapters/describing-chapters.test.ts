import { describe, expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { smallBook } from '../../../test/small-book.ts'
import type { Book } from '../../book/book.ts'
import { tieOut } from '../../book/control-totals.ts'
import { numericColumn } from '../../stats/frame.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, Table } from '../document.ts'
import { noFindings } from '../findings/findings.ts'
import { openStudy } from '../open-study.ts'
import { statusQuoChapter } from './status-quo.ts'
import { bookChapter } from './the-book.ts'

function contextOf(book: Book, outcome: string | null = null): StudyContext {
  const settings = {
    ...studySettings,
    outcome: outcome === null ? null : { column: outcome, event: null },
  }
  return openStudy(book, settings, tieOut(book, {}), () => {})
}

/** Sixty notes over three years: every tenth is still unpaid, the last year's are not yet due. */
function ledger(): Book {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const year = 2022 + (i % 3)
    const isBad = i % 10 === 0
    const settled = isBad || year === 2024 ? '' : `${year}-11-20`
    const due = year === 2024 ? '2026-12-01' : `${year}-12-01`
    const owed = settled ? 0 : 1000
    const days = isBad && year < 2024 ? 500 : 0
    return `L${i} | H${i % 20} | ${i % 2 ? 'corn' : 'rice'} | 1000 | ${year}-03-01 | ${due} | ${settled} | ${owed} | ${days} | ${days ? 'loss' : 'normal'}`
  })
  return smallBook(`
    loan_id | household_id | crop | amount | disbursed_on | due_on | settled_on | balance | days_past_due | category
    ${lines.join('\n')}
    late | H1 | corn | 500 | 2025-03-01 | 2026-03-01 | | 500 | 0 | normal`)
}

function creditFile(): Book {
  const values = Float64Array.from({ length: 50 }, (_, i) => (i % 5 === 0 ? 1 : 0))
  const ages = values.map((_, i) => (i === 3 ? Number.NaN : 20 + (i % 7)))
  const columns = new Map([
    ['bad', numericColumn('bad', values)],
    ['age', numericColumn('age', ages)],
  ])
  const book = smallBook('loan_id\nA')
  return { ...book, recognised: false, loans: { rows: 50, columns } }
}

const tablesOf = ({ blocks }: Chapter) => blocks.filter((block): block is Table => block.kind === 'table')
const idOf = (block: Block) => ('id' in block ? block.id : null)

describe.each([
  ['a ledger', () => contextOf(ledger())],
  ['a credit file', () => contextOf(creditFile(), 'bad')],
])('%s', (_, open) => {
  const chapters = [bookChapter, statusQuoChapter].map((write) => write(open(), noFindings))

  test('every table accounts for its rows and has no more cells than columns', () => {
    for (const table of chapters.flatMap(tablesOf)) {
      const { read, used, dropped } = table.account
      expect(read, table.id).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0))
      for (const row of table.rows)
        expect(row.cells.length, table.id).toBeLessThanOrEqual(table.columns.length)
    }
  })

  test('ids are unique and nothing reads as undefined, NaN or Infinity', () => {
    const ids = chapters.flatMap(({ blocks }) => blocks.map(idOf)).filter((id) => id !== null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(JSON.stringify(chapters)).not.toMatch(/undefined|NaN|Infinity/)
  })
})

test('the status quo of a credit file keeps its places', () => {
  const { blocks } = statusQuoChapter(contextOf(creditFile(), 'bad'), noFindings)
  expect(blocks.filter(({ kind }) => kind === 'unavailable')).toHaveLength(18)
})

test('captions state what the small ledger holds', () => {
  const chapter = statusQuoChapter(contextOf(ledger()), noFindings)
  const caption = (id: string) => tablesOf(chapter).find((table) => table.id === id)?.caption.en
  // 20 notes of 2024 and 4 unpaid ones of 2022 and 2023 owe 1,000 each, the late one 500.
  expect(caption('overdue-buckets')).toBe(
    'Overdue loans are 4,000 yuan, 16.33% of all; 100.0% of them are over 90 days late',
  )
  expect(caption('five-categories')).toContain('16.33% as booked')
})
