import { expect, test } from 'vitest'
import { verbatim } from '../../words/phrase.ts'
import type { Table } from '../document.ts'
import { readsAsCards } from './reads-as-cards.ts'

const short = verbatim('short')
const long = verbatim('a text that one has to read')
const lines = verbatim('a text that one has to read from its beginning to its end')
const table = (texts: number, rows = 2, role?: 'total', text = long): Table => ({
  kind: 'table',
  id: 'x',
  caption: short,
  columns: Array.from({ length: 4 }, (_, i) => ({ key: `c${i}`, header: short, format: 'text' as const })),
  rows: Array.from({ length: rows }, () => ({
    cells: [long, ...Array.from({ length: 3 }, (_, i) => (i < texts ? text : short))],
    ...(role && { role }),
  })),
  notes: [],
  account: { read: 0, used: 0, dropped: [] },
})

test.each([
  ['two texts to be read', table(2), true],
  ['one such text', table(1), false],
  ['one of several lines', table(1, 2, undefined, lines), true],
  ['one of several lines in more rows than one goes through', table(1, 30, undefined, lines), false],
  ['several in as many', table(2, 30), true],
  ['texts that are scanned', table(0), false],
  ['a table of many rows', table(3, 60), false],
  ['a total among the rows', table(3, 2, 'total'), false],
])('%s', (_, held, expected) => {
  expect(readsAsCards(held)).toBe(expected)
})

test('texts that are long in one language only count in both, so that the page is the same in both', () => {
  const chinese = { 'zh-CN': '字', en: 'a text that one has to read' }
  const held = table(0)
  const rows = held.rows.map(() => ({ cells: [short, chinese, chinese, short] }))
  expect(readsAsCards({ ...held, rows })).toBe(true)
})
