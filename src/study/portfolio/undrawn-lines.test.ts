import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { dayOf } from '../../lending/calendar.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { outstandingNotes } from './notes-at-risk.ts'
import { segmentLosses, statedLosses } from './segment-losses.ts'

const loans = `
  loan_id | household_id | disbursed_on | due_on | amount | balance | days_past_due | category | guarantee
  L1 | H1 | 2025-03-01 | 2026-03-01 | 30000 | 30000 | 0 | normal | credit
  L2 | H1 | 2025-04-01 | 2026-04-01 | 10000 | 10000 | 0 | normal | mortgaged
  L3 | H2 | 2025-03-01 | 2026-03-01 | 20000 | 20000 | 120 | substandard | credit
  L4 | H3 | 2025-03-01 | 2026-03-01 | 20000 | 20000 | 0 | normal | credit
  L5 | H4 | 2025-03-01 | 2026-03-01 | 20000 | 20000 | 0 | normal | credit
  L6 | H5 | 2025-03-01 | 2026-03-01 | 20000 | 20000 | 0 | normal | credit`
const households = `
  household_id | granted | line | line_from | line_expires
  H1 | 1 | 80000 | 2024-06-01 | 2027-06-01
  H2 | 1 | 50000 | 2024-06-01 | 2027-06-01
  H3 | 1 | 50000 | 2022-01-01 | 2025-01-01
  H4 | 1 | 15000 | 2024-06-01 | 2027-06-01
  H6 | 1 | 60000 | 2024-06-01 |
  H7 | 0 | 60000 | 2024-06-01 |`

const outstanding = (lines: boolean, losses = statedLosses) => {
  const book = smallBook(loans, lines ? { households } : {})
  const reading = readBookOutcome(book, { asOf: dayOf(2025, 10, 31), window: 12 })
  return outstandingNotes(book, notePositions(book, reading, 'all'), losses)
}

test('a tenth of what is undrawn is shared over the notes of the household by balance', () => {
  const { atRisk, lines } = outstanding(true)
  // H1 owes 40,000 of 80,000: 4,000 more at a default, 3 : 1. H2 is in default, H3's line has expired, H4 is overdrawn.
  expect([...atRisk.rows]).toEqual([0, 1, 3, 4, 5])
  expect([...lines!.ofNotes]).toEqual([300_000, 100_000, 0, 0, 0])
  expect([...atRisk.exposure]).toEqual([3_300_000, 1_100_000, 2_000_000, 2_000_000, 2_000_000])
  expect(lines!.drawing).toEqual({ households: 1, undrawn: 4_000_000, exposure: 400_000 })
  // H6 owes nothing; H7 was granted none.
  expect(lines!.idle).toEqual({ households: 1, undrawn: 6_000_000, exposure: 600_000 })
})

test('without lines what notes owe at a default is their balance, to the last digit', () => {
  const { atRisk, lines } = outstanding(false)
  expect(lines).toBeNull()
  expect(atRisk.exposure).toBe(atRisk.balance)
})

test('loss given default is that of the segment', () => {
  const own = segmentLosses((guarantee) => ({
    ...statedLosses[guarantee],
    value: guarantee === 'credit' ? 0.4 : 0.3,
  }))
  const { atRisk, inDefault } = outstanding(false, own)
  expect([...atRisk.lossGivenDefault]).toEqual([0.4, 0.3, 0.4, 0.4, 0.4])
  expect([...inDefault.lossGivenDefault]).toEqual([0.4])
})
