import { expect, test } from 'vitest'
import { dayOf, formatDay } from '../calendar.ts'
import { deadlineAlert } from './deadline-alert.ts'
import { type AgreedGuaranteePeriod, guaranteeLastDay, guaranteeStanding } from './guarantee-period.ts'

const debtDue = dayOf(2024, 8, 31)

test.each<[string, AgreedGuaranteePeriod, number, string | null]>([
  ['silent', 'silent', dayOf(2022, 1, 1), '2025-02-28'], // six months from 31 August end with February
  ['silent, before the code', 'silent', dayOf(2015, 1, 1), '2025-02-28'],
  ['until repaid, under the code: six months', 'until-repaid', dayOf(2022, 1, 1), '2025-02-28'],
  ['until repaid, before it: two years', 'until-repaid', dayOf(2015, 1, 1), '2026-08-31'],
  ['a day of its own', { until: dayOf(2027, 1, 1) }, dayOf(2022, 1, 1), '2027-01-01'],
  ['a day before the debt falls due is none', { until: dayOf(2024, 8, 31) }, dayOf(2022, 1, 1), '2025-02-28'],
  ['before the guarantee law', 'silent', dayOf(1990, 1, 1), null],
])('%s', (_, agreed, signedOn, expected) => {
  const lastDay = guaranteeLastDay({ signedOn, agreed, debtDue })
  expect(lastDay === null ? null : formatDay(lastDay)).toBe(expected)
})

const none = { claimedFromGuarantorOn: null, suedDebtorOn: null }
const joint = {
  signedOn: dayOf(2022, 1, 1),
  liability: 'joint-and-several',
  agreed: 'silent',
  debtDue,
} as const
const general = { ...joint, liability: 'general' } as const

test('a guarantee runs from the due date, and expires unless it is exercised', () => {
  expect(guaranteeStanding(joint, none, debtDue)).toBe('not-due')
  expect(guaranteeStanding(joint, none, debtDue + 1)).toBe('running')
  expect(guaranteeStanding(joint, none, dayOf(2025, 2, 28))).toBe('running')
  expect(guaranteeStanding(joint, none, dayOf(2025, 3, 1))).toBe('expired')
})

test('joint and several: the guarantor must be claimed from; general: the debtor must be sued', () => {
  const asOf = dayOf(2026, 1, 1)
  const claimed = { ...none, claimedFromGuarantorOn: dayOf(2025, 2, 28) }
  const sued = { ...none, suedDebtorOn: dayOf(2025, 2, 28) }
  expect([claimed, sued].map((steps) => guaranteeStanding(joint, steps, asOf))).toEqual([
    'exercised',
    'expired',
  ])
  expect([claimed, sued].map((steps) => guaranteeStanding(general, steps, asOf))).toEqual([
    'expired',
    'exercised',
  ])
  const late = { ...none, claimedFromGuarantorOn: dayOf(2025, 3, 1) }
  expect(guaranteeStanding(joint, late, asOf)).toBe('expired')
})

test('an alert 90 and 30 days before the last day', () => {
  const lastDay = dayOf(2025, 2, 28)
  expect([91, 90, 31, 30, 0, -1].map((left) => deadlineAlert(lastDay, lastDay - left))).toEqual([
    null,
    90,
    90,
    30,
    30,
    null,
  ])
})
