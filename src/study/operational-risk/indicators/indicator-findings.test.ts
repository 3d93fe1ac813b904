import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { detectAll } from '../rules/detect.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { indicatorFindings, lightOf } from './indicator-findings.ts'

/** Thirty notes of B1 and M1 in the third quarter of 2024, ten of B2 and M2 in the second; two of B1 lack a paper. */
const notes = Array.from({ length: 40 }, (_, i) =>
  i < 30
    ? `L${i} | 100 | 2024-08-01 | 2025-08-01 | B1 | M1`
    : `L${i} | 100 | 2024-05-01 | 2024-09-15 | B2 | M2`,
)
const book = smallBook(
  `loan_id | amount | disbursed_on | due_on | branch | account_manager\n${notes.join('\n')}`,
  {
    documents: `loan_id | kind | present\n${notes.map((_, i) => `L${i} | contract | ${i < 2 ? 0 : 1}`).join('\n')}`,
    applications: `application_id | account_manager | applied_on | system_decision | decision
    P1 | M1 | 2024-07-01 | refuse | granted
    P2 | M1 | 2024-07-01 | approve | granted
    P3 | M1 | 2024-07-01 | refuse | refused`,
    account_managers: 'account_manager | branch\nM1 | B1\nM2 | B2',
  },
)
const on = ruleBook(book, parseDay('2024-11-15')!)
const { quarters, series } = indicatorFindings(on, detectAll(on))
const of = (name: string) => series.find(({ indicator }) => indicator === name)!

test('eight quarters that are over', () => {
  expect(quarters).toEqual(['2022Q4', '2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1', '2024Q2', '2024Q3'])
})

test('documents missing by quarter of disbursement, branch and officer', () => {
  const own = of('missingDocuments')
  // 2 of 30 is 6.7 %, above 5 %; ten notes are too few for a light.
  expect(own.overall.slice(-2)).toEqual([
    { judged: 10, shown: 0, light: null },
    { judged: 30, shown: 2, light: 'red' },
  ])
  expect(own.branches.map(({ name, values }) => [name, values.at(-1)?.shown])).toEqual([
    ['B1', 2],
    ['B2', 0],
  ])
  expect(own.redOfficers).toEqual([{ name: 'M1', judged: 30, shown: 2, light: 'red' }])
  expect(own).toMatchObject({ redCount: 1, officers: 2 })
})

test('an override is a grant against the system’s refusal, of all grants, in the officer’s branch', () => {
  const { overall, branches } = of('overrides')
  expect(overall.at(-1)).toMatchObject({ judged: 2, shown: 1 })
  expect(branches.map(({ values }) => values.at(-1)?.judged)).toEqual([2, 0])
})

test('what the book lacks is not known', () => {
  expect(of('lateChecks').isKnown).toBe(false)
  expect(of('earlyArrears').isKnown).toBe(false)
})

test('counts have a light however few', () => {
  expect(lightOf('sequenceBreaches', 3, 2)).toBe('red')
  expect(lightOf('missingDocuments', 19, 19)).toBeNull()
})
