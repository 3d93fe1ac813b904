import { expect, test } from 'vitest'
import { smallBook } from '../../../../test/small-book.ts'
import { readBookOutcome } from '../../../book/sample/book-outcome.ts'
import { dayOf } from '../../../lending/calendar.ts'
import { applicationSample } from './application-sample.ts'

const loans = `
  loan_id | household_id | disbursed_on | due_on | amount | balance | settled_on | settled_by | days_past_due | category
  L1 | H1 | 2022-03-01 | 2023-03-01 | 10000 | 0 | 2023-02-20 | cash | 0 | normal
  L2 | H2 | 2022-03-01 | 2023-03-01 | 10000 | 9000 | | | 400 | doubtful
  L3 | H3 | 2024-09-01 | 2025-09-01 | 10000 | 10000 | | | 0 | normal
  L4 | H4 | 2022-03-01 | 2023-03-01 | 10000 | 0 | 2023-02-20 | cash | 0 | normal`
const companions = {
  applications: `
    application_id | household_id | loan_id | decision | requested_amount | age | officer_workload | credit_quota
    P1 | H1 | L1 | granted | 10000 | 40 | 100 | 3000000
    P2 | H2 | L2 | granted | 12000 | 30 | 110 | 3000000
    P3 | H3 | L3 | granted | 15000 | 50 | 90 | 3000000
    P4 | H4 | L4 | granted | 10000 | 41 | 95 | 3000000
    R1 | H5 | | refused | 20000 | 60 | 160 | 3000000
    R2 | H6 | | | 20000 | 60 | 160 | 3000000
    P7 | H1 | L9 | granted | 10000 | 40 | 100 | 3000000`,
  households: `
    household_id | village
    H1 | V1
    H4 | V2
    H5 | V1`,
  villages: `
    village | pre_granted
    V1 | 0
    V2 | 1`,
}

const sampleOf = (tables: Parameters<typeof smallBook>[1], most?: number) => {
  const book = smallBook(loans, tables)
  return applicationSample(book, readBookOutcome(book, { asOf: dayOf(2025, 6, 30) }).outcomes, most)
}

test('decided applications, refused and granted, with outcomes that are known; pre-granted villages stand apart', () => {
  const sample = sampleOf(companions)!
  // P1 good, P2 bad, P3 not matured, R1 refused. P4 is of a pre-granted village, R2 undecided, P7 without its note.
  expect([...sample.isSelected]).toEqual([1, 1, 2, 0])
  expect([...sample.isEvent]).toEqual([0, 1])
  expect(sample).toMatchObject({ preGranted: 1, withoutNote: 1 })
})

test('a quota that never moved is no instrument; terms are those of notes, from the amount asked for', () => {
  const sample = sampleOf(companions)!
  expect(sample.instruments.map(({ name }) => name)).toEqual(['officer_workload'])
  expect(sample.terms.map(({ name }) => name)).toEqual(['ageFrom45'])
})

test('without refused applications there is nothing to correct', () => {
  const { applications } = companions
  const granted = applications
    .split('\n')
    .filter((line) => !line.includes('refused'))
    .join('\n')
  expect(sampleOf({ ...companions, applications: granted })).toBeNull()
  expect(sampleOf({})).toBeNull()
})

test('of very many applications those of every so-manieth household are taken whole, and the sample says so', () => {
  const applications = `${companions.applications}
    P8 | H3 | L2 | granted | 15000 | 50 | 90 | 3000000`
  const sample = sampleOf({ ...companions, applications }, 4)!
  expect(sample.every).toBe(2)
  // Households in order of appearance: H1, H3 and H5 stay with all that is theirs.
  const rowsOf = ['P1', 'P3', 'R1', 'P8'].map((id) =>
    ['P1', 'P2', 'P3', 'P4', 'R1', 'R2', 'P7', 'P8'].indexOf(id),
  )
  expect([...sample.rows]).toEqual(rowsOf)
  expect(sampleOf(companions)!.every).toBe(1)
})
