import { expect, test } from 'vitest'
import { type Day, dayOf, formatDay } from '../calendar.ts'
import { type DatedEvent, limitationOf } from './limitation.ts'

const asOf = dayOf(2026, 10, 31)

function lastDay(due: Day, events: DatedEvent[] = [], on = asOf): string {
  return formatDay(limitationOf(due, events, on).lastDay)
}

test('three years from the last due date', () => {
  expect(lastDay(dayOf(2023, 11, 20))).toBe('2026-11-20')
  expect(limitationOf(dayOf(2023, 11, 20), [], dayOf(2026, 11, 20)).hasLapsed).toBe(false)
  expect(limitationOf(dayOf(2023, 11, 20), [], dayOf(2026, 11, 21)).hasLapsed).toBe(true)
})

test('two years for a claim that had lapsed before 1 October 2017, three for one that had not', () => {
  expect(lastDay(dayOf(2015, 9, 30))).toBe('2017-09-30')
  expect(lastDay(dayOf(2015, 10, 1))).toBe('2018-10-01')
})

test('a signed demand, a payment and an acknowledgement begin the period anew; an unsigned demand does not', () => {
  const due = dayOf(2021, 3, 1)
  for (const kind of ['signed-demand', 'payment', 'acknowledgement', 'suit'] as const) {
    expect(lastDay(due, [{ kind, day: dayOf(2024, 2, 1) }]), kind).toBe('2027-02-01')
  }
  expect(lastDay(due, [{ kind: 'unsigned-demand', day: dayOf(2024, 2, 1) }])).toBe('2024-03-01')
})

test('demands chain in whatever order they are given; one before the due date and one still to come count for nothing', () => {
  const events: DatedEvent[] = [
    { kind: 'signed-demand', day: dayOf(2026, 1, 15) },
    { kind: 'signed-demand', day: dayOf(2023, 6, 1) },
    { kind: 'signed-demand', day: dayOf(2020, 12, 1) },
    { kind: 'signed-demand', day: dayOf(2027, 1, 1) },
  ]
  expect(lastDay(dayOf(2021, 3, 1), events)).toBe('2029-01-15')
})

test('a demand that is signed after the period renews the debt, and is said to; a suit then comes too late', () => {
  const due = dayOf(2019, 3, 1) // lapses after 1 March 2022
  const signed = limitationOf(due, [{ kind: 'signed-demand', day: dayOf(2024, 5, 1) }], asOf)
  expect(signed).toMatchObject({ hasLapsed: false, wasRenewed: true, lastDay: dayOf(2027, 5, 1) })
  const sued = limitationOf(due, [{ kind: 'suit', day: dayOf(2024, 5, 1) }], asOf)
  expect(sued).toMatchObject({ hasLapsed: true, wasRenewed: false, lastDay: dayOf(2022, 3, 1) })
})
