import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { migrationOf, PAID_OFF, WRITTEN_OFF } from './migration.ts'
import { notePositions } from './note-positions.ts'

const loans = `
  loan_id | amount | disbursed_on | due_on     | settled_on | written_off_on | balance
  A       | 1000   | 2024-01-01   | 2026-01-01 |            |                | 1000
  B       | 1000   | 2024-01-01   | 2025-01-01 |            |                | 800
  C       | 1000   | 2024-01-01   | 2025-01-01 | 2025-01-01 |                | 0
  D       | 1000   | 2022-01-01   | 2023-01-01 |            | 2025-03-01     | 0
  E       | 1000   | 2025-01-01   | 2026-01-01 |            |                | 1000`
const snapshots = `
  loan_id | month      | balance | category
  A       | 2024-06-01 | 1000    | normal
  B       | 2024-06-01 | 1000    | normal
  C       | 2024-06-01 | 1000    | normal
  D       | 2024-06-01 | 1000    | loss
  A       | 2024-12-01 | 1000    | special_mention
  A       | 2025-06-01 | 1000    | normal
  B       | 2025-06-01 | 800     | substandard
  E       | 2025-06-01 | 1000    | normal`

test('from a month end to the same a year later; what was paid off leaves the denominator', () => {
  const book = smallBook(loans, { snapshots })
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  const migration = migrationOf(book, notePositions(book, reading, 'farmers'))!
  expect([migration.from, migration.to]).toEqual([parseDay('2024-06-01'), parseDay('2025-06-01')])
  expect(migration.notes[0]).toEqual([1, 0, 1, 0, 0, 1, 0]) // A stays, B is substandard, C is paid off
  expect(migration.notes[4][WRITTEN_OFF]).toBe(1)
  expect(migration.notes[0][PAID_OFF]).toBe(1)
  expect(migration.openingBalance[0]).toBe(300_000)
  expect(migration.rates.downward[0]).toBeCloseTo(800 / 1800, 12)
  expect(migration.read).toBe(4)
})

test('one month end is no period', () => {
  const book = smallBook(loans, {
    snapshots: snapshots
      .split('\n')
      .filter((line) => !line.includes('2024-'))
      .join('\n'),
  })
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  expect(migrationOf(book, notePositions(book, reading, 'farmers'))).toBeNull()
})
