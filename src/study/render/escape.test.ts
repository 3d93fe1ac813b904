import { expect, test } from 'vitest'
import { cssString, escapeText } from './escape.ts'

test('text cannot leave its place in markup', () => {
  expect(escapeText(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  expect(escapeText('a\u0000b\u0007c\td')).toBe('abc\td')
})

test('a title cannot leave its string in a stylesheet, nor end the style element', () => {
  expect(cssString('信贷"报告"\\')).toBe('"信贷\\22 报告\\22 \\5c "')
  expect(cssString('</style>')).toBe('"\\3c /style\\3e "')
})
