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
