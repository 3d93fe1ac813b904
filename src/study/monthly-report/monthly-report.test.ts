import { expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { smallBook } from '../../../test/small-book.ts'
import type { Book } from '../../book/book.ts'
import { parseDay } from '../../lending/calendar.ts'
import type { Block } from '../document.ts'
import { numberBlocks } from '../render/numbering.ts'
import { conductStudy } from '../study.ts'
import { monthlyReport } from './monthly-report.ts'

const bare = smallBook(`
  loan_id | amount | disbursed_on | due_on
  A       | 1000   | 2026-01-05   | 2026-12-01
  B       | 2000   | 2025-01-05   | 2026-01-05`)
const few = smallBook(`
  loan_id | household_id | amount | disbursed_on | due_on     | balance | days_past_due | category
  A       | H1           | 1000   | 2026-01-05   | 2026-12-01 | 1000    | 0             | normal
  B       | H2           | 2000   | 2025-01-05   | 2026-01-05 | 2000    | 299           | substandard`)

async function reportOf(book: Book) {
  const asOf = parseDay('2026-10-31')!
  const study = await conductStudy(book, { ...studySettings, asOf, population: 'all' })
  return monthlyReport(study, study.context.loanBook!)
}

const isTableLike = ({ kind }: Block) => kind === 'table' || kind === 'unavailable'

test.each([
  ['a book that tells nothing of its notes', bare],
  ['a book of few columns', few],
])('%s: nine sections and the annex, none without a table or its reason', async (_, book) => {
  const { document } = await reportOf(book)
  expect(document.chapters.map(({ label }) => label?.['zh-CN'])).toEqual([
    ...[...'一二三四五六七八九'].map((numeral) => `${numeral}、`),
    '附表　',
  ])
  expect(() => numberBlocks(document)).not.toThrow()
  for (const { id, blocks } of document.chapters) expect(blocks.some(isTableLike), id).toBe(true)
  for (const block of document.chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'unavailable') continue
    expect(block.reason['zh-CN'].length, block.id).toBeGreaterThan(5)
    expect(block.reason.en.length, block.id).toBeGreaterThan(5)
    expect(block.caption['zh-CN'], block.id).not.toContain('—')
  }
  expect(JSON.stringify(document)).not.toMatch(/undefined|NaN|Infinity/)
})

test('the returns are there by their names, and the checks of a small book hold', async () => {
  const { document, checks } = await reportOf(few)
  const annex = document.chapters.at(-1)!.blocks.flatMap((block) => ('id' in block ? [block.id] : []))
  for (const id of ['g01', 'g01-ii', 'g01-iv', 'g03', 'g11-i', 'g11-ii', 'g14', 'g4a', 'g40', 'agricultural'])
    expect(annex).toContain(id)
  expect(checks.filter(({ status }) => status === 'failed')).toEqual([])
})
