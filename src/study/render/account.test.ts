import { expect, test } from 'vitest'
import { accountSentence } from './account.ts'

const open = { reason: { 'zh-CN': '未满观察期', en: 'window still open' }, count: 1935 }

test('rows dropped are told with their reasons', () => {
  const sentence = accountSentence({ read: 20_000, used: 18_065, dropped: [open] })
  expect(sentence['zh-CN']).toBe('读取 20,000 行，使用 18,065 行，剔除 1,935 行（未满观察期 1,935）。')
  expect(sentence.en).toBe('Rows read 20,000, used 18,065, dropped 1,935 (window still open 1,935).')
})

test('nothing dropped needs no reason, and a reason that took no row is left out', () => {
  const sentence = accountSentence({ read: 10, used: 10, dropped: [{ ...open, count: 0 }] })
  expect(sentence.en).toBe('Rows read 10, used 10, dropped 0.')
})

test('rows that no reason explains are not hidden', () => {
  const sentence = accountSentence({ read: 20_000, used: 18_000, dropped: [open] })
  expect(sentence.en).toContain('without a stated reason 65') // 2,000 − 1,935
  expect(sentence['zh-CN']).toContain('未注明原因 65')
})
