import { expect, test } from 'vitest'
import { demoDocument } from '../../../test/fixtures/study-document/demo-document.ts'
import { inlineHtml, plainText } from './inline.ts'
import { numberBlocks, numberOf } from './numbering.ts'

const numbers = numberBlocks(demoDocument)

test('tables and figures count apart in each chapter, what is missing keeps its number', () => {
  expect(numberOf(numbers, 'by-crop')['zh-CN']).toBe('表2-1')
  expect(numberOf(numbers, 'categories').en).toBe('Figure 2-1')
  expect(numberOf(numbers, 'migration').en).toBe('Table 2-2') // unavailable, a table unless said
  expect(numberOf(numbers, 'check-order')['zh-CN']).toBe('图5-2') // unavailable figure
  expect(numberOf(numbers, 'decision').en).toBe('Table A-1')
})

test('an id that stands twice is refused', () => {
  const [chapter] = demoDocument.chapters
  const twice = { ...demoDocument, chapters: [chapter, { ...chapter, number: '9' }] }
  expect(() => numberBlocks(twice)).toThrow('by-crop')
})

test('a reference is written as a number and linked; other double brackets stay', () => {
  const phrase = { 'zh-CN': '见[[by-crop]]与[[没有]]', en: 'see [[by-crop]], [[nothing]] <b>' }
  expect(plainText(phrase, 'zh-CN', numbers)).toBe('见表2-1与[[没有]]')
  expect(inlineHtml(phrase, 'en', numbers)).toBe(
    'see <a href="#en-by-crop">Table 2-1</a>, [[nothing]] &lt;b&gt;',
  )
})
