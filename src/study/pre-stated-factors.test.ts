import { expect, test } from 'vitest'
import { smallBook } from '../../test/small-book.ts'
import { checkPreStatedFactors } from './pre-stated-factors.ts'

const book = smallBook(`
  loan_id | amount | disbursed_on | due_on
  A       | 10000  | 2020-03-01   | 2020-11-30
`)
const model = (...factors: string[]) => ({ name: 'council 2026', factors })

test('terms of a loan book, columns of a plain file', () => {
  expect(() => checkPreStatedFactors(book, model('lnIncome', 'disaster'))).not.toThrow()
  expect(() => checkPreStatedFactors({ ...book, recognised: false }, model('amount'))).not.toThrow()
  expect(() => checkPreStatedFactors(book, null)).not.toThrow()
})

test('a name that nothing bears is refused, and all such names are told', () => {
  const check = () => checkPreStatedFactors(book, model('lnIncome', 'lnincome', 'constructor'))
  expect(check).toThrow(
    expect.objectContaining({
      code: 'modelFactorUnknown',
      details: expect.objectContaining({ factors: 'lnincome, constructor' }),
    }),
  )
})
