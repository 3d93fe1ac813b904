import readExcelFile from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { isInterval } from '../src/study/render/format.ts'
import { renderXlsx, tablesOf } from '../src/study/render/xlsx.ts'
import { demoDocument, demoMeta } from './fixtures/study-document/demo-document.ts'

let workbook: Uint8Array
let sheets: { sheet: string; data: unknown[][] }[]
beforeAll(async () => {
  workbook = await renderXlsx(demoDocument, demoMeta)
  sheets = await readExcelFile(Buffer.from(workbook))
})

const sheet = (name: string) => sheets.find((candidate) => candidate.sheet === name)?.data ?? []

test('a sheet for each table in each language, the opening one first, named by number', () => {
  expect(sheets.map(({ sheet: name }) => name)).toEqual([
    '表格目录',
    '表A-1',
    '表2-1',
    '表6-1',
    '表6-2',
    'List of tables',
    'Table A-1',
    'Table 2-1',
    'Table 6-1',
    'Table 6-2',
  ])
})

test('caption on top, notes and row account beneath', () => {
  const rows = sheet('Table 2-1').map((row) => row[0])
  expect(rows[0]).toBe('Table 2-1  Edible-fungus loans default at 14.6%, more than three times rice')
  expect(rows.at(-1)).toBe('Rows read 20,000, used 19,577, dropped 423 (not a farmer’s loan 423).')
})

test('numbers are numbers, money in the unit of its header, an interval in two cells', () => {
  const header = sheet('Table 2-1')[2]
  expect(header.slice(4)).toEqual(['Rate', '95% interval lower', '95% interval upper'])
  const rice = sheet('Table 2-1').find((row) => row[0] === 'Rice')
  expect(rice).toEqual(['Rice', 6412, 19834.05, 0.378, 0.043, 0.038, 0.049]) // 198,340,500 yuan ÷ 10,000
})

test('every finite number of every table comes back', () => {
  for (const table of tablesOf(demoDocument)) {
    const name = sheets.filter(({ sheet: title }) => title.startsWith('Table'))[
      tablesOf(demoDocument).indexOf(table)
    ].sheet
    const numbers = new Set(
      sheet(name)
        .flat()
        .filter((cell) => typeof cell === 'number'),
    )
    const held = table.rows.flatMap((row) =>
      row.cells.flatMap((cell, i) => {
        if (row.role === 'group' || cell === null || table.columns[i].format === 'date') return []
        const values = typeof cell === 'number' ? [cell] : isInterval(cell) ? [...cell] : []
        const factor = table.columns[i].format === 'tenThousandYuan' ? 1e-4 : 1
        return values.filter(Number.isFinite).map((value) => value * factor)
      }),
    )
    expect(held.length).toBeGreaterThan(0)
    for (const value of held) expect(numbers).toContain(value)
  }
})

test('dates are dates', () => {
  const cell = sheet('Table A-1')[3].at(-1)
  expect(cell).toEqual(new Date('2026-04-01')) // day 20,544
})

test('a level that looks like a formula or markup stays text', () => {
  expect(sheet('表2-1').map((row) => row[0])).toContain('<script>alert("x")</script>')
})

test('the same document gives the same bytes at any time of day', async () => {
  const again = await renderXlsx(demoDocument, demoMeta)
  expect(Buffer.compare(Buffer.from(workbook), Buffer.from(again))).toBe(0)
  // General-purpose flag, method, then time and date of the first local header: 1980-01-01 00:00.
  expect([...workbook.slice(10, 14)]).toEqual([0, 0, 0x21, 0])
})

test('a table that could not be written stands in the list with its reason', () => {
  const missing = demoDocument.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'unavailable' && block.of !== 'figure' ? [block] : [])),
  )
  expect(missing.length).toBeGreaterThan(0)
  for (const { caption, reason } of missing) {
    const row = sheet('List of tables').find(([, text]) => String(text).includes(caption.en))
    expect(row?.[1]).toBe(`${caption.en} (Not computed: ${reason.en})`)
  }
})
