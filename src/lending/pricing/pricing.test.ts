import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { raisedRate } from './adverse-selection.ts'
import { capitalCharge } from './capital-charge.ts'
import { customerContribution } from './customer-contribution.ts'
import { isInterestExempt } from './interest-tax.ts'
import { loanPrimeRateOn, loanPrimeRates } from './loan-prime-rate.ts'
import { type PricingRequest, pricedLoan, rateParts } from './priced-loan.ts'
import { quoteOf } from './quote.ts'

const nobody = { grade: null, villageStars: null, depositShare: null, isFirstLoan: null }
const request: PricingRequest = {
  probability: 0.06,
  lossGivenDefault: 0.5,
  exposureShare: 1,
  fundsTransferPrice: 0.026,
  operatingCost: 0.022,
  hurdle: 0.12,
  other: 0,
  capital: { share: 0.06 },
  customer: nobody,
  loanPrimeRate: 0.03,
  floor: null,
  cap: null,
}

test('the build-up adds up to the vector of DOMAIN.md §4.3 and is written as LPR plus base points', () => {
  const priced = pricedLoan(request)
  // 2.6 + 2.2 + 6 × .5 + .06 × (12 − 2.6) = 8.364
  expect(priced.requiredRate).toBeCloseTo(0.08364, 12)
  expect(rateParts.reduce((sum, part) => sum + priced.parts[part], 0)).toBeCloseTo(priced.requiredRate, 15)
  expect(priced.quote).toMatchObject({ limitedBy: 'required' })
  expect(priced.quote.basePoints).toBeCloseTo(536.4, 8)
  expect(priced.cap).toBeCloseTo(0.12, 12)
  expect(priced.riskAdjustedReturn).toBeCloseTo(0.12, 12)
})

test('a floor raises, a cap cuts, and where both cross the floor stands', () => {
  const limits = { floor: 0.06, cap: 0.12, loanPrimeRate: 0.03 }
  expect(quoteOf(0.05, limits)).toMatchObject({ rate: 0.06, limitedBy: 'floor' })
  expect(quoteOf(0.08, limits)).toMatchObject({ rate: 0.08, limitedBy: 'required' })
  expect(quoteOf(0.2, limits)).toMatchObject({ rate: 0.12, limitedBy: 'cap' })
  expect(quoteOf(0.2, { ...limits, floor: 0.13 })).toMatchObject({ rate: 0.13, limitedBy: 'floor' })
})

test.each([
  [{ ...nobody }, 0],
  [{ ...nobody, villageStars: 2 }, -20],
  [{ grade: 'excellent' as const, villageStars: 2, depositShare: 0.2, isFirstLoan: false }, -55],
  [{ grade: 'excellent' as const, villageStars: 3, depositShare: 0.5, isFirstLoan: false }, -60], // −65, capped
  [{ grade: 'good' as const, villageStars: 0, depositShare: 0.19, isFirstLoan: true }, 30],
])('a customer %o moves the rate by %d base points', (customer, basePoints) => {
  expect(10_000 * customerContribution(customer).adjustment).toBeCloseTo(basePoints, 9)
})

test('the standard charge is 75 % × 10.5 %; the charge of the factor model is that of DOMAIN.md §6', () => {
  expect(capitalCharge('weighted', 0.06, 0.5)).toBeCloseTo(0.07875, 12)
  expect(capitalCharge('vasicek', 0.06, 0.5)).toBeCloseTo(0.0602, 4)
  // Basel II (2006), annex 5: other retail, PD 1 %, LGD 45 %: risk weight 45.77 %.
  expect(12.5 * capitalCharge('vasicek', 0.01, 0.45)).toBeCloseTo(0.4577, 4)
})

test('the LPR of a day: from its day on, none before the first, the last until told otherwise', () => {
  expect(loanPrimeRateOn(dayOf(2019, 8, 19))).toBeNull()
  expect(loanPrimeRateOn(dayOf(2024, 10, 20))?.rate).toBe(0.0335)
  expect(loanPrimeRateOn(dayOf(2024, 10, 21))?.rate).toBe(0.031)
  expect(loanPrimeRateOn(dayOf(2030, 1, 1))?.rate).toBe(0.03)
  const days = loanPrimeRates.map(({ from }) => from)
  expect(days).toEqual([...days].sort((a, b) => b - a))
})

test('interest on 100,000 yuan is exempt to the end of 2027', () => {
  expect(isInterestExempt(10_000_000, dayOf(2027, 12, 31))).toBe(true)
  expect(isInterestExempt(10_000_001, dayOf(2027, 12, 31))).toBe(false)
  expect(isInterestExempt(10_000_000, dayOf(2028, 1, 1))).toBe(false)
})

test('raised rates drive the good away: by hand', () => {
  const pools = [
    { balance: 100_00, rate: 0.08, probability: 0.02, lossGivenDefault: 0.5 },
    { balance: 100_00, rate: 0.08, probability: 0.1, lossGivenDefault: 0.5 },
  ]
  const elasticity = { perPoint: 0.05, ofGoodTimes: 2 }
  // +2 points: the good keep 1 − 2 × .05 × 2 = .8, the others .9.
  const raised = raisedRate(pools, 0.02, elasticity, 0.05)
  expect(raised.kept).toBeCloseTo(0.85, 12)
  expect(raised.probability).toBeCloseTo((0.8 * 0.02 + 0.9 * 0.1) / 1.7, 12)
  // 8,000 × (.10 − .05 − .01) + 9,000 × (.10 − .05 − .05) = 320 fen
  expect(raised.margin).toBeCloseTo(320, 9)
  expect(raisedRate(pools, 0, elasticity, 0.05)).toMatchObject({ kept: 1, rise: 0 })
})
