import { expect, test } from 'vitest'
import { midSentence } from './mid-sentence.ts'
import { verbatim } from './phrase.ts'

test('a label loses its capital inside a sentence, a column of the file does not', () => {
  expect(midSentence({ 'zh-CN': '受灾', en: 'Natural disaster' })).toBe('natural disaster')
  expect(midSentence(verbatim('Income'))).toBe('Income')
  expect(midSentence({ 'zh-CN': 'Job：有', en: 'Job: yes' })).toBe('Job: yes')
})
