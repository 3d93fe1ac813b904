import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import type { ParameterDraw } from '../../portfolio/parameter-draws.ts'
import { earlyWarnings } from './early-warning.ts'
import { exposureFinding } from './exposure.ts'
import { dueSeasonOf, firstSeasons } from './seasons.ts'

const asOf = parseDay('2026-09-30')!

const book = smallBook(
  `
  loan_id | township | crop   | account_manager | amount | disbursed_on | due_on
  L1      | 东镇     | corn   | m1              | 10000  | 2026-03-01   | 2026-11-30
  L2      | 东镇     | corn   | m1              | 20000  | 2026-03-01   | 2026-12-15
  L3      | 东镇     | fungus | m2              | 30000  | 2026-03-01   | 2026-09-01
  L4      | 西镇     | corn   | m2              | 40000  | 2026-03-01   | 2027-03-15
  L5      |          | rice   |                 | 50000  | 2026-03-01   | 2028-01-31
  `,
  {
    snapshots: `
    loan_id | month      | balance | days_past_due
    L3      | 2026-08-01 | 30000   | 0
    L3      | 2026-09-01 | 30000   | 29
    L4      | 2026-08-01 | 40000   | 10
    L4      | 2026-09-01 | 40000   | 40
    `,
    policy_events: `
    effective_on | kind            | crop | township | size
    2016-10-01   | reserve_removal | corn |          | -0.25
    2026-07-01   | subsidy_cut     | corn | 西镇     |
    2026-07-01   | new_class       |      |          | 1
    `,
  },
)
const basis = {
  notes: {
    rows: Uint32Array.of(0, 1, 2, 3, 4),
    balance: Float64Array.of(1e6, 2e6, 3e6, 4e6, 5e6),
    exposure: Float64Array.of(1e6, 2e6, 3e6, 4e6, 5e6),
    lossGivenDefault: new Float64Array(5).fill(0.5),
    insured: Float64Array.of(1, 0, 0, 0, 1),
  },
  known: { hit: Float64Array.of(1, 1, 0, 0, 0), priceShock: Float64Array.of(0, 0, -1.5, 0, 0.5) },
  history: {
    years: [
      { year: 2024, hit: Float64Array.of(0, 0, 0, 1, 0), priceShock: new Float64Array(5) },
      { year: 2025, hit: Float64Array.of(0.5, 0.5, 0.5, 0, 0), priceShock: new Float64Array(5) },
    ],
    disasters: 'disasters' as const,
    prices: 'none' as const,
  },
}

test('balances by township and crop, by hand', () => {
  const found = exposureFinding(book, basis, asOf)
  expect(found.total).toBe(150_000)
  expect(found.crops).toEqual(['rice', 'corn', 'fungus'])
  expect(found.townships.map(({ township, balance, byCrop }) => [township, balance, byCrop])).toEqual([
    ['东镇', 60_000, [0, 30_000, 30_000]],
    [null, 50_000, [50_000, 0, 0]],
    ['西镇', 40_000, [0, 40_000, 0]],
  ])
  const [east, , west] = found.townships
  expect(east).toMatchObject({ notes: 3, share: 0.4, insured: 10_000, hitThisSeason: 30_000 })
  expect([east.hitInAnAverageYear, west.hitInAnAverageYear]).toEqual([0.25, 0.5])
  // .6² + .4² of the townships that are named; (50² + 70² + 30²) / 150² of the crops
  expect(found.concentration.township?.herfindahl).toBeCloseTo(0.52, 12)
  expect(found.concentration.crop?.herfindahl).toBeCloseTo(8_300 / 22_500, 12)
  expect(found.concentration.townshipAndCrop).toMatchObject({
    parts: 3,
    herfindahl: expect.closeTo(0.34, 12),
  })
})

test('what falls due in which season', () => {
  const found = exposureFinding(book, basis, asOf)
  expect(
    found.seasons.map(({ due, balance }) => [
      due.kind === 'season' ? `${due.season} ${due.year}` : due.kind,
      balance,
    ]),
  ).toEqual([
    ['pastDue', 30_000],
    ['harvest 2026', 10_000],
    ['winter 2026', 20_000],
    ['spring 2027', 40_000],
    ['summer 2027', 0],
    ['later', 50_000],
    ['unknown', 0],
  ])
  expect(found.seasons.reduce((sum, { balance }) => sum + balance, 0)).toBe(found.total)
  expect(found.seasons[1]).toMatchObject({ hitThisSeason: 10_000, byCrop: [0, 10_000, 0] })
})

