import { expect, test } from 'vitest'
import { villageWithBook } from '../../../../test/fixtures/village-with-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { figureAt, numberPaths } from './figure-path.ts'
import { findingOf } from './finding-of.ts'
import { loansBehind } from './loans-behind.ts'

const document = {
  measures: [
    { measure: 'insurance', dose: 0.9 },
    { measure: 'rules', dose: 0.1, curve: { stopsPayingAt: null } },
  ],
  details: {
    lossSharing: { doses: [{ instrument: '4:3:3', best: { netBenefit: 12 } }] },
    ratesByGrade: { found: { grades: [{ grade: 'good', surplus: -3 }] } },
  },
}

test.each([
  ['measures.rules.dose', ['measures', '1', 'dose'], 'measures.*.dose', 0.1],
  ['measures[0].dose', ['measures', '0', 'dose'], 'measures.*.dose', 0.9],
  [
    'details.lossSharing.doses.4:3:3.best.netBenefit',
    ['details', 'lossSharing', 'doses', '0', 'best', 'netBenefit'],
    'details.lossSharing.doses.*.best.netBenefit',
    12,
  ],
])('%s is found by place or by name', (figure, path, pattern, value) => {
  expect(figureAt(document, figure)).toEqual({ path, pattern, value })
})

test.each([
  'measures.2.dose',
  'measures.rules.curve.stopsPayingAt',
  'measures.rules',
  'weather',
  '__proto__.x',
  'measures.rules.dose.toFixed',
])('%s is no number', (figure) => {
  expect(figureAt(document, figure)).toBeNull()
})

test('every number of a document has a path', () => {
  expect(numberPaths(document)).toEqual([
    'measures.0.dose',
    'measures.1.dose',
    'details.lossSharing.doses.0.best.netBenefit',
    'details.ratesByGrade.found.grades.0.surplus',
  ])
})

const rowsBehind = (path: string, ...entries: Readonly<Record<string, unknown>>[]) =>
  loansBehind(villageWithBook(), path.split('.'), entries, parseDay('2026-10-31')!).rows

test('the loans behind a figure are those it is counted from', () => {
  // L0, L1, L3 are pure credit; L2 and L5 form the group; L1 and L2 are good; L4's living cost is not known.
  expect(rowsBehind('baseline.exposure')).toEqual([0, 1, 2, 3, 4, 5])
  expect(rowsBehind('details.lossSharing.funds.0.covered')).toEqual([0, 1, 3])
  expect(rowsBehind('details.lossSharing.doses.3.balance', { instrument: 'company' })).toEqual([])
  expect(rowsBehind('details.jointGroups.found.members')).toEqual([2, 5])
  expect(rowsBehind('details.ratesByGrade.found.grades.1.surplus', { grade: 'good' })).toEqual([1, 2])
  expect(rowsBehind('details.ratesByGrade.found.paidTooMuch')).toEqual([0, 1, 2, 3, 4, 5])
  expect([...rowsBehind('details.contractualInsurance.found.households')].sort()).toEqual([0, 1, 2, 3, 5])
  expect(
    rowsBehind('details.creditVillages.found.villages.0.facts.nonPerforming', { village: 'west' }),
  ).toEqual([3, 4, 5])
  expect(rowsBehind('details.jointGroups.found.cover.members')).toEqual([2, 5])
  expect(rowsBehind('assumptions.0.value')).toEqual([])
})

test('each figure names the block that shows it', () => {
  const of = (path: string) => findingOf(path.split('.'))
  expect(of('measures.0.money.statePays')).toBe('measures-money')
  expect(of('details.lossSharing.doses.0.best.dose')).toBe('loss-sharing-doses')
  expect(of('details.lossSharing.funds.0.notes')).toBe('loss-sharing')
  expect(of('baseline.notes')).toBe('measures-worth')
})
