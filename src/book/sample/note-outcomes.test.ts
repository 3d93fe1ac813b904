import { describe, expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { formatDay, NO_DATE, parseDay } from '../../lending/calendar.ts'
import type { Book } from '../book.ts'
import { noteOutcomes, noteStates } from './note-outcomes.ts'

const asOf = parseDay('2015-12-31')!
const outcomesOf = (
  book: Book,
  options: { asOf?: number; bookIsLater?: number | null; named?: Float64Array } = {},
) => noteOutcomes(book, { asOf, window: 12, bookIsLater: null, ...options })

/** `state booked adjusted date`, as a reader of the table would say it. */
function told(book: Book, options: Parameters<typeof outcomesOf>[1] = {}): string[] {
  const outcomes = outcomesOf(book, options)
  return Array.from({ length: book.loans.rows }, (_, row) => {
    const state = noteStates[outcomes.states[row]]
    const adjusted = outcomes.adjusted === null ? '-' : outcomes.adjusted[row]
    const on = outcomes.defaultedOn[row] === NO_DATE ? '' : ` ${formatDay(outcomes.defaultedOn[row])}`
    return `${state} ${outcomes.booked[row]} ${adjusted}${on}`
  })
}

test('a ledger with settlements: good, late, refinanced late, written off, immature, sold in order', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | settled_by | written_off_on | balance
    1       | 2013-12-01 | 2013-12-01 | cash       |                | 0
    2       | 2013-12-01 | 2014-06-01 | cash       |                | 0
    3       | 2013-12-01 | 2014-01-01 | refinance  |                | 0
    4       | 2013-12-01 |            |            | 2014-10-01     | 0
    5       | 2013-12-01 |            |            |                | 9000
    6       | 2015-06-01 |            |            |                | 9000
    7       | 2013-12-01 | 2013-08-01 | transfer   |                | 0
    8       |            |            |            |                | 9000
  `)
  expect(told(book)).toEqual([
    'observed 0 0',
    'observed 1 1 2014-03-02',
    'observed 0 1 2014-01-01',
    'observed 1 1 2014-10-01',
    'observed 1 1 2014-03-02',
    'immature 1 1 2015-08-31',
    'transferred 0 0',
    'undated 0 0',
  ])
  expect(outcomesOf(book).basis).toBe('performance')
})

test('without settled_by only the booked outcome exists', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on
    1       | 2013-12-01 | 2013-12-01
    2       | 2013-12-01 |
  `)
  expect(told(book)).toEqual(['observed 0 -', 'observed 1 - 2014-03-02'])
})

test('only today’s status: a note that was late and recovered can’t be seen', () => {
  const book = smallBook(`
    loan_id | due_on     | days_past_due | category
    1       | 2013-12-01 | 0             | normal
    2       | 2013-12-01 | 760           | doubtful
    3       | 2013-12-01 |               | substandard
  `)
  // 760 days before 2015-12-31 is the due date; day 91 is 2014-03-02
  expect(told(book)).toEqual(['observed 0 -', 'observed 1 - 2014-03-02', 'observed 1 -'])
  expect(outcomesOf(book).basis).toBe('status')
})

describe('the companions refine the date', () => {
  const loans = `
    loan_id | disbursed_on | due_on     | settled_on | settled_by | extended_on | extended_due_on
    1       | 2013-03-01   | 2014-03-01 | 2014-03-01 | cash       |             |
    2       | 2013-03-01   | 2014-03-01 | 2014-02-20 | renewal    |             |
    3       | 2013-03-01   | 2014-03-01 | 2014-09-01 | cash       | 2014-02-20  | 2014-09-01`

  test('repayments: interest of June unpaid for 91 days; interest of December overdue when renewed or extended', () => {
    const book = smallBook(loans, {
      repayments: `
        loan_id | due_on     | due_principal | due_interest | paid_on    | paid_principal | paid_interest
        1       | 2013-06-20 |               | 300          | 2013-09-19 |                | 300
        1       | 2014-03-01 | 10000         | 300          | 2014-03-01 | 10000          | 300
        2       | 2013-12-20 |               | 300          | 2014-02-20 |                | 300
        3       | 2013-12-20 |               | 300          | 2014-02-21 |                | 300
      `,
    })
    expect(told(book)).toEqual([
      'observed 1 1 2013-09-19',
      'observed 0 1 2014-02-20',
      'observed 0 1 2014-02-20',
    ])
    expect(outcomesOf(book).notesWithRepayments).toBe(3)
  })

  test('principal does not pay interest', () => {
    const book = smallBook(loans, {
      repayments: `
        loan_id | due_on     | due_principal | due_interest | paid_on    | paid_principal | paid_interest
        1       | 2013-06-20 |               | 300          |            |                |
        1       |            |               |              | 2013-06-20 | 300            |
      `,
    })
    expect(told(book)[0]).toBe('observed 1 1 2013-09-19')
  })

  test('snapshots: 100 days past due on 30 September 2013 is day 91 on the 21st; a category dates to its month’s end', () => {
    const book = smallBook(loans, {
      snapshots: `
        loan_id | month      | days_past_due | category
        1       | 2013-09-01 | 100           | special_mention
        2       | 2014-01-01 | 12            | special_mention
        3       | 2013-11-01 |               | substandard
      `,
    })
    expect(told(book)).toEqual([
      'observed 1 1 2013-09-21',
      'observed 0 1 2014-02-20',
      'observed 1 1 2013-11-30',
    ])
    expect(outcomesOf(book).notesWithSnapshots).toBe(3)
  })
})

