import { expect, test } from 'vitest'
import { riskContext } from '../../../../test/fixtures/risk-book.ts'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { officerGroups } from '../officer-groups.ts'
import { detectAll } from '../rules/detect.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { managerFindings } from './manager-findings.ts'
import { mixedOfficers } from './mixed-officers.ts'

test('load, time in post and training, in the order of codes', () => {
  const loans = `loan_id | household_id | amount | balance | disbursed_on | due_on | account_manager
    A | H1 | 100 | 60 | 2024-03-01 | 2025-03-01 | M2
    B | H1 | 100 | 40 | 2024-06-01 | 2025-03-01 | M2
    C | H2 | 100 | 0  | 2022-03-01 | 2023-03-01 | M2
    D | H2 | 100 | 10 | 2024-03-01 | 2025-03-01 | M1`
  const account_managers = `account_manager | hired_on | rotated_on | training_hours | leave_taken
    M1 | 2010-01-01 | 2022-12-31 | 12 | 1
    M2 | 2014-12-31 | | |`
  const on = ruleBook(smallBook(loans, { account_managers }), parseDay('2024-12-31')!)
  const found = managerFindings(on, detectAll(on), Uint8Array.of(1, 0, 0, 0), null)!
  expect(found.map(({ officer }) => officer)).toEqual(['M1', 'M2'])
  expect(found[0]).toMatchObject({
    households: 1,
    balance: 10,
    trainingHours: 12,
    leaveTaken: true,
    highHits: 0,
  })
  expect(found[0].yearsInPost).toBeCloseTo(2, 2)
  // One household with two open notes; lent twice within twelve months; never rotated since the hiring.
  expect(found[1]).toMatchObject({
    households: 1,
    balance: 100,
    lentInYear: 2,
    trainingHours: null,
    highHits: 1,
  })
  expect(found[1].yearsInPost).toBeCloseTo(10, 2)
  expect(found[1]).toMatchObject({ documentsMissing: null, checksLate: null, overrides: null, ratio: null })
})

test('random intercepts beside the funnel: the manager with more defaults has the highest odds', async () => {
  const { book, sample } = riskContext()
  const mixed = await mixedOfficers(sample!, officerGroups(book, sample!.bookRows)!, {
    seed: 1,
    confidence: 0.95,
  })
  if ('reason' in mixed) throw new Error(mixed.reason)
  expect(mixed.officers.standardDeviation).toBeGreaterThan(0)
  const highest = mixed.estimates.reduce((a, b) => (b.oddsRatio > a.oddsRatio ? b : a))
  expect(highest.officer).toBe('D')
  for (const { oddsRatio, interval } of mixed.estimates) {
    expect(interval[0]).toBeLessThan(oddsRatio)
    expect(interval[1]).toBeGreaterThan(oddsRatio)
  }
})

test('above the budget nothing is fitted', async () => {
  const { book, sample } = riskContext()
  const large = { ...sample!, rows: 40_001 }
  const groups = officerGroups(book, sample!.bookRows)!
  expect(await mixedOfficers(large, groups, { seed: 1, confidence: 0.95 })).toEqual({ reason: 'tooManyRows' })
})
