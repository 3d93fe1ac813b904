import { expect, test } from 'vitest'
import { takeUpVerified } from './insurance-take-up.ts'

const none = { insured: 0, villageWide: 0, individual: 0, beforeShock: 0, late: 0, undated: 0, noPolicy: 0 }

test('what was verified, what came too late, what is not known', () => {
  const said = takeUpVerified({
    ...none,
    insured: 1250,
    villageWide: 1000,
    individual: 200,
    late: 20,
    undated: 5,
    noPolicy: 25,
  })
  expect(said.en).toBe(
    'Insured notes: 1,250. Verified by a policy taken out before July of the crop year, when nothing had struck yet: 1,200 (with the whole village 1,000, by the household itself 200); taken out from July on and counted as not insured: 20; without a policy or its date, so taken as the ledger has them: 30.',
  )
  expect(said['zh-CN']).toContain('1,200 笔（整村统保 1,000 笔，农户自行参保 200 笔）；7 月起才参保的 20 笔')
})

test('nothing verified is said as such', () => {
  expect(takeUpVerified({ ...none, insured: 40, noPolicy: 40 }).en).toMatch(
    /^Insured notes: 40\. For none .*no policy/,
  )
  expect(takeUpVerified({ ...none, insured: 40, undated: 40 })['zh-CN']).toMatch(/没有参保日期/)
})
