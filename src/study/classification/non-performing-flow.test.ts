import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { formatDay, parseDay } from '../../lending/calendar.ts'
import { disposalRate } from '../../lending/ratios/disposal.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { nonPerformingFlow } from './non-performing-flow.ts'

const months = Array.from(
  { length: 13 },
  (_, i) => `${i < 3 ? 2025 : 2026}-${String(((i + 9) % 12) + 1).padStart(2, '0')}-01`,
)

/** One note a row: what it owes and its category at each of the month ends from 2025-10 to 2026-10; blank: not there. */
function flowOf(notes: Record<string, { settledBy?: string; ends: string }>, skip = '') {
  const loans = Object.entries(notes).map(
    ([loan, { settledBy }]) =>
      `${loan} | 10000 | 2025-01-05 | 2025-12-01 | ${settledBy ? '2026-06-15' : ''} | ${settledBy ?? ''} | ${settledBy ? 0 : 10000}`,
  )
  const snapshots = Object.entries(notes).flatMap(([loan, { ends }]) =>
    ends.split(' ').flatMap((end, i) => {
      const [owed, category] = [end.slice(1), end[0] === 'B' ? 'substandard' : 'normal']
      return end === '-' || months[i] === skip ? [] : [`${loan} | ${months[i]} | ${owed} | 0 | ${category}`]
    }),
  )
  const book = smallBook(
    ['loan_id | amount | disbursed_on | due_on | settled_on | settled_by | balance', ...loans].join('\n'),
    { snapshots: ['loan_id | month | balance | days_past_due | category', ...snapshots].join('\n') },
  )
  const reading = readBookOutcome(book, { asOf: parseDay('2026-10-31')! })
  return nonPerformingFlow(book, notePositions(book, reading, 'all'))
}

const good = Array(13).fill('G1000').join(' ')

test('what was formed, upgraded, renewed and disposed of closes the movement', () => {
  const flow = flowOf({
    order: { ends: good },
    // Bad in November; 400 of it paid by January.
    paid: { ends: 'G1000 B1000 B1000 B600 B600 B600 B600 B600 B600 B600 B600 B600 B600' },
    // Bad at the opening, back among the performing in March with 300 paid.
    upgraded: { ends: 'B1000 B1000 B1000 B1000 B1000 G700 G700 G700 G700 G700 G700 G700 G700' },
    // Written off in June, renewed in June.
    written: { settledBy: 'write_off', ends: 'B500 B500 B500 B500 B500 B500 B500 B500 - - - - -' },
    renewed: { settledBy: 'refinance', ends: 'G800 G800 B800 B800 B800 B800 B800 B800 - - - - -' },
  })!
  const yuan = 100
  expect(flow).toMatchObject({
    opening: 1500 * yuan,
    formed: 1800 * yuan, // 1,000 + 800
    upgraded: 700 * yuan,
    renewed: 800 * yuan,
    disposed: 1200 * yuan, // 400 + 300 + 500
    closing: 600 * yuan,
  })
  expect(flow.opening + flow.formed - flow.upgraded - flow.renewed - flow.disposed).toBe(flow.closing)
  expect([formatDay(flow.from), formatDay(flow.to)]).toEqual(['2025-10-31', '2026-10-31'])
  expect(disposalRate(flow)).toBeCloseTo(2 / 3, 12)
})

test('a month that is missing leaves the test open; where nothing was formed nothing was left undone', () => {
  expect(flowOf({ order: { ends: good } }, '2026-03-01')).toBeNull()
  expect(disposalRate(flowOf({ order: { ends: good } })!)).toBe(1)
})
