import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { readBookOutcome } from '../../book/sample/book-outcome.ts'
import { parseDay } from '../../lending/calendar.ts'
import { grounds, NO_CATEGORY } from '../../lending/classification/automatic-class.ts'
import {
  type ClassificationOptions,
  defaultClassificationOptions,
} from '../../lending/classification/classification-options.ts'
import { categories } from '../../lending/vocabulary.ts'
import { notePositions } from '../status-quo/note-positions.ts'
import { classifyBook } from './classified-book.ts'

const loans = `
  loan_id    | household_id | amount | disbursed_on | due_on     | extended_on | extended_due_on | extension_count | settled_on | settled_by | balance | days_past_due | technical_overdue | category        | credit_grade | guarantee | restructured | diverted | renewal_of | renewal_registered
  fine       | H1           | 100    | 2025-11-05   | 2026-11-20 |             |                 | 0               |            |            | 100     | 0             | 0                 | normal          | good         | credit    | 0            | 0        |            |
  late20     | H1           | 100    | 2025-11-05   | 2026-10-11 |             |                 | 0               |            |            | 100     | 20            | 0                 | normal          | good         | credit    | 0            | 0        |            |
  technical  | H2           | 100    | 2025-11-05   | 2026-10-26 |             |                 | 0               |            |            | 100     | 5             | 1                 | normal          | fair         | credit    | 0            | 0        |            |
  masked     | H3           | 100    | 2024-11-05   | 2026-04-01 |             |                 | 0               |            |            | 100     | 213           | 0                 | special_mention | good         | joint     | 0            | 0        |            |
  extended   | H4           | 100    | 2024-11-05   | 2025-11-20 | 2025-11-10  | 2026-11-20      | 1               |            |            | 100     | 0             | 0                 | normal          | good         | credit    | 0            | 0        |            |
  lateExt    | H5           | 100    | 2024-11-05   | 2025-07-20 | 2025-11-10  | 2026-11-20      | 1               |            |            | 100     | 0             | 0                 | special_mention | good         | credit    | 0            | 0        |            |
  old        | H6           | 100    | 2024-04-05   | 2025-04-05 |             |                 | 0               | 2025-05-05 | refinance  | 0       | 0             | 0                 | normal          | good         | credit    | 0            | 0        |            |
  new        | H6           | 100    | 2025-05-05   | 2026-11-05 |             |                 | 0               |            |            | 100     | 0             | 0                 | normal          | good         | credit    | 0            | 0        | old        | 0
  oldFine    | H7           | 100    | 2024-11-05   | 2025-11-05 |             |                 | 0               | 2025-11-03 | renewal    | 0       | 0             | 0                 | normal          | good         | credit    | 0            | 0        |            |
  renewed    | H7           | 100    | 2025-11-03   | 2026-11-05 |             |                 | 0               |            |            | 100     | 0             | 0                 | normal          | good         | credit    | 0            | 0        | oldFine    | 1
  disguised  | H6           | 100    | 2025-05-05   | 2026-11-05 |             |                 | 0               |            |            | 100     | 0             | 0                 | normal          | good         | credit    | 0            | 0        | old        | 1
  diverted   | H8           | 100    | 2025-11-05   | 2026-11-20 |             |                 | 0               |            |            | 100     | 0             | 0                 | loss            | good         | credit    | 0            | 1        |            |
  settled    | H9           | 100    | 2024-11-05   | 2025-11-20 |             |                 | 0               | 2025-11-20 | cash       | 0       | 0             | 0                 | normal          | good         | credit    | 0            | 0        |            |`
const book = smallBook(loans)
const asOf = parseDay('2026-10-31')!
const numbers = loans
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|')[0].trim())

function classify(options: Partial<ClassificationOptions> = {}, from = book) {
  const reading = readBookOutcome(from, { asOf })
  const positions = notePositions(from, reading, 'farmers')
  return classifyBook(from, reading, positions, { ...defaultClassificationOptions, ...options })
}

const classified = classify()
const told = ({ category, ground }: { category: Uint8Array; ground: Uint8Array }, number: string) => {
  const row = numbers.indexOf(number)
  return category[row] === NO_CATEGORY ? null : `${categories[category[row]]}: ${grounds[ground[row]]}`
}

test.each([
  ['fine', 'normal: none', 'normal: none'],
  ['late20', 'special_mention: daysPastDue', 'normal: none'],
  ['technical', 'normal: none', 'normal: none'],
  ['masked', 'substandard: daysPastDue', 'doubtful: daysPastDue'],
  ['extended', 'special_mention: extended', 'special_mention: extended'],
  // Extended 113 days after it was due: non-performing when its terms were eased.
  ['lateExt', 'substandard: restructuredNonPerforming', 'special_mention: extended'],
  ['new', 'special_mention: refinanced', 'normal: none'],
  ['renewed', 'normal: none', 'normal: none'],
  // Registered, but the old note was a month late: no exemption.
  ['disguised', 'special_mention: refinanced', 'normal: none'],
  ['diverted', 'special_mention: diverted', 'normal: none'],
  ['settled', null, null],
])('%s: %s in 2023, %s in 2006', (number, in2023, in2006) => {
  expect(told(classified.views.measures2023, number)).toBe(in2023)
  expect(told(classified.views.guidance2006, number)).toBe(in2006)
})

test('a booked category that is stricter than the rules stands', () => {
  const at = (number: string) => categories[classified.required[numbers.indexOf(number)]]
  expect(at('diverted')).toBe('loss')
  expect(at('masked')).toBe('substandard')
})

test('the regime in force by default; the strictest of both and the whole household as options', () => {
  expect(classified.inForce).toBe('measures2023')
  expect(told(classify({ strictest: true }).automatic, 'masked')).toBe('doubtful: daysPastDue')
  expect(told(classify({ householdWide: true }).automatic, 'fine')).toBe('special_mention: household')
})

test('back from non-performing: two instalments on time and six months, or it stays substandard', () => {
  const upgraded = (paid: string) =>
    smallBook(
      `loan_id | amount | disbursed_on | due_on | balance | days_past_due | category
      back | 100 | 2024-11-05 | 2027-11-20 | 100 | 0 | normal`,
      {
        snapshots: `loan_id | month | balance | days_past_due | category
        back | 2025-12-01 | 100 | 101 | substandard
        back | 2026-01-01 | 100 | 0 | special_mention
        back | 2026-09-01 | 100 | 0 | normal`,
        repayments: `loan_id | due_on | due_principal | due_interest | paid_on | paid_principal | paid_interest
        back | 2025-09-20 | 0 | 5 | 2026-01-10 | 0 | 5
        back | 2026-03-20 | 0 | 5 | 2026-03-20 | 0 | 5
        back | 2026-06-20 | 0 | 5 | ${paid} | 0 | 5`,
      },
    )
  const of = (paid: string) => {
    const { category, ground } = classify({}, upgraded(paid)).automatic
    return `${categories[category[0]]}: ${grounds[ground[0]]}`
  }
  expect(of('2026-06-19')).toBe('normal: none') // cleared by 31 January, passed on 31 July
  expect(of('2026-08-20')).toBe('substandard: upgradeNotEarned') // late: six months from 20 August are not over
})
