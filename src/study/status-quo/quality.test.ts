import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { parseDay } from '../../lending/calendar.ts'
import { categories } from '../../lending/vocabulary.ts'
import { badGrounds } from './loan-state.ts'
import { notePositions } from './note-positions.ts'
import { addUp, adjustedNonPerforming, qualityOf } from './quality.ts'

const book = smallBook(`
  loan_id | amount | disbursed_on | due_on     | extended_on | extended_due_on | settled_on | settled_by | balance | days_past_due | category        | renewal_of | renewal_registered
  good    | 5000   | 2025-09-01   | 2026-09-01 |             |                 |            |            | 5000    | 0             | normal          |            |
  late    | 1000   | 2024-11-01   | 2025-11-01 |             |                 |            |            | 1000    | 61            | special_mention |            |
  bad     | 1000   | 2024-01-01   | 2025-01-01 |             |                 |            |            | 1000    | 365           | loss            |            |
  masked  | 2000   | 2024-09-01   | 2025-09-01 |             |                 |            |            | 2000    | 122           | special_mention |            |
  extend  | 500    | 2024-12-01   | 2025-06-01 | 2025-06-20  | 2026-06-01      |            |            | 500     | 0             | special_mention |            |
  old     | 400    | 2024-05-01   | 2025-05-01 |             |                 | 2025-06-01 | refinance  | 0       | 0             | normal          |            |
  new     | 400    | 2025-06-01   | 2026-06-01 |             |                 |            |            | 400     | 0             | normal          | old        | 0
  renewed | 100    | 2025-07-01   | 2026-07-01 |             |                 |            |            | 100     | 0             | normal          | good       | 1`)
const reading = readBookOutcome(book, { asOf: parseDay('2026-01-01')! })
const quality = qualityOf(book, reading, notePositions(book, reading, 'farmers'))
const fen = (yuan: number) => yuan * 100
const ground = (name: (typeof badGrounds)[number]) => quality.grounds[badGrounds.indexOf(name)]

test('each note that is bad in truth counts once, under its first ground', () => {
  expect(ground('booked')).toEqual({ notes: 1, balance: fen(1000) })
  expect(ground('over90')).toEqual({ notes: 1, balance: fen(2000) })
  expect(ground('extendedOverdue')).toEqual({ notes: 1, balance: fen(500) }) // extended 19 days after it was due
  expect(ground('refinanced')).toEqual({ notes: 1, balance: fen(400) }) // the old note was paid off a month late
  expect(adjustedNonPerforming(quality)).toEqual({ notes: 4, balance: fen(3900) })
})

test('every split adds up to what is outstanding or overdue', () => {
  expect(quality.total).toEqual({ notes: 7, balance: fen(10_000) })
  expect(addUp(quality.booked!)).toEqual(quality.total)
  expect(addUp(quality.strict)).toEqual(quality.total)
  expect(addUp(quality.grounds)).toEqual(quality.total)
  expect(quality.overdue).toEqual({ notes: 3, balance: fen(4000) })
  expect(quality.buckets.map(({ notes }) => notes)).toEqual([0, 0, 1, 1, 0, 0, 1])
  expect(arrearsBuckets[6].name).toBe('over360')
})

test('ratios by hand', () => {
  expect(quality.ratios).toEqual({
    nonPerformingRatio: 0.1, // 1,000 / 10,000
    overdueRatio: 0.4,
    deviation: 3, // (1,000 + 2,000) / 1,000
    strictNonPerformingRatio: 0.3,
  })
  expect(quality.strict[categories.indexOf('substandard')].balance).toBe(fen(2000))
  const par90 = quality.atRisk.find(({ days }) => days === 90)!
  expect(par90.ratio).toBe(0.3)
  expect(par90.renegotiatedBalance).toBe(fen(900)) // extend and new; a registered renewal is none
})
