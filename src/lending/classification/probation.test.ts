import { expect, test } from 'vitest'
import { dayOf, formatDay, NO_DATE } from '../calendar.ts'
import { observationProbation, probationPassedOn, upgradeProbation } from './probation.ts'

const asOf = dayOf(2026, 10, 31)
const cleared = dayOf(2025, 1, 10)
const paid = (month: number, paidDay = 20) => ({
  due: dayOf(2025, month, 20),
  paidOn: dayOf(2025, month, paidDay),
})
const passed = (instalments: readonly { due: number; paidOn: number }[], on = asOf) => {
  const day = probationPassedOn(cleared, instalments, upgradeProbation, on)
  return day === null ? null : formatDay(day)
}

test('six months and two instalments, whichever takes longer', () => {
  expect(passed([paid(3), paid(6)])).toBe('2025-07-10') // the six months
  expect(passed([paid(6), paid(12)])).toBe('2025-12-20') // the second instalment
  expect(passed([paid(6)])).toBeNull() // one instalment, whatever the months
  expect(passed([paid(3), paid(6)], dayOf(2025, 7, 9))).toBeNull()
  expect(passed([paid(3), paid(6)], dayOf(2025, 7, 10))).toBe('2025-07-10')
})

test('a late instalment begins the time anew on the day it was paid, and does not count', () => {
  const late = { due: dayOf(2025, 6, 20), paidOn: dayOf(2025, 7, 1) }
  expect(passed([paid(3), late, paid(9), paid(12)])).toBe('2026-01-01')
})

test('what is unpaid stops it, what is not yet due does not', () => {
  const unpaid = { due: dayOf(2025, 6, 20), paidOn: NO_DATE }
  expect(passed([paid(3), unpaid, paid(9), paid(12)])).toBeNull()
  expect(passed([paid(3), paid(6), { due: dayOf(2026, 12, 20), paidOn: NO_DATE }])).toBe('2025-07-10')
})

test('lateness after it was passed is another matter', () => {
  expect(passed([paid(3), paid(6), { due: dayOf(2025, 9, 20), paidOn: NO_DATE }])).toBe('2025-07-10')
})

test('the observation period: a year and two instalments from the first new due date, that one counted', () => {
  const first = paid(1)
  const yearly = { due: dayOf(2026, 1, 20), paidOn: dayOf(2026, 1, 20) }
  const day = probationPassedOn(first.due, [first, yearly], observationProbation, asOf)
  expect(formatDay(day!)).toBe('2026-01-20')
})
