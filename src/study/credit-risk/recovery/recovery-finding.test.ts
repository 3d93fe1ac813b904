import { expect, test } from 'vitest'
import { studySettings } from '../../../../test/fixtures/study-settings.ts'
import { smallBook } from '../../../../test/small-book.ts'
import { dayOf } from '../../../lending/calendar.ts'
import { statedLossGivenDefault } from '../../../lending/loss-given-default.ts'
import type { StudySettings } from '../../context.ts'
import { openStudy } from '../../open-study.ts'
import { statedLosses } from '../../portfolio/segment-losses.ts'
import { recoveryBlocks } from './recovery-blocks.ts'
import { lossTable, recoveryFinding } from './recovery-finding.ts'

const settings: StudySettings = { ...studySettings, asOf: dayOf(2025, 6, 30), population: 'all' }

const header =
  'loan_id | disbursed_on | due_on | amount | balance | settled_on | settled_by | written_off_on | days_past_due | category | guarantee'
const rows = [
  'L1 | 2020-03-01 | 2021-03-01 | 10000 | 8000 | | | | 1582 | loss | credit',
  'L2 | 2020-03-01 | 2021-03-01 | 10000 | 0 | 2022-09-01 | write_off | 2022-09-01 | 0 | loss | credit',
  'L3 | 2020-03-01 | 2021-03-01 | 20000 | 0 | 2022-01-15 | cash | | 0 | normal | credit',
  'L4 | 2020-03-01 | 2021-03-01 | 10000 | 5000 | | | | 1582 | loss | mortgaged',
  'L5 | 2020-03-01 | 2021-03-01 | 10000 | 10000 | | | | 1582 | loss | mortgaged',
  'L6 | 2023-12-01 | 2024-12-01 | 10000 | 10000 | | | | 211 | substandard | credit',
]
const recovered = ['2000', '4000', '0', '5000', '0', '0']
const withLedger = smallBook(
  [`${header} | recovered`, ...rows.map((row, i) => `${row} | ${recovered[i]}`)].join('\n'),
)
const withActions = smallBook([header, ...rows].join('\n'), {
  actions: `
    loan_id | kind | recovered
    L1 | call | 500
    L1 | suit | 1500
    L2 | suit | 4000
    L4 | visit | 5000`,
})

test.each([
  ['the ledger', withLedger],
  ['the steps of collection', withActions],
])('losses by hand, from %s', (_, book) => {
  const finding = recoveryFinding(openStudy(book, settings, [], () => {}))!
  const of = (name: string) => finding.byGuarantee.find(({ guarantee }) => guarantee === name)!
  // Credit: 8,000 of 10,000 stand, 6,000 of 10,000 written off did not come in, 20,000 were paid late.
  expect(of('credit')).toMatchObject({ notes: 3, exposure: 4_000_000 })
  expect(of('credit').observed).toBeCloseTo((8_000 + 6_000 + 0) / 40_000, 12)
  expect(of('mortgaged').observed).toBeCloseTo((5_000 + 10_000) / 20_000, 12)
  // The default of 2025 is too young.
  expect(finding.unused).toBe(1)
})

test('estimates lie between the observed and the stated value; without notes the stated one stands', () => {
  const finding = recoveryFinding(openStudy(withLedger, settings, [], () => {}))!
  const table = lossTable(finding)
  expect(table.credit.value).toBeGreaterThan(0.35)
  expect(table.credit.value).toBeLessThan(statedLossGivenDefault.credit)
  expect(table.credit.observed).toBe(3)
  expect(table.credit.standardError).toBeLessThan(table.pledged.standardError)
  expect(table.pledged).toEqual(statedLosses.pledged)
  expect(finding.byGuarantee.find(({ guarantee }) => guarantee === 'pledged')).toMatchObject({
    notes: 0,
    observed: null,
    certainty: 'assumption',
  })
})

test('a book that tells of no recoveries keeps the section and says what is missing', () => {
  const silent = smallBook([header, ...rows].join('\n'))
  const finding = recoveryFinding(openStudy(silent, settings, [], () => {}))
  expect(finding).toBeNull()
  expect(lossTable(finding)).toBe(statedLosses)
  expect(recoveryBlocks(6, finding).map(({ kind }) => kind)).toEqual(['heading', 'unavailable'])
})
