import { expect, test } from 'vitest'
import { riskBook, riskContext } from '../../../test/fixtures/risk-book.ts'
import type { Figure, Table } from '../document.ts'
import { noFindings } from '../findings/findings.ts'
import { findOfficers } from '../operational-risk/find-officers.ts'
import { operationalRiskChapter } from './operational-risk.ts'

const context = riskContext()
const officers = findOfficers(context, context.sample!)
const chapter = operationalRiskChapter(context, { ...noFindings, officers })
const block = (id: string) => chapter.blocks.find((one) => 'id' in one && one.id === id)

test('who has more defaults than expected is named by code; who is alone in a township is not judged', () => {
  const officers = block('officers') as Table
  expect(officers.caption['zh-CN']).toBe('实际违约多于预期的客户经理：D')
  const verdicts = Object.fromEntries(
    officers.rows.map(({ cells }) => [(cells[0] as { en: string }).en, (cells[10] as { en: string }).en]),
  )
  expect(verdicts).toMatchObject({ D: 'more than expected', N: 'cannot be separated' })
  const funnel = block('officer-funnel') as Figure
  expect(funnel.chart.kind === 'funnel' && funnel.chart.points.map(({ label }) => label.en).sort()).toEqual([
    'A',
    'B',
    'C',
    'D',
  ])
})

test('managers stand in the order of their codes, not of their figures', () => {
  const codes = (block('officers') as Table).rows.map(({ cells }) => (cells[0] as { en: string }).en)
  expect(codes).toEqual(['A', 'B', 'C', 'D', 'N'])
})

test('every table accounts for the rows that it read', () => {
  for (const one of chapter.blocks) {
    if (one.kind !== 'table') continue
    const dropped = one.account.dropped.reduce((sum, { count }) => sum + count, 0)
    expect(one.account.used + dropped).toBe(one.account.read)
  }
})

test('what the book cannot tell is said in the table', () => {
  const breaches = block('breaches') as Table
  const row = breaches.rows.find(({ cells }) => (cells[0] as { en: string }).en === 'Steps out of order')
  expect(row!.cells.at(-1)).toMatchObject({ en: 'the book lacks the columns' })
})

test('a file that is no loan book keeps the places of the tables', () => {
  const book = { ...riskBook(), recognised: false }
  const plain = { ...riskContext(), book, loanBook: null, sample: null }
  const kinds = operationalRiskChapter(plain, noFindings).blocks.map(({ kind }) => kind)
  expect(kinds).toEqual(['unavailable', 'unavailable'])
})
