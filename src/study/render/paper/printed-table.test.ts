import { expect, test } from 'vitest'
import { verbatim } from '../../../words/phrase.ts'
import type { Table } from '../../document.ts'
import { cellPadding, printedTable } from './printed-table.ts'

const pages = { portrait: 482, landscape: 728 }
const account = { read: 1, used: 1, dropped: [] }

const grouped: Table = {
  kind: 'table',
  id: 't',
  caption: verbatim('c'),
  columns: [
    { key: 'name', header: verbatim('机构'), format: 'text' },
    { key: 'a', header: verbatim('笔数'), format: 'count', group: verbatim('期末余额') },
    { key: 'b', header: verbatim('金额'), format: 'yuan', group: verbatim('期末余额') },
  ],
  rows: [
    { cells: [verbatim('红松岗'), null, null], role: 'group' },
    { cells: [verbatim('B001'), 1234, 56789.5] },
    { cells: [verbatim('合计'), 1234, 56789.5], role: 'total' },
  ],
  notes: [],
  account,
}

test('columns of one group stand under one heading, the others in the row beneath', () => {
  const { header, body } = printedTable(grouped, 'zh-CN', pages, 8.5)
  expect(header.map((row) => row.map((cell) => cell && [cell.text, cell.columns]))).toEqual([
    [['', 1], ['期末余额', 2], null],
    [
      ['机构', 1],
      ['笔数', 1],
      ['金额', 1],
    ],
  ])
  expect(body.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
    ['红松岗', null, null],
    ['B001', '1,234', '56,789.50'],
    ['合计', '1,234', '56,789.50'],
  ])
  expect(body.map(({ cells }) => cells[0]?.isBold)).toEqual([true, false, true])
  expect(body[0].cells[0]?.columns).toBe(3)
})

test('numbers stay whole: their column is as wide as they are', () => {
  const { widths, fontSize } = printedTable(grouped, 'zh-CN', pages, 8.5)
  // Digits of Noto Sans SC are .555 em wide, comma and point .278: 56,789.50 is 7·.555 + 2·.278 = 4.44 em
  expect(widths[2]).toBeGreaterThan(4.44 * fontSize + 2 * cellPadding)
})

test('many columns of numbers are first set smaller, then on a page on its side', () => {
  const wide = (columns: number): Table => ({
    ...grouped,
    columns: Array.from({ length: columns }, (_, i) => ({
      key: String(i),
      header: verbatim('余额'),
      format: 'yuan' as const,
    })),
    rows: [{ cells: Array<number>(columns).fill(123_456_789.01) }],
  })
  const settings = [5, 8, 11, 14].map((columns) => {
    const { fontSize, orientation } = printedTable(wide(columns), 'zh-CN', pages, 8.5)
    return [orientation, fontSize]
  })
  expect(settings[0]).toEqual(['portrait', 8.5])
  expect(settings[1][0]).toBe('portrait')
  expect(settings[2][0]).toBe('landscape')
  expect(settings[3][0]).toBe('landscape')
  expect(Number(settings[3][1])).toBeLessThan(Number(settings[2][1]))
})
