import { expect, test } from 'vitest'
import { demoDocument, demoMeta } from '../../../test/fixtures/study-document/demo-document.ts'
import { documentJson } from './json.ts'

interface Json {
  meta: { asOf: string; inputHash: string }
  chapters: { id: string; blocks: JsonBlock[] }[]
}
interface JsonBlock {
  kind: string
  id?: string
  number?: { en: string }
  rows?: { role: string | null; cells: Record<string, unknown> }[]
  account?: { read: number; used: number }
  chart?: { kind: string }
}

const json = JSON.parse(JSON.stringify(documentJson(demoDocument, demoMeta))) as Json
const block = (chapter: string, id: string) =>
  json.chapters.find((candidate) => candidate.id === chapter)?.blocks.find((candidate) => candidate.id === id)

test('rows name their cells by column, unrounded and in yuan', () => {
  const table = block('status-quo', 'by-crop')
  expect(table?.number?.en).toBe('Table 2-1')
  expect(table?.rows?.[1]).toEqual({
    role: null,
    cells: {
      crop: { 'zh-CN': '水稻', en: 'Rice' },
      notes: 6412,
      balance: 198_340_500,
      share: 0.378,
      rate: 0.043,
      interval: [0.038, 0.049],
    },
  })
  expect(table?.account).toMatchObject({ read: 20_000, used: 19_577 })
})

test('infinity is a word, what was not computed is null, dates are ISO 8601', () => {
  const last = block('regression', 'coefficients')?.rows?.at(-1)
  expect(last?.cells).toMatchObject({ beta: 'Infinity', error: null, oddsRatioInterval: [2.4, 'Infinity'] })
  expect(json.meta.asOf).toBe('2026-10-31') // day 20,757
})

test('figures bring the numbers that they show', () => {
  expect(block('external-risk', 'crop-by-year')?.chart?.kind).toBe('heatMap')
})
