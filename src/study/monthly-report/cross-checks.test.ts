import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { crossCheckNames, crossChecks, type OtherTables } from './cross-checks.ts'
import { dueLedger, groupExposures, overdueLedger } from './ledgers.ts'
import { loanDetails } from './loan-details.ts'
import { chargeOf, monthBefore, provisionMovement } from './provision-movement.ts'
import { nonPerformingOf, type ReportSums, reportSums, sumOf } from './report-sums.ts'

const day = (text: string) => parseDay(text) ?? Number.NaN

/** Six notes of farmers; amounts in yuan. N5 is 120 days late and booked as special mention. */
const book = smallBook(
  `loan_id | household_id | group_id | product | guarantee | industry | amount | balance | disbursed_on | due_on | days_past_due | category | restructured | extension_count | crop
   N1 | H1 | G1 | 农户小额信用贷款 | credit | 种植业 | 30000 | 30000 | 2025-12-01 | 2026-11-20 | 0 | normal | 0 | 0 | corn
   N2 | H2 | G1 | 农户小额信用贷款 | credit | 种植业 | 20000 | 20000 | 2025-12-05 | 2027-01-15 | 0 | normal | 0 | 1 | rice
   N3 | H3 | G1 | 农户小额信用贷款 | credit | 养殖业 | 50000 | 40000 | 2025-06-01 | 2026-10-01 | 30 | special_mention | 0 | 0 | hog
   N4 | H3 | G2 | 农户小额信用贷款 | credit | 养殖业 | 10000 | 10000 | 2024-06-01 | 2026-05-01 | 183 | substandard | 1 | 0 | hog
   N5 | H4 | G2 | 农户小额信用贷款 | credit | 种植业 | 8000 | 8000 | 2025-05-01 | 2026-07-03 | 120 | special_mention | 0 | 0 | corn
   N6 | H5 | G2 | 农户小额信用贷款 | credit | 种植业 | 9000 | 0 | 2025-05-01 | 2026-05-01 | 0 | normal | 0 | 0 | corn`,
  {
    institution: `month | provisions_held | total_loans
      2026-09-01 | 5000 | 100000
      2026-10-01 | 5600 | 108000`,
  },
)
const reading = readBookOutcome(book, { asOf: day('2026-10-31'), window: 12 })
const positions = notePositions(book, reading, 'all')
const sums = reportSums(book, positions)
const fen = (yuan: number) => 100 * yuan

test('sums of the month by hand', () => {
  expect(sums.total).toEqual({ notes: 5, balance: fen(108_000) }) // 30 + 20 + 40 + 10 + 8 thousand
  expect(sums.categories?.map(({ balance }) => balance)).toEqual([
    fen(50_000),
    fen(48_000),
    fen(10_000),
    0,
    0,
    0,
  ])
  expect(sums.buckets.map((bucket) => sumOf(bucket).balance)).toEqual([
    fen(40_000),
    0,
    0,
    fen(8_000),
    fen(10_000),
    0,
    0,
  ])
  expect(nonPerformingOf(sums.categories ?? [])).toEqual({ notes: 1, balance: fen(10_000) })
  expect(sumOf(sums.restructured)).toEqual({ notes: 1, balance: fen(10_000) })
  expect(sumOf(sums.extended)).toEqual({ notes: 1, balance: fen(20_000) })
  expect(sums.industries?.map(({ industry, sums: own }) => [industry, sumOf(own).balance])).toEqual([
    ['种植业', fen(58_000)],
    ['养殖业', fen(50_000)],
  ])
})

const nothingElse: OtherTables = {
  ledger: null,
  nonPerforming: null,
  details: null,
  movement: null,
  rolls: null,
}
const statusesOf = (own: ReportSums, others: Partial<OtherTables> = {}) =>
  Object.fromEntries(
    crossChecks(own, { ...nothingElse, ...others }).map(({ check, status }) => [check, status]),
  )

