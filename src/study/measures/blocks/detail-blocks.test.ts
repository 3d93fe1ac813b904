import { expect, test } from 'vitest'
import { riskBook, riskContext } from '../../../../test/fixtures/risk-book.ts'
import type { Book, BookColumn, DateColumn } from '../../../book/book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import type { Block, Table } from '../../document.ts'
import { explanatoryModel } from '../../findings/explanatory-model.ts'
import { openWorkbench } from '../workbench/find-measures.ts'
import { measuresFinding } from '../workbench/measures-finding.ts'
import { detailBlocks } from './detail-blocks.ts'

/** The first 40 notes of the book for the chapters on risk are lent late and not yet due. */
function withOpenNotes(): Book {
  const book = riskBook()
  const days = (name: string, day: string): [string, BookColumn] => {
    const column = book.loans.columns.get(name) as DateColumn
    return [name, { ...column, days: column.days.map((own, row) => (row < 40 ? parseDay(day)! : own)) }]
  }
  const changed = [days('disbursed_on', '2024-10-01'), days('due_on', '2025-10-01')]
  return { ...book, loans: { ...book.loans, columns: new Map([...book.loans.columns, ...changed]) } }
}

/** A book of loans alone: no companions, no rates, no groups, no incomes. */
async function blocksOfLoansAlone(): Promise<Block[]> {
  const context = riskContext(withOpenNotes())
  const model = await explanatoryModel(context, context.sample!)
  const workbench = openWorkbench(context, model, null)!
  const finding = measuresFinding(workbench.context, workbench.designs, { ...workbench.options, draws: 2 })
  return detailBlocks(finding, { read: 1, used: 1, dropped: [] })
}

test('on loans alone each part keeps its place and names what it lacks, in both languages', async () => {
  const blocks = await blocksOfLoansAlone()
  const unavailable = blocks.filter((block) => block.kind === 'unavailable')
  expect(unavailable.map(({ id }) => id)).toEqual([
    'insurance-claims',
    'insurance-products',
    'pricing-grades',
    'credit-files',
    'measures-credit-villages',
    'case-ledger',
    'joint-cover',
  ])
  for (const { reason } of unavailable) {
    expect(reason.en).toMatch(/The book lacks .+ of (insurance|loans|households|villages|actions)/)
    expect(reason['zh-CN']).toContain('台账没有')
  }
  expect(unavailable[1].reason.en).toContain('annual_income, living_cost of loans')
  const sharing = blocks.find((block): block is Table => block.kind === 'table')!
  expect(sharing.id).toBe('loss-sharing')
  for (const { cells } of sharing.rows) expect(cells).toHaveLength(sharing.columns.length)
})
