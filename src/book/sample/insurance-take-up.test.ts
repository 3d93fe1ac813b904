import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { countTakeUps, takeUpByLoan } from './insurance-take-up.ts'
import { insured } from './shock-terms.ts'
import { termContext } from './term-context.ts'

const insurance = `
  household_id | year | enrolled   | enrolled_on
  own          | 2021 | individual | 2021-04-20
  village      | 2021 | village    | 2021-06-30
  untold       | 2021 |            | 2020-11-02
  late         | 2021 | individual | 2021-07-01
  twice        | 2021 | individual | 2021-08-09
  twice        | 2021 | village    | 2021-03-09
  undated      | 2021 | individual |`
const households = ['own', 'village', 'untold', 'late', 'twice', 'undated', 'none']
const years = new Int32Array(14).fill(2021)
const rows = Uint32Array.from(years.keys())

/** Each household with a blank flag, then each with a flag of 1. */
const book = smallBook(
  ['household_id | insured', ...['', '1'].flatMap((flag) => households.map((h) => `${h} | ${flag}`))].join(
    '\n',
  ),
  { insurance },
)

test('the best policy of a household and crop year counts; July is too late', () => {
  const at = takeUpByLoan(book)!
  expect(households.map((_, row) => at(row, 2021))).toEqual([
    'individual',
    'villageWide',
    'beforeShock',
    'late',
    'villageWide',
    'undated',
    null,
  ])
  expect(at(0, 2022)).toBeNull()
})

test('late policies do not insure, whatever the flag says; the flag stands where no policy speaks', () => {
  const { values } = insured(termContext(book, rows, years))!
  expect([...values]).toEqual([1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1])
})

test('of the insured notes it is counted how many were verified, and how', () => {
  const counts = countTakeUps(book, rows, years)!
  expect(counts).toEqual({
    insured: 13, // all but the last household with a blank flag
    villageWide: 4,
    individual: 2,
    beforeShock: 2,
    undated: 2,
    late: 2,
    noPolicy: 1,
  })
  expect(countTakeUps(smallBook('household_id\nh'), Uint32Array.of(0), years)).toBeNull()
})
