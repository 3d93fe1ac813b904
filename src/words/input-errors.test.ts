import { expect, test } from 'vitest'
import { inputErrorPhrases } from './input-errors.ts'

test('a refusal gives the reason in words, with its row, in both languages', () => {
  const details = { file: 'a.csv', row: 3, reason: 'amountNotPositive', rows: 7 }
  for (const refusal of [inputErrorPhrases.strictRefused, inputErrorPhrases.mostRowsUnusable]) {
    const phrase = refusal(details)
    expect(phrase['zh-CN']).toMatch(/第 3 行：.*金额/)
    expect(phrase.en).toMatch(/row 3: .*amount/i)
    expect(`${phrase.en}${phrase['zh-CN']}`).not.toContain('amountNotPositive')
  }
})

test('where Excel ate the loan numbers the remedy is to export them as text, not to look at the header', () => {
  const { mostRowsUnusable } = inputErrorPhrases
  const eaten = mostRowsUnusable({ file: 'a.csv', row: 2, reason: 'loanNumberEatenByExcel' })
  expect(eaten['zh-CN']).toMatch(/设为文本/)
  expect(eaten.en).toMatch(/Export again with this column as text/)
  expect(`${eaten.en}${eaten['zh-CN']}`).not.toMatch(/header|表头/)
  expect(mostRowsUnusable({ file: 'a.csv', row: 2, reason: 'unreadableAmount' }).en).toMatch(/header/)
})
