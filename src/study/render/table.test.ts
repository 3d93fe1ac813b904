import { expect, test } from 'vitest'
import type { Table } from '../document.ts'
import { tableHtml } from './table.ts'

const table: Table = {
  kind: 'table',
  id: 'lights',
  caption: { 'zh-CN': '指标', en: 'Indicators' },
  columns: [
    { key: 'name', header: { 'zh-CN': '指标', en: 'Indicator' }, format: 'text' },
    { key: 'light', header: { 'zh-CN': '判断', en: 'Reading' }, format: 'text' },
  ],
  rows: [
    {
      cells: [
        { 'zh-CN': '甲', en: 'A' },
        { 'zh-CN': '3.2% 红', en: '3.2% red', light: 'red' },
      ],
    },
    {
      cells: [
        { 'zh-CN': '乙', en: 'B' },
        { 'zh-CN': '无', en: 'none' },
      ],
    },
  ],
  notes: [],
  account: { read: 2, used: 2, dropped: [] },
}

const numbers = new Map([['lights', { 'zh-CN': '表5-8', en: 'Table 5-8' }]])

test.each([
  ['zh-CN', '3.2% 红'],
  ['en', '3.2% red'],
] as const)('%s: a light is coloured and still says its colour in words', (language, words) => {
  const html = tableHtml(table, language, numbers)
  expect(html).toContain(`<span class="light red">${words}</span>`)
  expect(html.match(/class="light/g)).toHaveLength(1)
})

test('two long words break at the stroke between them, and short ones do not', () => {
  const written = (en: string) =>
    tableHtml({ ...table, rows: [{ cells: [{ 'zh-CN': en, en }] }] }, 'en', numbers)
  expect(written('Observed/expected defaults')).toContain('Observed/<wbr>expected defaults')
  expect(written('yes/no')).toContain('yes/no')
})

test('a Chinese name in an English cell is not broken', () => {
  const names = { 'zh-CN': '云杉泉乡红星村、红松岗镇东兴村', en: '云杉泉乡红星村、红松岗镇东兴村' }
  const listed = { ...table, rows: [{ cells: [{ 'zh-CN': '丙', en: 'C' }, names] }] }
  expect(tableHtml(listed, 'en', numbers)).toContain('<span class="id">云杉泉乡红星村</span>、')
  expect(tableHtml(listed, 'zh-CN', numbers)).not.toContain('class="id"')
})
