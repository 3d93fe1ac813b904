import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { dayOf } from '../../lending/calendar.ts'
import { readBookOutcome } from './book-outcome.ts'
import { noteSpells } from './note-spells.ts'

const book = smallBook(`
  loan_id | disbursed_on | due_on | amount | balance | settled_on | settled_by | days_past_due | category | renewal_of
  L1 | 2022-03-01 | 2023-03-01 | 10000 | 0 | 2023-02-20 | cash | 0 | normal |
  L2 | 2022-03-01 | 2023-03-01 | 10000 | 0 | 2023-03-01 | renewal | 0 | normal |
  L3 | 2023-03-01 | 2024-03-01 | 10000 | 9000 | | | 480 | doubtful | L2
  L4 | 2025-01-01 | 2025-11-01 | 10000 | 10000 | | | 0 | normal |
  L5 | 2022-03-01 | 2023-03-01 | 10000 | 0 | 2023-01-10 | transfer | 0 | normal |`)
const asOf = dayOf(2025, 6, 30)
const spells = noteSpells(book, readBookOutcome(book, { asOf }), 'all')

test('a note and its renewal are one spell against the first due date', () => {
  expect(spells).toHaveLength(4)
  const chain = spells[1]
  expect(chain).toMatchObject({ from: dayOf(2022, 3, 1), dueOn: dayOf(2023, 3, 1), end: 'default' })
  // 480 days past due at the as-of date: more than 90 since the first of June 2024 or so.
  expect(chain.to).toBeGreaterThan(dayOf(2024, 3, 1))
  expect(chain.to).toBeLessThanOrEqual(asOf)
})

test('settled, open and sold notes', () => {
  expect(spells[0]).toMatchObject({ end: 'settled', to: dayOf(2023, 2, 20) })
  expect(spells[2]).toMatchObject({ end: 'open', to: asOf })
  expect(spells[3]).toMatchObject({ end: 'open', to: dayOf(2023, 1, 10) })
})
