import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '../../lending/vocabulary.ts'
import { type BehaviourFeatures, behaviourFeatures } from './behaviour-features.ts'
import { emptyMonthEnds, type MonthEnds } from './month-ends.ts'

const january2024 = 12 * 2024
const yuan = 100

/** Days past due of months from January 2024 on; a balance of 10,000 yuan that falls to 7,500 in the last month. */
function history(daysPastDue: readonly number[], balances?: readonly number[]): MonthEnds {
  const ends = emptyMonthEnds(daysPastDue.length)
  ends.count = daysPastDue.length
  daysPastDue.forEach((days, i) => {
    ends.months[i] = january2024 + i
    ends.daysPastDue[i] = days
    ends.balance[i] = (balances?.[i] ?? (i === daysPastDue.length - 1 ? 7_500 : 10_000)) * yuan
    ends.category[i] = categories.indexOf(days > 7 ? 'special_mention' : 'normal')
  })
  return ends
}

const terms = {
  disbursedMonth: january2024 - 1,
  dueMonth: january2024 + 17,
  amount: 10_000 * yuan,
  dueByPlan: 4_000 * yuan,
}

describe('by hand', () => {
  test('two spells made up, one of them over a year ago, and a third that runs', () => {
    //  Jan 24: 20 days, made up; Aug 24: 11 then 41, made up; Feb 25: 5 days and still running
    const ends = history([20, 0, 0, 0, 0, 0, 0, 11, 41, 0, 0, 0, 0, 5])
    expect(behaviourFeatures(ends, 13, terms)).toEqual({
      daysPastDue: 5,
      worst3: 5,
      worst6: 41, // September 2024 is the first of the six
      worst12: 41,
      monthsSinceArrears: 0,
      earlierEpisodes: 1, // January 2024 is thirteen months ago
      shareRepaid: 0.25,
      behindSchedule: 0.4 - 0.25,
      monthsOnBook: 14, // December 2023 to February 2025
      monthsToDue: 4,
      specialMention: 0,
    } satisfies BehaviourFeatures)
  })

  test('at an earlier month’s end the same note had shown less', () => {
    const ends = history([20, 0, 0, 0, 0, 0, 0, 11, 41, 0, 0, 0, 0, 5])
    expect(behaviourFeatures(ends, 10, terms)).toMatchObject({
      daysPastDue: 0,
      worst3: 41,
      monthsSinceArrears: 2,
      earlierEpisodes: 2,
      shareRepaid: 0,
    })
  })

  test('never late is no month since, a plan met in advance is not behind, what is not told is NaN', () => {
    const ends = history([0, 0, Number.NaN])
    ends.category[2] = categories.length
    const { monthsSinceArrears, daysPastDue, worst3, behindSchedule, specialMention } = behaviourFeatures(
      ends,
      2,
      { ...terms, dueByPlan: 0 },
    )
    expect([monthsSinceArrears, daysPastDue, specialMention]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect([worst3, behindSchedule]).toEqual([0, 0])
  })
})

const days = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 }), fc.constant(Number.NaN))

test('nothing after the observation changes a feature', () => {
  fc.assert(
    fc.property(
      fc.array(days, { minLength: 1, maxLength: 20 }),
      fc.array(days, { maxLength: 10 }),
      fc.array(days, { maxLength: 10 }),
      (past, future, otherFuture) => {
        const place = past.length - 1
        const balances = past.map(() => 8_000)
        const one = behaviourFeatures(history([...past, ...future], balances), place, terms)
        const other = behaviourFeatures(history([...past, ...otherFuture], balances), place, terms)
        expect(one).toEqual(other)
      },
    ),
  )
})

test('and they are those of a twin that writes every month out as a text', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 30 }), (past) => {
      const place = past.length - 1
      const features = behaviourFeatures(history(past), place, terms)
      const worst = (months: number) => {
        const known = past.slice(-months).filter((value) => !Number.isNaN(value))
        return known.length === 0 ? Number.NaN : Math.max(...known)
      }
      // Twelve months now included; a spell that runs into now is none of the earlier.
      const shown = past
        .slice(-12)
        .map((value) => (value > 0 ? 'L' : '.'))
        .join('')
      const spells = shown.replace(/L+$/, '').match(/L+/g)?.length ?? 0
      const all = past.map((value) => (value > 0 ? 'L' : '.')).join('')
      expect(features).toMatchObject({
        worst3: worst(3),
        worst6: worst(6),
        worst12: worst(12),
        earlierEpisodes: spells,
        monthsSinceArrears: all.includes('L') ? place - all.lastIndexOf('L') : Number.NaN,
      })
    }),
  )
})