test('seasons turn on the first of March, June, September and December', () => {
  const seasons = firstSeasons(parseDay('2027-02-28')!)
  expect(seasons[1]).toEqual({ kind: 'season', season: 'winter', year: 2026 })
  const of = (due: string) => dueSeasonOf(parseDay(due)!, parseDay('2027-02-28')!, seasons)
  expect(['2027-02-27', '2027-02-28', '2027-03-01', '2027-05-31', '2027-12-01'].map(of)).toEqual([
    0, 1, 2, 2, 5,
  ])
})

test('policy events with what they concern today', () => {
  expect(exposureFinding(book, basis, asOf).policy).toEqual([
    {
      effectiveOn: parseDay('2016-10-01'),
      kind: 'reserve_removal',
      crop: 'corn',
      township: null,
      size: -0.25,
      notes: 3,
      balance: 70_000,
      isRecent: false,
    },
    {
      effectiveOn: parseDay('2026-07-01'),
      kind: 'subsidy_cut',
      crop: 'corn',
      township: '西镇',
      size: null,
      notes: 1,
      balance: 40_000,
      isRecent: true,
    },
    {
      effectiveOn: parseDay('2026-07-01'),
      kind: 'new_class',
      crop: null,
      township: null,
      size: 1,
      notes: 5,
      balance: 150_000,
      isRecent: true,
    },
  ])
})

test('early warnings: why, how much, and how soon', () => {
  const draw: ParameterDraw = {
    logOdds: new Float64Array(5).fill(Math.log(1 / 9)),
    parameters: {
      disaster: Math.log(3),
      insuredInDisaster: Math.log(2 / 3),
      priceShock: -Math.log(2) / 1.5,
      creditVillage: 0,
      jointGuarantee: 0,
    },
    officerExcess: new Float64Array(0),
    number: 0,
  }
  const dates = { asOf, cropYears: new Int32Array(5).fill(2026) }
  const since = parseDay('2026-08-31')!
  const { notes, byReason, newCount, unseen } = earlyWarnings(book, basis, draw, { ...dates, since })
  expect(notes.map(({ loan, reasons }) => [loan, reasons])).toEqual([
    ['L3', ['priceFall', 'newArrears']], // 15,000 × 2/11
    ['L2', ['disasterUninsured']], // 10,000 × 1/4
    ['L4', ['policyEvent']], // 20,000 × 1/10; late a month ago already
    ['L1', ['disasterInsured']], // 5,000 × 2/11
  ])
  expect(notes.map(({ expectedLoss }) => Math.round(expectedLoss))).toEqual([2727, 2500, 2000, 909])
  expect(notes.map(({ expectedLossBefore }) => Math.round(expectedLossBefore))).toEqual([
    1500, 1000, 2000, 500,
  ])
  expect(notes.map(({ isDueSoon, daysToDue }) => [isDueSoon, daysToDue])).toEqual([
    [false, -29],
    [true, 76],
    [false, 166],
    [true, 61],
  ])
  // The disasters and prices of this book are known without a file that would date them: new, by what one can see.
  expect(notes.map(({ newReasons }) => newReasons)).toEqual([
    ['priceFall', 'newArrears'],
    ['disasterUninsured'],
    [],
    ['disasterInsured'],
  ])
  expect(newCount).toBe(3)
  expect(unseen).toEqual(['classes', 'cover', 'overwritten'])
  // The policy of July is new against June; without a month's end of June arrears go by the due dates.
  const sinceJune = earlyWarnings(book, basis, draw, dates)
  expect(sinceJune.since).toBe(parseDay('2026-06-30'))
  expect(sinceJune.notes[2].newReasons).toEqual(['policyEvent'])
  expect(sinceJune.notes[0].reasons).toEqual(['priceFall', 'newArrears'])
  expect(sinceJune.unseen).toEqual(['spells', 'classes', 'cover', 'overwritten'])
  expect(byReason.find(({ reason }) => reason === 'disasterUninsured')).toEqual({
    reason: 'disasterUninsured',
    notes: 1,
    balance: 20_000,
  })
})
