import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, wrapText } from './text.ts'

test('a full-width character is one em, Latin about half', () => {
  expect(textWidth('农户', 12)).toBe(24)
  expect(textWidth('ab', 10)).toBeCloseTo(11.2, 9)
  expect(textWidth('→', 12)).toBe(12)
})

test('Chinese breaks anywhere but before closing and after opening punctuation', () => {
  expect(wrapText('负债收入比（每翻一番）', 72, 12)).toEqual(['负债收入比', '（每翻一番）'])
  expect(wrapText('审批人，调查人', 36, 12)).toEqual(['审批', '人，调', '查人'])
})

test('Latin breaks at spaces; a word too long stands alone', () => {
  // 'Loan diverted' is about 6.4 em: 77 at size 12.
  expect(wrapText('Loan diverted from its purpose', 80, 12)).toEqual(['Loan diverted', 'from its', 'purpose'])
  expect(wrapText('disbursement', 10, 12)).toEqual(['disbursement'])
  expect(wrapText('', 10, 12)).toEqual([''])
})

const letters = fc.constantFrom(...'农户贷款违约（）《》，。、ab cd-12%“”'.split(''))

test('wrapping loses nothing but spaces, and no line of several pieces is too wide', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (characters) => {
      const content = characters.join('')
      const lines = wrapText(content, 60, 12)
      expect(lines.join('').replace(/\s/g, '')).toBe(content.replace(/\s/g, ''))
      for (const line of lines) {
        if (textWidth(line, 12) > 60) expect(wrapText(line, 0, 12)).toHaveLength(1)
      }
    }),
  )
})
