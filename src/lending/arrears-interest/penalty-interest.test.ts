import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { rational } from '../exact/rational.ts'
import { lateCharges, penaltyRate } from './penalty-interest.ts'
import { isMarkupAllowed } from './penalty-markups.ts'

/** 7.2 % a year, half as much again when late, actual/360. */
const terms = {
  contractRate: rational(72n, 1000n),
  markup: rational(1n, 2n),
  yearDays: 360,
  maturity: dayOf(2024, 11, 20),
  compounds: true,
  graceDays: 0,
  rounding: 'half-even',
} as const

test('the penalty rate is the contract rate and its markup', () => {
  expect(penaltyRate(terms)).toEqual(rational(108n, 1000n)) // 7.2 % × 1.5 = 10.8 %
})

test('principal that is late after maturity bears the penalty rate', () => {
  const late = {
    part: 'principal',
    due: terms.maturity,
    until: terms.maturity + 100,
    amount: 5_000_000n,
  } as const
  // 50,000 yuan × 10.8 % × 100/360 = 1,500
  expect(lateCharges([late], terms)).toEqual({ penalty: 150_000n, compound: 0n })
})

test('before maturity the schedule counts the contract rate on, so only the markup comes on top', () => {
  const late = {
    part: 'principal',
    due: terms.maturity - 50,
    until: terms.maturity + 50,
    amount: 5_000_000n,
  } as const
  // 50,000 × 3.6 % × 50/360 = 250, and 50,000 × 10.8 % × 50/360 = 750
  expect(lateCharges([late], terms).penalty).toBe(100_000n)
})

test('unpaid interest bears the contract rate until maturity and the penalty rate after it', () => {
  const late = {
    part: 'interest',
    due: terms.maturity - 60,
    until: terms.maturity + 30,
    amount: 90_000n,
  } as const
  // 900 × 7.2 % × 60/360 = 10.80, and 900 × 10.8 % × 30/360 = 8.10
  expect(lateCharges([late], terms)).toEqual({ penalty: 0n, compound: 1_890n })
  expect(lateCharges([late], { ...terms, compounds: false }).compound).toBe(0n)
})

test('days of grace bear nothing', () => {
  const late = { part: 'principal', due: terms.maturity, amount: 5_000_000n } as const
  const within = { ...late, until: terms.maturity + 3 }
  expect(lateCharges([within], { ...terms, graceDays: 3 }).penalty).toBe(0n)
  // One day: 50,000 × 10.8 % / 360 = 15
  expect(lateCharges([{ ...late, until: terms.maturity + 4 }], { ...terms, graceDays: 3 }).penalty).toBe(
    1_500n,
  )
})

test.each([
  ['overdue', 29n, false],
  ['overdue', 30n, true],
  ['overdue', 50n, true],
  ['overdue', 51n, false],
  ['misuse', 49n, false],
  ['misuse', 50n, true],
  ['misuse', 100n, true],
] as const)('%s +%s %% since 2004: %s', (ground, percent, allowed) => {
  expect(isMarkupAllowed(ground, rational(percent, 100n), dayOf(2004, 1, 1))).toBe(allowed)
  expect(isMarkupAllowed(ground, rational(percent, 100n), dayOf(2003, 12, 31))).toBeNull()
})
