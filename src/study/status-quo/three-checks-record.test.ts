import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { notePositions } from './note-positions.ts'
import { type CheckRule, threeChecksRecord } from './three-checks-record.ts'

const loans = `
  loan_id | amount | surveyed_on | reviewed_on | approved_on | disbursed_on | due_on     | investigator_1 | investigator_2 | reviewer | approver | balance
  A       | 1000   | 2024-02-01  | 2024-02-02  | 2024-02-03  | 2024-02-05   | 2025-02-05 | Li             | Wang           | Zhao     | Sun      | 0
  B       | 1000   | 2024-02-04  | 2024-02-02  | 2024-02-03  | 2024-02-05   | 2025-02-05 | Li             | Li             | Zhao     | Sun      | 0
  C       | 1000   |             | 2025-02-02  | 2025-02-03  | 2025-02-05   | 2026-02-05 | Li             | Wang           | Zhao     | Wang     | 1000
  young   | 1000   | 2025-06-01  | 2025-06-02  | 2025-06-03  | 2025-06-20   | 2026-06-05 | Li             | Wang           | Zhao     | Sun      | 1000`
const checks = `
  loan_id | kind   | due_on     | done_on
  A       | before | 2024-02-02 | 2024-02-01
  A       | after  | 2024-03-06 | 2024-03-01
  A       | after  | 2024-08-31 | 2024-08-20
  B       | after  | 2024-03-06 | 2024-03-20
  C       | after  | 2025-03-07 |
  C       | after  | 2025-08-31 |`

function recordOf(companions: Parameters<typeof smallBook>[1]) {
  const book = smallBook(loans, companions)
  const reading = readBookOutcome(book, { asOf: parseDay('2025-06-30')! })
  const { records } = threeChecksRecord(book, notePositions(book, reading, 'farmers'))
  return (rule: CheckRule) => {
    const { judged, kept } = records.find((record) => record.rule === rule)!
    return [kept, judged]
  }
}

test('notes that keep each rule, of those that can be judged', () => {
  const record = recordOf({ checks })
  expect(record('surveyDated')).toEqual([3, 4])
  expect(record('surveyedBeforeReview')).toEqual([2, 3])
  expect(record('surveyedByTwo')).toEqual([3, 4])
  expect(record('dutiesSeparated')).toEqual([3, 4]) // C: Wang surveyed and approved
  expect(record('afterChecked')).toEqual([2, 3]) // the young note's first check is not due yet
  expect(record('firstCheckInTime')).toEqual([1, 3]) // A on day 25, B on day 44, C never
  expect(record('afterChecksInTime')).toEqual([1, 3])
  expect(record('sequenceKept')).toEqual([3, 4])
  expect(record('allThreeKept')).toEqual([1, 2]) // C has no survey to order, the young note no check due
})

test('without a log nothing is said of checks after lending', () => {
  const record = recordOf({})
  expect(record('afterChecked')).toEqual([0, 0])
  expect(record('allThreeKept')).toEqual([0, 0])
  expect(record('withinAuthority')).toEqual([0, 0])
})