test('every check holds, and what is over 90 days and booked better explains the difference', () => {
  const outside = { notes: 0, balance: 0 }
  const others: OtherTables = {
    ledger: { stated: fen(108_000), outside },
    nonPerforming: { stated: fen(10_000), outside },
    details: loanDetails(book, positions),
    movement: provisionMovement(book, positions),
    rolls: { sum: fen(90_000), opening: fen(90_000) },
  }
  const statuses = statusesOf(sums, others)
  expect(Object.keys(statuses)).toEqual([...crossCheckNames])
  const { over90WithinNonPerforming, ...rest } = statuses
  expect(over90WithinNonPerforming).toBe('explained')
  expect(new Set(Object.values(rest))).toEqual(new Set(['passed']))
  const over90 = crossChecks(sums, others)[crossCheckNames.indexOf('over90WithinNonPerforming')]
  expect([over90.left, over90.right, over90.difference]).toEqual([fen(18_000), fen(10_000), fen(8_000)])
  expect(over90.explanation).toEqual({ notes: 1, balance: fen(8_000) })
})

test('a ledger that differs is explained by other loans to the fen, or fails', () => {
  const against = (stated: number, outside: number) =>
    statusesOf(sums, {
      ledger: { stated: fen(stated), outside: { notes: 1, balance: fen(outside) } },
    }).bookMakesLedger
  expect(against(120_000, 12_000)).toBe('explained')
  expect(against(120_000, 11_999.99)).toBe('failed')
})

test('tampered sums fail, and what lacks its data says so', () => {
  const [first, ...rest] = sums.buckets
  const lost = { ...sums, buckets: [first.map(() => ({ notes: 0, balance: 0 })), ...rest] }
  expect(statusesOf(lost).bucketsMakeOverdue).toBe('failed')
  expect(statusesOf(sums, { rolls: { sum: 1, opening: 2 } }).rollsMakeOpening).toBe('failed')
  const bare = statusesOf({ ...sums, categories: null, industries: null })
  const computed = Object.entries(bare).filter(([, status]) => status !== 'notComputed')
  expect(computed).toEqual([
    ['bucketsMakeOverdue', 'passed'],
    ['restructuredWithinTotal', 'passed'],
    ['restructuredOver90WithinRestructured', 'passed'],
    ['repeatedWithinRestructured', 'passed'],
    ['extendedWithinTotal', 'passed'],
  ])
})

test('loans in detail by hand: guarantee, term and use each add up to all loans', () => {
  const { guarantee, term, use } = loanDetails(book, positions)
  expect(sumOf(guarantee[0])).toEqual({ notes: 5, balance: fen(108_000) }) // credit
  // N2 (13 months), N3 (16), N4 (23) and N5 (14) are medium; N1 runs from 2025-12-01 to 2026-11-20.
  expect(term.map((line) => sumOf(line).balance)).toEqual([fen(30_000), fen(78_000), 0, 0])
  expect(use.map((line) => sumOf(line).notes)).toEqual([0, 0, 5])
})

test('ledgers name what is due in 90 days and what is late, totals beyond their limit', () => {
  const due = dueLedger(book, positions, 10)
  expect(due.notes.map(({ loan }) => loan)).toEqual(['N1', 'N2']) // 20 and 76 days ahead
  const late = overdueLedger(book, positions, 1)
  expect(late.notes.map(({ loan }) => loan)).toEqual(['N3'])
  expect(late.total).toEqual({ notes: 3, balance: fen(58_000) })
})

test('a joint group owes what its members owe', () => {
  expect(groupExposures(book, positions)).toEqual([
    { group: 'G1', households: 3, notes: 3, balance: fen(90_000), overdue: fen(40_000), over90: 0 },
    { group: 'G2', households: 2, notes: 2, balance: fen(18_000), overdue: fen(18_000), over90: fen(18_000) },
  ])
})

test('the charge closes the movement of provisions', () => {
  // 5,600 − 5,000 with nothing written off and nothing recovered
  expect(provisionMovement(book, positions)).toEqual({
    opening: fen(5000),
    closing: fen(5600),
    writtenOff: 0,
    recovered: 0,
    charge: fen(600),
  })
  expect(chargeOf(100, 90, { writtenOff: 30, recovered: 5 })).toBe(15) // 100 + 15 + 5 − 30 = 90
  expect(monthBefore(day('2026-03-31'))).toBe(day('2026-02-28'))
})
