import { expect, test } from 'vitest'
import { isExemptRenewal } from './renewal-exemption.ts'
import { restructuringFlag } from './restructuring.ts'

test.each([
  [false, false, false, 'restructured'],
  [true, false, false, 'restructuredNonPerforming'],
  [false, true, false, 'restructuredAgain'],
  [true, true, true, null],
])('non-performing before %s, again %s, passed %s: %s', (wasNonPerforming, again, isPassed, flag) => {
  expect(restructuringFlag({ wasNonPerforming, again, isPassed })).toBe(flag)
})

test('only a registered renewal of a note in order, used as agreed, is exempt', () => {
  const renewal = { isRegistered: true, oldWasOverdue: false, isDiverted: false }
  expect(isExemptRenewal(renewal)).toBe(true)
  expect(isExemptRenewal({ ...renewal, isRegistered: false })).toBe(false)
  expect(isExemptRenewal({ ...renewal, oldWasOverdue: true })).toBe(false)
  expect(isExemptRenewal({ ...renewal, isDiverted: true })).toBe(false)
})
