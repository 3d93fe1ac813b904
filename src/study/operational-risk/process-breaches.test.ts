import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { identityOf } from '../../book/sample/table-columns.ts'
import { dayOf, parseDay } from '../../lending/calendar.ts'
import type { NotePositions } from '../status-quo/note-positions.ts'
import { breachCounts } from './breach-counts.ts'
import { isAtQuarterEnd, processBreaches } from './process-breaches.ts'

const book = smallBook(
  `
  loan_id | branch | amount | approver_limit | applied_on | surveyed_on | approved_on | disbursed_on | due_on     | investigator_1 | reviewer | approver | identity_number
  A       | B1     | 30000  | 50000          | 2024-01-02 | 2024-01-03  | 2024-01-04  | 2024-01-05   | 2024-12-05 | W              | X        | Y        | 11010519491231002X
  B       | B1     | 60000  | 50000          | 2024-01-09 | 2024-01-03  | 2024-01-04  | 2024-03-31   | 2024-12-05 | W              | X        | W        | 110105194912310021
  C       | B2     | 30000  |                |            |             |             | 2024-12-29   | 2025-12-05 |                |          |          |
`,
  { checks: 'loan_id | kind | done_on\nA | after | 2024-02-04\nB | after | 2024-05-01' },
)
const positions = { isIn: Uint8Array.of(1, 1, 1), asOf: parseDay('2024-12-31')! } as NotePositions

test('what each note shows, and what can’t be told of it', () => {
  const breaches = processBreaches(book, positions)
  const shown = Object.fromEntries(Object.entries(breaches).map(([name, values]) => [name, [...values]]))
  expect(shown).toEqual({
    sequenceBroken: [0, 1, 255], // B was surveyed before it was applied for
    dutiesNotSeparated: [0, 1, 255], // W investigated and approved B
    overAuthority: [0, 1, 255],
    firstCheckLate: [0, 1, 255], // A within 30 days, B 31 days after, C not yet due
    identityFault: [0, 1, 255],
    quarterEnd: [0, 1, 1],
    earlyArrears: [255, 255, 255],
  })
})

test('counts by branch', () => {
  const lines = breachCounts(
    processBreaches(book, positions),
    positions.isIn,
    identityOf(book.loans, 'branch'),
  )
  expect(lines.map(({ name, notes }) => [name, notes])).toEqual([
    ['B1', 2],
    ['B2', 1],
  ])
  expect(lines[0].counts.sequenceBroken).toEqual({ judged: 2, shown: 1 })
  expect(lines[1].counts.quarterEnd).toEqual({ judged: 1, shown: 1 })
  expect(lines[1].counts.earlyArrears).toEqual({ judged: 0, shown: 0 })
})

test.each<[number, number, boolean]>([
  [3, 28, false],
  [3, 29, true],
  [6, 28, true],
  [12, 31, true],
  [4, 30, false],
])('month %d, day %d is at the end of a quarter: %s', (month, day, expected) => {
  expect(isAtQuarterEnd(dayOf(2024, month, day))).toBe(expected)
})
