import { expect, test } from 'vitest'
import { demoDocument } from '../../../test/fixtures/study-document/demo-document.ts'
import type { Chapter } from '../document.ts'
import { councilDensity } from './council-density.ts'

const text = { 'zh-CN': '户'.repeat(400), en: 'x'.repeat(400) } // ten lines of 44 characters

test.each([
  [2, 'roomy'], // 2 × (10 × 6 + 4) = 128 mm of 235
  [4, 'dense'], // 256 mm
  [6, 'densest'], // 384 mm
])('%d long paragraphs are set %s', (count, expected) => {
  const chapter: Chapter = {
    id: 'x',
    title: text,
    blocks: Array.from({ length: count }, () => ({ kind: 'paragraph', text }) as const),
  }
  expect(councilDensity(chapter)).toBe(expected)
})

test('the demonstration pages fit without small type', () => {
  expect(demoDocument.councilPages.map(councilDensity)).toEqual(['roomy', 'roomy'])
})
