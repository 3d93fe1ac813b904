import { expect, test } from 'vitest'
import { phrasesOf } from '../../../../test/phrases.ts'
import { smallBook } from '../../../../test/small-book.ts'
import { readBookOutcome } from '../../../book/sample/book-outcome.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { notePositions } from '../../status-quo/note-positions.ts'
import { detectAll } from '../rules/detect.ts'
import { ruleBook } from '../rules/rule-book.ts'
import { dueDiligence } from './due-diligence.ts'
import { documentOf } from './due-diligence-document.ts'

// M1: A in order, and struck; B reviewed by its surveyor (R06), its survey after the review, taken over from M9, without
// a contract; C never asked about. M2: D in order. A, B and C default.
const book = smallBook(
  `loan_id | amount | balance | days_past_due | disbursed_on | due_on | account_manager | first_responsible | investigator_1 | investigator_2 | reviewer | surveyed_on | reviewed_on | disaster | health_shock
   A | 300 | 300 | 200 | 2023-03-10 | 2023-12-01 | M1 | M1 | M1 | M2 | R1 | 2023-03-01 | 2023-03-02 | 1 | 0
   B | 500 | 500 | 200 | 2023-03-10 | 2023-12-01 | M1 | M9 | M1 | M2 | M1 | 2023-03-05 | 2023-03-02 | 0 | 0
   C | 100 | 0   | 0   | 2023-03-10 | 2023-12-01 | M1 | M1 | | | | | | |
   D | 900 | 900 | 0   | 2024-03-10 | 2024-12-01 | M2 | M2 | M2 | M1 | R1 | 2024-03-01 | 2024-03-02 | 0 | 0`,
  {
    documents: `loan_id | kind | present
      A | contract | 1
      B | contract | 0
      B | identity | 1
      D | contract | 1`,
    actions: `loan_id | kind | done_on
      A | visit | 2024-01-20`,
  },
)
const asOf = parseDay('2024-06-18')!
const on = ruleBook(book, asOf)
const positions = notePositions(book, readBookOutcome(book, { asOf, window: 12 }), 'all')
const { officers, count } = dueDiligence(on, detectAll(on), positions, (row) => row < 3, null)

test('a page for who has hits of high severity, no other', () => {
  expect(count).toBe(1)
  expect(officers.map(({ officer }) => officer)).toEqual(['M1'])
})

test('the record of each note: gaps, rules, and what lay outside the officer’s hands', () => {
  const [{ records }] = officers
  expect(records.map(({ loan, gaps, shock, inherited }) => [loan, gaps, shock, inherited])).toEqual([
    [
      'B',
      ['surveyedBeforeReview', 'dutiesSeparated', 'sequenceKept', 'documentsComplete', 'dunned'],
      false,
      true,
    ],
    ['A', [], true, false],
    ['C', [], null, false],
  ])
  expect(records[0].rules).toContain('R06')
  expect(records[1].rules).not.toContain('R06')
})

test('defaults: struck, taken over, complete; what is left is to be explained', () => {
  // A complete and struck, B taken over; of C the files say nothing, so that it is to be explained.
  expect(officers[0].defaults).toEqual({ notes: 3, shock: 1, inherited: 1, complete: 1, explained: 2 })
})

test('each duty on the notes looked at, on the own and on the others', () => {
  const duty = (name: string) => officers[0].duties.find(({ duty: own }) => own === name)
  expect(duty('documentsComplete')).toEqual({
    duty: 'documentsComplete',
    looked: { judged: 2, kept: 1 },
    own: { judged: 2, kept: 1 },
    others: { judged: 1, kept: 1 },
  })
  // A was visited, B not; D is not late and C was settled on an unknown day.
  expect(duty('dunned')).toMatchObject({ looked: { judged: 2, kept: 1 }, others: { judged: 0, kept: 0 } })
  expect(duty('checksInTime')).toMatchObject({ looked: { judged: 0 } })
})

test('the document has a page for each, complete in both languages, with room for statement and signatures', () => {
  const document = documentOf({ officers, count }, { 'zh-CN': '模拟', en: 'Synthetic' })
  expect(document.chapters).toHaveLength(2)
  const kinds = document.chapters[1].blocks.map(({ kind }) => kind)
  expect(kinds).toEqual(['keyFigures', 'paragraph', 'table', 'table', 'table', 'signatures'])
  const told = phrasesOf(document).filter(({ en }) => en !== '')
  expect(told.filter((phrase) => phrase['zh-CN'] === '')).toEqual([])
  expect(told.length).toBeGreaterThan(60)
})
