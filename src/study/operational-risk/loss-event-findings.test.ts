import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { parseDay } from '../../lending/calendar.ts'
import { lossEventFindings } from './loss-event-findings.ts'

const loans = 'loan_id | amount | disbursed_on | due_on\nA | 100 | 2024-01-01 | 2024-12-01'

test('by type: count, gross, recovered, net and largest; later events are not counted', () => {
  const book = smallBook(loans, {
    loss_events: `event_id | occurred_on | basel_type | gross_loss | recovery
      E1 | 2024-02-01 | external_fraud | 30000 | 12000
      E2 | 2024-03-01 | external_fraud | 5000  |
      E3 | 2025-03-01 | external_fraud | 9000  |
      E4 | 2024-04-01 | 其他 | 100 |`,
  })
  const found = lossEventFindings(book, parseDay('2024-12-31')!)!
  expect(found.lines.filter(({ events }) => events > 0)).toEqual([
    { type: 'external_fraud', events: 2, gross: 35_000, recovery: 12_000, net: 23_000, largest: 30_000 },
    { type: '其他', events: 1, gross: 100, recovery: 0, net: 100, largest: 100 },
  ])
  expect(found.lines).toHaveLength(8) // Basel's seven and the book's own
  expect(found.quarters.map(({ quarter, events }) => [quarter, events])).toEqual([
    ['2023Q1', 0],
    ['2023Q2', 0],
    ['2023Q3', 0],
    ['2023Q4', 0],
    ['2024Q1', 2],
    ['2024Q2', 1],
    ['2024Q3', 0],
    ['2024Q4', 0],
  ])
  expect(found.quarters[4]).toEqual({
    quarter: '2024Q1',
    events: 2,
    gross: 35_000,
    recovery: 12_000,
    net: 23_000,
    types: [{ type: 'external_fraud', events: 2, net: 23_000 }],
  })
})

test('no file, no finding', () => {
  expect(lossEventFindings(smallBook(loans), 0)).toBeNull()
})
