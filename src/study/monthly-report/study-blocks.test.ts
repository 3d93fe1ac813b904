import { expect, test } from 'vitest'
import { verbatim } from '../../words/phrase.ts'
import type { Block, Chapter } from '../document.ts'
import { studyBlocks, withinReport } from './study-blocks.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: { 'zh-CN': text, en: text } })
const place: Block = { kind: 'unavailable', id: 'growth', caption: verbatim('c'), reason: verbatim('r') }
const chapter = (blocks: readonly Block[]): Chapter => ({ id: 'c', title: verbatim('t'), blocks })

test('a reference to a table of the report stays, one to a table left out names the study', () => {
  const [{ blocks }] = withinReport([chapter([place, paragraph('见[[growth]]与[[coefficients]]')])])
  expect(blocks[1]).toEqual({
    kind: 'paragraph',
    text: { 'zh-CN': '见[[growth]]与研究报告', en: '见[[growth]]与the study' },
  })
})

test('a table that the study lacks keeps its place', () => {
  const blocks = studyBlocks([chapter([place])])
  expect(blocks.block('growth', verbatim('other'))).toBe(place)
  expect(blocks.block('vintage', verbatim('Vintage'))).toMatchObject({ kind: 'unavailable', id: 'vintage' })
})
