import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../vocabulary.ts'
import { curedStage } from './cure.ts'
import { expectedCreditLoss } from './expected-credit-loss.ts'
import { constantHazard, lossOfNotes } from './loss-of-notes.ts'
import { defaultStageRules, sicrTriggers, stagesOf } from './stage.ts'

test('two years by hand: 12-month and lifetime loss', () => {
  const path = { marginalDefault: [0.1, 0.05], lossGivenDefault: [0.5, 0.4], exposure: [1000, 600] }
  const terms = { effectiveRate: 0.25, periodsPerYear: 1 }
  // .1 × .5 × 1000 / 1.25 = 40; .05 × .4 × 600 / 1.5625 = 7.68
  expect(expectedCreditLoss([{ weight: 1, path }], { ...terms, horizon: 1 })).toBeCloseTo(40, 12)
  expect(expectedCreditLoss([{ weight: 1, path }], terms)).toBeCloseTo(47.68, 12)
  const worse = { ...path, marginalDefault: [0.2, 0.1] }
  // .75 × 47.68 + .25 × 95.36
  const scenarios = [
    { weight: 0.75, path },
    { weight: 0.25, path: worse },
  ]
  expect(expectedCreditLoss(scenarios, terms)).toBeCloseTo(59.6, 12)
  expect(() => expectedCreditLoss([{ weight: 0.5, path }], terms)).toThrow('weights')
})

const one = (value: number) => Float64Array.of(value)
const noteIn = (stage: number, months: number, rate = 0) => ({
  stage: Uint8Array.of(stage),
  exposure: one(1_000_000),
  lossGivenDefault: one(0.5),
  annualRate: one(rate),
  months: one(months),
})
const spread = (months: number) => (_: number, month: number) => constantHazard(0.19, month, months)

test('a note of 24 months with PD 19 %: 10 % fall in the first year', () => {
  // 1 − .81^(12/24) = 1 − .9
  expect(lossOfNotes(noteIn(1, 24), spread(24))[0]).toBeCloseTo(50_000, 6) // 10,000 yuan × 10 % × 50 %
  expect(lossOfNotes(noteIn(2, 24), spread(24))[0]).toBeCloseTo(95_000, 6) // the whole 19 %
  expect(lossOfNotes(noteIn(3, 24), spread(24))[0]).toBe(500_000) // best estimate
  expect(lossOfNotes(noteIn(0, 24), spread(24))[0]).toBe(0)
})

test('the columns say what the formula says, month by month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 48 }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      (months, rate) => {
        const marginalDefault = Array.from(
          { length: months },
          (_, t) => constantHazard(0.19, t + 1, months) - constantHazard(0.19, t, months),
        )
        const path = {
          marginalDefault,
          lossGivenDefault: marginalDefault.map(() => 0.5),
          exposure: marginalDefault.map(() => 1_000_000),
        }
        for (const [stage, horizon] of [
          [1, 12],
          [2, months],
        ]) {
          const formula = expectedCreditLoss([{ weight: 1, path }], {
            effectiveRate: rate,
            periodsPerYear: 12,
            horizon,
          })
          expect(lossOfNotes(noteIn(stage, months, rate), spread(months))[0]).toBeCloseTo(formula, 4)
        }
      },
    ),
  )
})

const code = (name: (typeof categories)[number]) => categories.indexOf(name)
const staged = (facts: {
  days?: number
  category?: number
  onlyLate?: number
  extended?: number
  grade?: number
}) => ({
  balance: one(1),
  daysPastDue: Int32Array.of(facts.days ?? 0),
  category: Uint8Array.of(facts.category ?? code('normal')),
  isOnlyLate: Uint8Array.of(facts.onlyLate ?? 0),
  isExtended: Uint8Array.of(facts.extended ?? 0),
  isGradeDown: Uint8Array.of(facts.grade ?? 0),
  isInDisasterArea: null,
})

test.each([
  [{}, 1, []],
  [{ days: 31 }, 2, ['over30']],
  [{ category: code('special_mention') }, 2, ['specialMention']],
  [{ extended: 1, grade: 1 }, 2, ['extended', 'gradeDown']],
  [{ category: code('substandard') }, 3, []],
  [{ days: 91 }, 3, ['over30']],
] as const)('%o: stage %i for %o', (facts, stage, names) => {
  const found = stagesOf(staged(facts))
  expect(found.stage[0]).toBe(stage)
  expect(sicrTriggers.filter((_, bit) => (found.triggers[0] >> bit) & 1)).toEqual(names)
})

test('both presumptions are options', () => {
  const late = staged({ days: 20, category: code('special_mention'), onlyLate: 1 })
  expect(stagesOf(late).stage[0]).toBe(2)
  expect(stagesOf(late, { ...defaultStageRules, lateSpecialMention: false }).stage[0]).toBe(1)
  expect(stagesOf(staged({ days: 45 }), { ...defaultStageRules, sicrDays: 60 }).stage[0]).toBe(1)
})

test('worse at once, better only after a cure', () => {
  const cure = { monthsWithoutTrigger: 0, upgradeEarned: false }
  expect(curedStage({ ...cure, before: 1, now: 3 })).toBe(3)
  expect(curedStage({ ...cure, before: 3, now: 1 })).toBe(3)
  expect(curedStage({ ...cure, before: 3, now: 1, upgradeEarned: true })).toBe(2)
  expect(curedStage({ ...cure, before: 2, now: 1, monthsWithoutTrigger: 2 })).toBe(2)
  expect(curedStage({ ...cure, before: 2, now: 1, monthsWithoutTrigger: 3 })).toBe(1)
})