test('a new note that names the old one tells how that was settled', () => {
  const book = smallBook(`
    loan_id | disbursed_on | due_on     | settled_on | renewal_of | renewal_registered
    old     | 2013-03-01   | 2013-12-01 | 2014-01-15 |            |
    new     | 2014-01-15   | 2016-12-01 |            | old        | 0
    other   | 2013-03-01   | 2013-12-01 | 2013-12-01 |            |
    later   | 2014-03-01   | 2016-12-01 |            | other      | 0
  `)
  expect(told(book)).toEqual(['observed 0 1 2014-01-15', 'immature 0 0', 'observed 0 0', 'immature 0 0'])
})

describe('a column `defaulted` of the source', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | settled_by | defaulted
    1       | 2013-12-01 | 2013-12-01 | cash       | 1
    2       | 2013-12-01 | 2014-06-01 | cash       | 0
    3       | 2013-12-01 | 2014-01-01 | refinance  | 0
    4       | 2013-12-01 | 2013-12-01 | cash       |
    5       | 2015-12-01 |            |            | 1
    6       | 2013-12-01 | 2014-01-01 | refinance  | 1
  `)
  const outcomes = outcomesOf(book)

  test('is the booked outcome where it is filled, and blank is immature', () => {
    expect([...outcomes.states].map((state) => noteStates[state])).toEqual([
      'observed',
      'observed',
      'observed',
      'immature',
      'observed',
      'observed',
    ])
    expect([...outcomes.booked]).toEqual([1, 0, 0, 0, 1, 0])
    expect(outcomes.basis).toBe('column')
  })

  test('a late refinancing is added where the column calls it good, and is not booked where it calls it bad', () => {
    expect([...outcomes.adjusted!]).toEqual([1, 0, 1, 0, 1, 1])
  })

  test('stands where the rules differ, and the differences are counted', () => {
    // 1: the column says default, the dates do not; 2: the other way round; 5: default before day 91
    expect(outcomes.disagreements).toBe(3)
  })
})

test('without settled_by the column alone decides, an overdue extension or not', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | extended_on | extended_due_on | defaulted
    1       | 2013-12-01 | 2014-01-20 | 2013-12-20  | 2014-02-01      | 1
  `)
  expect(told(book)[0]).toMatch(/^observed 1 -/)
})

describe('an as-of date before the book’s own', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | settled_by | days_past_due | category | balance
    1       | 2013-12-01 | 2015-06-01 | cash       | 0             | normal   | 0
    2       | 2013-12-01 |            |            | 760           | doubtful | 9000
    3       | 2014-01-01 | 2015-06-01 | refinance  | 0             | normal   | 0
    4       | 2012-06-01 | 2012-06-01 | cash       | 760           | doubtful | 0
  `)

  test('what was settled later was still owed, and today’s status says nothing of that day', () => {
    const then = { asOf: parseDay('2014-03-15')!, bookIsLater: asOf }
    expect(told(book, then)).toEqual([
      'immature 1 1 2014-03-02',
      'immature 1 1 2014-03-02',
      'immature 0 0',
      'observed 0 0',
    ])
  })
})

test('a `defaulted` column younger than the as-of date counts with the date of its evidence', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | settled_by | written_off_on | days_past_due | balance | defaulted
    before  | 2012-12-01 | 2013-06-01 | cash       |                |               | 0       | 1
    after   | 2012-12-01 | 2012-12-01 | cash       | 2014-06-01     |               | 0       | 1
    undated | 2012-12-01 | 2012-12-01 | cash       |                |               | 0       | 1
    status  | 2012-12-01 | 2012-12-01 | cash       |                | 900           | 0       | 1
    good    | 2012-12-01 | 2012-12-01 | cash       |                |               | 0       | 0
    blank   | 2012-12-01 | 2012-12-01 | cash       |                |               | 0       |
    open    | 2013-12-01 |            |            |                |               | 9000    | 1
  `)
  const then = { asOf: parseDay('2014-03-15')!, bookIsLater: asOf }
  expect(told(book, then).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'observed 1 1',
    'observed 0 0', // written off in June 2014, after the as-of date
    'observed 1 1', // no date: it counts, and is told
    'observed 1 1', // 900 days past due on 2015-12-31 is day 91 in October 2013
    'observed 0 0',
    'immature 0 0',
    'immature 0 0', // its window closes on 2014-12-01: the column knows more than that day did
  ])
  expect(outcomesOf(book, then)).toMatchObject({ laterDefaults: 1, undatedDefaults: 1 })
  expect(told(book)[1]).toMatch(/^observed 1 1/)
  expect(outcomesOf(book)).toMatchObject({ laterDefaults: 0, undatedDefaults: 0 })
})

test('the outcome column that the user names is taken as it is', () => {
  const book = smallBook(`
    loan_id | due_on     | settled_on | settled_by | defaulted
    1       | 2013-12-01 | 2014-01-01 | refinance  | 1
    2       | 2013-12-01 | 2013-12-01 | cash       | 0
    3       | 2013-12-01 | 2013-12-01 | cash       | 0
  `)
  const named = Float64Array.of(0, 1, Number.NaN)
  expect(told(book, { named }).map((line) => line.slice(0, 12))).toEqual([
    'observed 0 -',
    'observed 1 -',
    'immature 0 -',
  ])
})
