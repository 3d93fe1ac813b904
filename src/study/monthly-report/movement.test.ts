import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { managedLoans } from './league.ts'
import { quarterVintages } from './quarter-vintage.ts'
import { rollMatrix, SETTLED, WRITTEN_OFF } from './roll-matrix.ts'

const fen = (yuan: number) => 100 * yuan

/** Six notes of two account managers at the end of October 2026. */
const book = smallBook(
  `loan_id | household_id | account_manager | amount | balance | disbursed_on | due_on | settled_on | settled_by | written_off_on | days_past_due | category
   A | H1 | M1 | 1000 | 1000 | 2026-01-10 | 2026-12-01 | | | | 0 | normal
   B | H1 | M1 | 2000 | 2000 | 2026-02-10 | 2026-09-25 | | | | 36 | special_mention
   C | H2 | M1 | 3000 | 0 | 2026-03-10 | 2026-10-10 | 2026-10-10 | cash | | 0 | normal
   D | H3 | M2 | 4000 | 0 | 2026-04-10 | 2026-06-01 | 2026-10-20 | write_off | 2026-10-20 | 0 | loss
   E | H4 | M2 | 5000 | 5000 | 2026-05-10 | 2026-07-01 | | | | 122 | substandard
   F | H5 | M2 | 6000 | 0 | 2025-11-10 | 2026-10-05 | 2026-10-05 | refinance | | 0 | normal`,
  {
    snapshots: `loan_id | month | balance | days_past_due
      A | 2026-01-01 | 1000 | 0
      E | 2026-08-01 | 5000 | 61
      D | 2026-09-01 | 4000 | 121
      A | 2026-09-01 | 1000 | 0
      B | 2026-09-01 | 2000 | 5
      C | 2026-09-01 | 3000 | 0
      E | 2026-09-01 | 5000 | 91
      F | 2026-09-01 | 6000 | 0
      A | 2026-10-01 | 1000 | 0
      B | 2026-10-01 | 2000 | 36
      E | 2026-10-01 | 5000 | 122`,
  },
)
const positions = notePositions(book, readBookOutcome(book, { asOf: parseDay('2026-10-31')! }), 'all')

test('the roll matrix: where each note of September went', () => {
  const { cells } = rollMatrix(book, positions)!
  const moved = cells.flatMap((row, from) =>
    row.flatMap(({ notes, balance }, to) => (notes > 0 ? [[from, to, notes, balance]] : [])),
  )
  expect(moved).toEqual([
    [0, 0, 1, fen(1000)], // A
    [0, SETTLED, 2, fen(9000)], // C and F
    [1, 2, 1, fen(2000)], // B: 1–30 → 31–60
    [4, 4, 1, fen(5000)], // E stays in 91–180
    [4, WRITTEN_OFF, 1, fen(4000)], // D
  ])
})

test('vintage by quarter: ever over 30 and over 90 days of the amount lent, blank where not yet watched', () => {
  const cohorts = quarterVintages(book, positions)!
  expect(cohorts.map(({ year, quarter, notes, amount }) => [year, quarter, notes, amount])).toEqual([
    [2026, 1, 3, fen(6000)], // F was lent before the first snapshot
    [2026, 2, 2, fen(9000)],
  ])
  const [first, second] = cohorts
  // B is over 30 days in October, eight months after February; the quarter has been watched for seven.
  expect(first.ever[0].slice(5, 8)).toEqual([0, 0, null])
  // E over 30 days in August (month 3) and over 90 in September (month 4); D first seen in September (month 5).
  expect(second.ever[0].slice(0, 5)).toEqual([0, 0, 5 / 9, 5 / 9, null])
  expect(second.ever[1].slice(0, 5)).toEqual([0, 0, 0, 5 / 9, null])
})

test('what each account manager looks after, and what of the principal due came in by the household itself', () => {
  expect(managedLoans(book, positions)).toEqual([
    {
      officer: 'M1',
      households: 1,
      notes: 2,
      balance: fen(3000),
      overdue: fen(2000),
      nonPerforming: 0,
      collected: { due: fen(5000), own: fen(3000) }, // B and C fell due, C was paid
    },
    {
      officer: 'M2',
      households: 1,
      notes: 1,
      balance: fen(5000),
      overdue: fen(5000),
      nonPerforming: fen(5000),
      collected: { due: fen(15_000), own: 0 }, // D written off, E unpaid, F refinanced
    },
  ])
})
