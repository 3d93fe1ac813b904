import { expect, test } from 'vitest'
import { creditLine, type LineRequest, lineRules } from './credit-line.ts'
import { type LoanAsked, refusalReasonsOf } from './refusal-reasons.ts'

const yuan = (amount: number) => amount * 100
const request: LineRequest = {
  product: 'micro',
  grade: 'good',
  years: 1,
  netAssets: yuan(120_000),
  annualNetIncome: yuan(60_000),
  otherDebtService: yuan(5_000),
  need: yuan(50_000),
}

test('the line is the smallest of cap, assets, income and need', () => {
  const { line, limits, boundBy, unknown } = creditLine(request)
  expect(limits).toEqual({
    cap: yuan(80_000),
    assets: yuan(42_000), // .35 × 120,000
    income: yuan(25_000), // .5 × 60,000 − 5,000
    need: yuan(35_000), // 50,000 × (1 − .3)
  })
  expect({ line, boundBy, unknown }).toEqual({ line: yuan(25_000), boundBy: 'income', unknown: [] })
})

test.each([
  [{ years: 2 }, 'need', 35_000],
  [{ grade: 'excellent' as const, annualNetIncome: null }, 'need', 35_000],
  [{ grade: 'fair' as const, years: 3, need: null }, 'assets', 24_000], // .2 × 120,000
  [{ netAssets: null, annualNetIncome: null, need: null }, 'cap', 80_000],
  [{ annualNetIncome: yuan(8_000) }, 'income', 0], // 4,000 − 5,000 is nothing
  [{ grade: 'unrated' as const }, 'cap', 0],
] as const)('%o: bound by %s at %d yuan', (change, boundBy, amount) => {
  expect(creditLine({ ...request, ...change })).toMatchObject({ boundBy, line: yuan(amount) })
})

test('the rules of 2012 cap a good household at 30,000', () => {
  const open = { ...request, netAssets: null, annualNetIncome: null, need: null }
  expect(creditLine(open, lineRules['2012']).line).toBe(yuan(30_000))
})

const asked: LoanAsked = {
  product: 'micro',
  grade: 'good',
  amount: yuan(20_000),
  termMonths: 12,
  outstanding: 0,
  daysPastDue: 0,
  isDishonestListed: false,
}

test.each([
  [{}, []],
  [{ outstanding: yuan(5_000) }, []], // exactly the line of 25,000
  [{ outstanding: yuan(5_000) + 1 }, ['beyondLine']],
  [{ daysPastDue: 1, termMonths: 48 }, ['inArrears', 'termBeyondProduct']],
  [{ isDishonestListed: true }, ['dishonestListed']],
])('%o is refused for %o', (change, reasons) => {
  expect(refusalReasonsOf({ ...asked, ...change }, creditLine(request), 0.08, 0.12)).toEqual(reasons)
})

test('an unrated household gets no pure credit; costs above the cap refuse', () => {
  const unrated = { ...asked, grade: 'unrated' as const }
  const line = creditLine({ ...request, grade: 'unrated' })
  expect(refusalReasonsOf(unrated, line, 0.08, 0.12)).toEqual(['unrated'])
  expect(refusalReasonsOf(asked, null, 0.13, 0.12)).toEqual(['costBeyondCap'])
  expect(refusalReasonsOf(asked, null, 0.13, null)).toEqual([])
})
