import { expect, test } from 'vitest'
import { smallBook } from '../../../test/small-book.ts'
import { checkDigitOf, syntheticArea } from '../identity-number.ts'
import { ageFrom45, male } from './borrower-terms.ts'
import { countFromIdentity } from './from-identity.ts'
import { termContext } from './term-context.ts'

/** A number of the area that is assigned to no place. */
const numberOf = (birth: string, sequence: string) => {
  const digits = `${syntheticArea}${birth}${sequence}`
  return digits + checkDigitOf(digits)
}
const man = numberOf('19700315', '001')
const woman = numberOf('19800229', '002')
const child = numberOf('20150101', '004')

const valuesOf = (column: { values: Float64Array } | null) => column && [...column.values]
const contextOf = (loans: string) => {
  const book = smallBook(loans)
  const rows = Uint32Array.from({ length: book.loans.rows }, (_, row) => row)
  return { book, context: termContext(book, rows, new Int32Array(rows.length)) }
}

test('completed years on the day of disbursement, a day before the birthday one less; the parity of the sequence', () => {
  const { book, context } = contextOf(`
    identity_number | synthetic | disbursed_on
    ${man}   | 1 | 2020-03-15
    ${man}   | 1 | 2020-03-14
    ${woman} | 1 | 2021-02-28
    ${woman} | 1 | 2021-03-01
  `)
  expect(valuesOf(ageFrom45(context))).toEqual([5, 4, 5, 4]) // |50 − 45|, |49 − 45|, |40 − 45|, |41 − 45|
  expect(valuesOf(male(context))).toEqual([1, 1, 0, 0])
  expect(countFromIdentity(book)).toEqual({ age: 4, gender: 4 })
})

test('what the ledger states comes first; a faulty number, a masked one and a child’s tell nothing', () => {
  const faulty = `${man.slice(0, 17)}${man[17] === '1' ? '2' : '1'}`
  const { book, context } = contextOf(`
    identity_number | synthetic | disbursed_on | age | gender
    ${man}    | 1 | 2020-03-15 | 61 | female
    ${man}    | 1 | 2020-03-15 |    |
    ${faulty} | 1 | 2020-03-15 |    |
    231099********0011 | 1 | 2020-03-15 | |
    ${child}  | 1 | 2020-03-15 |    |
    ${man}    | 0 | 2020-03-15 |    |
  `)
  expect(valuesOf(ageFrom45(context))).toEqual([16, 5, NaN, NaN, NaN, NaN])
  expect(valuesOf(male(context))).toEqual([0, 1, NaN, NaN, 0, NaN])
  expect(countFromIdentity(book)).toEqual({ age: 1, gender: 2 })
})

test('without either there is no term', () => {
  const { book, context } = contextOf('disbursed_on\n2020-03-15')
  expect([ageFrom45(context), male(context)]).toEqual([null, null])
  expect(countFromIdentity(book)).toEqual({ age: 0, gender: 0 })
})
