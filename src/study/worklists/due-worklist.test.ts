import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { dueWorklist, highProbabilityFrom } from './due-worklist.ts'

const book = smallBook(
  `loan_id | household_id | account_manager | product | guarantee | amount | balance | disbursed_on | due_on | days_past_due | prior_overdue
   N1 | H1 | A2 | 农户小额信用贷款 | credit | 30000 | 30000 | 2025-12-01 | 2026-11-20 | 0 | 0
   N2 | H2 | A1 | 农户小额信用贷款 | credit | 20000 | 20000 | 2025-12-05 | 2026-12-15 | 0 | 1
   N3 | H3 | A1 | 农户小额信用贷款 | credit | 50000 | 40000 | 2025-06-01 | 2027-01-29 | 0 | 0
   N4 | H3 | A1 | 农户小额信用贷款 | credit | 10000 | 10000 | 2025-06-01 | 2027-01-30 | 0 | 0
   N5 | H4 | A1 | 农户小额信用贷款 | credit | 8000 | 8000 | 2025-05-01 | 2026-10-01 | 30 | 0`,
)
const asOf = parseDay('2026-10-31') ?? Number.NaN
const positions = notePositions(book, readBookOutcome(book, { asOf, window: 12 }), 'all')

test('each account manager has a list, the largest expected loss first; 90 days ahead is in, 91 is not', () => {
  const expected = {
    rows: Uint32Array.of(0, 1, 2),
    probability: Float64Array.of(0.1, 0.3, 0.05),
    loss: Float64Array.of(1500, 3000, 1000),
  }
  const list = dueWorklist(book, positions, expected, [], new Set([2]))
  expect(
    list.map(({ accountManager, rank, loan, expectedLoss, reasons }) => [
      accountManager,
      rank,
      loan,
      expectedLoss,
      reasons,
    ]),
  ).toEqual([
    ['A1', 1, 'N2', 3000, ['highProbability', 'priorOverdue']], // 0.3 is twice the mean of 0.15
    ['A1', 2, 'N3', 1000, ['bookedTooWell']],
    ['A2', 1, 'N1', 1500, ['routine']],
  ])
})

test('a probability from twice the mean on asks for a visit where nothing else does', () => {
  // Of four notes at risk the mean is 0.125, so 0.25 is high and 0.125 is not.
  const expected = {
    rows: Uint32Array.of(0, 1, 2, 3),
    probability: Float64Array.of(0.25, 0, 0.125, 0.125),
    loss: Float64Array.of(1500, 3000, 1000, 0),
  }
  expect(highProbabilityFrom(expected)).toBe(0.25)
  const list = dueWorklist(book, positions, expected, [], new Set())
  expect(Object.fromEntries(list.map((note) => [note.loan, note.reasons]))).toEqual({
    N1: ['highProbability'],
    N2: ['priorOverdue'],
    N3: ['routine'],
  })
  expect(highProbabilityFrom({ ...expected, probability: Float64Array.of(0.6, 0.6, 0.6, 0.6) })).toBe(0.5)
})

test('without a model the larger balance comes first', () => {
  const list = dueWorklist(book, positions, null, [], new Set())
  expect(list.map(({ loan, rank }) => [loan, rank])).toEqual([
    ['N3', 1],
    ['N2', 2],
    ['N1', 1],
  ])
  expect(list.map(({ probability }) => probability)).toEqual([null, null, null])
})
