import { expect, test } from 'vitest'
import { riskContext } from '../../../test/fixtures/risk-book.ts'
import type { Table, Unavailable } from '../document.ts'
import { noFindings } from '../findings/findings.ts'
import { externalRiskChapter } from './external-risk.ts'

const context = riskContext()
const chapter = externalRiskChapter(context, noFindings)
const block = (id: string) => chapter.blocks.find((one) => 'id' in one && one.id === id)

test('the caption states what was found, and a weak finding as weak', () => {
  expect((block('disaster') as Table).caption['zh-CN']).toMatch(/^受灾户违约率 \d+\.\d%，未受灾户 \d+\.\d%/)
  // Crops are drawn without any effect on default.
  expect((block('crops') as Table).caption.en).toBe('No difference between the crops that the data can show')
  expect((block('insurance') as Table).caption['zh-CN']).toContain('看不出差别')
})

test('tables that need a companion keep their place and name it', () => {
  const prices = block('prices') as Unavailable
  expect(prices.kind).toBe('unavailable')
  expect(prices.reason['zh-CN']).toContain('prices')
  expect((block('policy-events') as Unavailable).reason.en).toContain('policy_events')
})

test('every table accounts for the rows that it read', () => {
  for (const one of chapter.blocks) {
    if (one.kind !== 'table') continue
    const dropped = one.account.dropped.reduce((sum, { count }) => sum + count, 0)
    expect(one.account.used + dropped).toBe(one.account.read)
  }
})

test('the balance is concentrated where it is outstanding: 40 notes', () => {
  expect((block('concentration') as Table).account.used).toBe(40)
})

test('without a sample only the concentration stands', () => {
  const refusal = { 'zh-CN': '余额表', en: 'a balance list' }
  const refused = externalRiskChapter({ ...context, sample: null, refusal }, noFindings)
  expect(refused.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'unavailable', 'unavailable', 'table'])
})
