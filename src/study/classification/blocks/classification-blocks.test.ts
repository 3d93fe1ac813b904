import { expect, test } from 'vitest'
import { classificationBook } from '../../../../test/classification-book.ts'
import { smallBook } from '../../../../test/small-book.ts'
import type { Book } from '../../../book/book.ts'
import { readBookOutcome } from '../../../book/sample/book-outcome.ts'
import { parseDay } from '../../../lending/calendar.ts'
import {
  type ClassificationOptions,
  defaultClassificationOptions,
  isOwnView,
} from '../../../lending/classification/classification-options.ts'
import type { Block, Table } from '../../document.ts'
import { memberAccount, stockAccount } from '../../status-quo/accounts.ts'
import { notePositions } from '../../status-quo/note-positions.ts'
import { classifyBook } from '../classified-book.ts'
import { classificationFinding } from '../find-classification.ts'
import { classificationBlocks } from './classification-blocks.ts'

function blocksOf(book: Book, asked: Partial<ClassificationOptions> = {}): Block[] {
  const reading = readBookOutcome(book, { asOf: parseDay('2026-10-31')! })
  const positions = notePositions(book, reading, 'farmers')
  const options = { ...defaultClassificationOptions, ...asked }
  const usual = classifyBook(book, reading, positions)
  const finding = classificationFinding(
    book,
    positions,
    classifyBook(book, reading, positions, options),
    null,
    isOwnView(options) ? usual : null,
  )
  return classificationBlocks(finding, { stock: stockAccount(positions), members: memberAccount(positions) })
}

const bare = `
  loan_id | amount | disbursed_on | due_on     | balance
  A       | 1000   | 2026-01-05   | 2026-12-01 | 1000
  B       | 1000   | 2025-01-05   | 2026-01-05 | 1000`

const idsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => ('id' in block ? [block.id] : []))
const tablesOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Table => block.kind === 'table')

test('captions state the finding', () => {
  const captions = new Map(
    tablesOf(blocksOf(classificationBook())).map(({ id, caption }) => [id, caption.en]),
  )
  expect(captions.get('automatic-class')).toBe(
    '3 notes of 3,000 yuan (3.0% of all loans) are booked better than the rules allow',
  )
  // 3,100 in 2023; in 2006 97,000 × 1.5 % + 1,000 × 3 % + 2,000 × 60 % = 2,685
  expect(captions.get('regime-effect')).toBe(
    'From the 2006 guidance to the 2023 measures the NPL ratio goes from 2.00% to 3.00%, and provisions by the 2012 method rise by 415 yuan',
  )
  expect(captions.get('provisions')).toBe(
    'Provisions of 4,500 yuan are required, 2,000 yuan more than are held',
  )
})

test('a book of few columns keeps every place and says what is missing', () => {
  const few = blocksOf(smallBook(bare))
  const missing = few.flatMap((block) => (block.kind === 'unavailable' ? [block.id] : []))
  expect(missing).toEqual(['automatic-class', 'automatic-grounds', 'roll-rates'])
  expect(idsOf(few)).toEqual(idsOf(blocksOf(classificationBook())))
  const rules = tablesOf(few).find(({ id }) => id === 'rules-kept')!
  expect(rules.notes.map(({ en }) => en).join()).toContain(
    '“extended once at most” was not judged: extension_count',
  )
})

test.each([
  ['a full book', classificationBook()],
  ['a bare one', smallBook(bare)],
])('%s: every table accounts for its rows, and nothing reads as undefined, NaN or Infinity', (_, book) => {
  const blocks = blocksOf(book)
  for (const { account, rows, columns, id } of tablesOf(blocks)) {
    const { read, used, dropped } = account
    expect(read, id).toBe(used + dropped.reduce((sum, { count }) => sum + count, 0))
    for (const { cells } of rows) expect(cells.length, id).toBe(columns.length)
  }
  expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|Infinity/)
})

test('a view that was asked for stands beside the usual one', () => {
  const byCategory = (asked: Partial<ClassificationOptions>) => {
    const table = tablesOf(blocksOf(classificationBook(), asked)).find(({ id }) => id === 'class-view')
    return table?.rows.slice(0, 5).map(({ cells }) => [cells[1], cells[4]])
  }
  expect(byCategory({})).toBeUndefined()
  // `masked` is 213 days late: substandard in 2023, doubtful in 2006 (good, joint: 30/90/180).
  expect(byCategory({ strictest: true })).toEqual([
    [1, 1],
    [3, 3],
    [1, 2],
    [1, 0],
    [1, 1],
  ])
  // `third` is of the same household and goes with it.
  expect(byCategory({ strictest: true, householdWide: true })).toEqual([
    [1, 1],
    [3, 3],
    [0, 2],
    [2, 0],
    [1, 1],
  ])
})

test('the study says which view decided', () => {
  const noteOf = (book: Book, asked: Partial<ClassificationOptions>) =>
    tablesOf(blocksOf(book, asked)).find(({ id }) => id === 'class-view')?.notes[0].en
  expect(noteOf(classificationBook(), { strictest: true, matrix: 'B', otherAbove: 5_000_000 })).toContain(
    'the stricter of the 2023 measures and the 2006 guidance, 2006 matrix of variant B, loans of more than 50,000 yuan',
  )
  expect(noteOf(smallBook(bare), { householdWide: true })).toContain('the book names no households')
})
