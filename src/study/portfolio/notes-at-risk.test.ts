import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { defaultClassificationOptions } from '../../lending/classification/classification-options.ts'
import { classifyBook } from '../classification/classified-book.ts'
import { isNonPerformingCode } from '../status-quo/loan-state.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { outstandingNotes } from './notes-at-risk.ts'

test('where a household moves together, its notes in order are in default with the late one', () => {
  const book = smallBook(`
    loan_id | household_id | amount | disbursed_on | due_on     | balance | days_past_due
    late    | H1           | 1000   | 2025-01-05   | 2026-06-01 | 1000    | 152
    beside  | H1           | 1000   | 2026-01-05   | 2027-01-05 | 1000    | 0
    other   | H2           | 1000   | 2026-01-05   | 2027-01-05 | 1000    | 0`)
  const reading = readBookOutcome(book, { asOf: parseDay('2026-10-31')! })
  const positions = notePositions(book, reading, 'all')
  const options = { ...defaultClassificationOptions, householdWide: true }
  const { required } = classifyBook(book, reading, positions, options)
  const inDefault = (isClassedBad?: (row: number) => boolean) => [
    ...outstandingNotes(book, positions, undefined, isClassedBad).inDefault.rows,
  ]
  expect(inDefault()).toEqual([0])
  expect(inDefault((row) => isNonPerformingCode(required[row]))).toEqual([0, 1])
})
