import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisRisk } from './basis-risk.ts'
import { indemnityPaid } from './beneficiary.ts'
import { claimsRatio, coverShares, daysToPay } from './claims.ts'
import { growthStages } from './growth-stage.ts'
import { incomeLossRate, indemnityShare, indexIndemnity, lossIndemnity, yieldLossRate } from './indemnity.ts'
import { type IndexCover, indexPayoutShare } from './index-payout.ts'
import { northEastShares, premiumOf, premiumPayers } from './premium.ts'
import { type IndexProduct, seenProducts, usualClauses } from './product.ts'
import { cashFlow, type HouseholdYear, repaymentShortfall } from './repayment-shortfall.ts'
import {
  meanIndemnityShare,
  meanLossUpTo,
  representativeLosses,
  shareOfLossesUpTo,
} from './stated-yield-loss.ts'

const yuan = (amount: number) => Math.round(amount * 100)
const { riceFullCost, cornFullCost, hebeiLargeRice } = seenProducts

test.each([
  // 10 mu of rice at 1,100 yuan: 1,100 × 10 × stage × loss × .9
  [0.29, 'mature', 0],
  [0.3, 'mature', 2_970],
  [0.5, 'heading', 3_960], // × .8
  [0.5, 'jointing', 2_970], // × .6
  [0.79, 'seedling', 3_128.4], // × .4
  [0.8, 'mature', 9_900], // a total loss
  [1, 'mature', 9_900],
] as const)('a loss of %d at the %s stage pays %d yuan on ten mu of rice', (loss, stage, paid) => {
  expect(lossIndemnity(riceFullCost, 10, loss, stage)).toBe(yuan(paid))
})

test('a yield cover pays what the harvest falls short, an income cover what yield times price does', () => {
  expect(yieldLossRate(500, 300)).toBeCloseTo(0.4, 12)
  expect(yieldLossRate(500, 600)).toBe(0)
  // 1,000 yuan guaranteed, 500 jin at 1.2 yuan: 40 % is missing though the yield is whole.
  expect(incomeLossRate(1000, 500, 1.2)).toBeCloseTo(0.4, 12)
  expect(lossIndemnity({ ...cornFullCost, kind: 'income' }, 10, incomeLossRate(1000, 500, 1.2))).toBe(
    yuan(2_880), // 800 × 10 × .4 × .9
  )
})

test.each<[IndexCover, number, number]>([
  [{ side: 'deficit', strike: 300, exit: 200 }, 310, 0],
  [{ side: 'deficit', strike: 300, exit: 200 }, 250, 0.5],
  [{ side: 'deficit', strike: 300, exit: 200 }, 150, 1],
  [{ side: 'excess', strike: 400, exit: 600 }, 450, 0.25],
  [{ side: 'excess', strike: 400, exit: 600 }, 399, 0],
])('an index %o at %d pays %d', (cover, index, share) => {
  expect(indexPayoutShare(cover, index)).toBeCloseTo(share, 12)
})

test('a freeze table pays 50, 70 and 90 %, by the farthest band reached', () => {
  const cover: IndexCover = {
    side: 'deficit',
    steps: [
      { at: -2, pays: 0.5 },
      { at: -4, pays: 0.7 },
      { at: -6, pays: 0.9 },
    ],
  }
  const paid = [-1.9, -2, -3.9, -4, -5, -6, -20].map((index) => indexPayoutShare(cover, index))
  expect(paid).toEqual([0, 0.5, 0.5, 0.7, 0.7, 0.9, 0.9])
  const product: IndexProduct = { kind: 'index', sumInsuredPerMu: yuan(800), premiumRate: 0.05, cover }
  expect(indexIndemnity(product, 3, -4.5)).toBe(yuan(1_680)) // 800 × 3 × .7
})

test('an exit on the wrong side of the strike is a mistake of the program', () => {
  expect(() => indexPayoutShare({ side: 'deficit', strike: 200, exit: 300 }, 250)).toThrow(RangeError)
})

test('the premium of rice is 49.50 yuan a mu, of which the farmer pays 25 %', () => {
  expect(premiumOf(riceFullCost, 1)).toEqual({
    total: 4_950,
    by: { central: 2_228, province: 1_337, county: 149, farmer: 1_236 }, // 2227.5, 1336.5, 148.5, the rest
  })
  expect(premiumOf(cornFullCost, 10).total).toBe(yuan(360))
  expect(premiumOf(hebeiLargeRice, 1).total).toBe(yuan(76))
})

test('the purses add up to the premium, and more loss never pays less', () => {
  expect(premiumPayers.reduce((sum, payer) => sum + northEastShares[payer], 0)).toBeCloseTo(1, 15)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (area) => {
      const { total, by } = premiumOf(riceFullCost, area)
      return premiumPayers.reduce((sum, payer) => sum + by[payer], 0) === total
    }),
  )
  const rate = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(rate, rate, fc.constantFrom(...growthStages), (a, b, stage) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      return indemnityShare(usualClauses, less, stage) <= indemnityShare(usualClauses, more, stage)
    }),
  )
})

test('the stated losses are .1 + .9 Beta(2, 3); the mean indemnity is their integral through the clauses', () => {
  expect(meanLossUpTo(1)).toBeCloseTo(0.46, 12)
  expect(shareOfLossesUpTo(0.1)).toBe(0)
  expect(shareOfLossesUpTo(0.55)).toBeCloseTo(0.6875, 12) // Beta(2, 3) at .5: 11/16
  // A brute-force twin: midpoint sum over the density 12 x (1 − x)².
  const cells = 100_000
  let brute = 0
  for (let i = 0; i < cells; i++) {
    const x = (i + 0.5) / cells
    brute += (12 * x * (1 - x) ** 2 * indemnityShare(usualClauses, 0.1 + 0.9 * x)) / cells
  }
  expect(meanIndemnityShare(usualClauses)).toBeCloseTo(brute, 4)
  expect(meanIndemnityShare({ trigger: 0, deductible: 0, totalLossFrom: 1 })).toBeCloseTo(0.46, 12)
  const losses = representativeLosses(2_000)
  expect(losses.reduce((sum, loss) => sum + loss, 0) / 2_000).toBeCloseTo(0.46, 4)
})

test('basis risk by counts', () => {
  const risk = basisRisk({ lostAndPaid: 6, lostNotPaid: 2, paidNotLost: 1, neither: 11 })
  expect(risk).toEqual({
    policies: 20,
    lossWithoutPayout: 0.1,
    unpaidAmongLosers: 0.25,
    payoutWithoutLoss: 0.05,
  })
})

test('the farmer receives the indemnity; the bank no more than it is owed, and only with a consent', () => {
  expect(indemnityPaid(5_000, 3_000, false)).toEqual({ toFarmer: 5_000, toBank: 0 })
  expect(indemnityPaid(5_000, 3_000, true)).toEqual({ toFarmer: 2_000, toBank: 3_000 })
  expect(indemnityPaid(5_000, 8_000, true)).toEqual({ toFarmer: 0, toBank: 5_000 })
})

test('the shortfall of a household by hand, with and without insurance', () => {
  const household: HouseholdYear = {
    farmIncome: yuan(40_000),
    cropShare: 0.8,
    offFarmIncome: yuan(5_000),
    livingCost: yuan(15_000),
    otherDebt: yuan(2_000),
    due: yuan(21_000),
  }
  // 40,000 + 5,000 − 15,000 − 2,000 = 28,000 in a good year; half the crop lost: 40,000 × (1 − .4) = 24,000 → 12,000.
  expect(cashFlow(household, 0, 0)).toBe(yuan(28_000))
  expect(cashFlow(household, 0.5, 0)).toBe(yuan(12_000))
  expect(repaymentShortfall(household, 0, 0)).toBe(0)
  expect(repaymentShortfall(household, 0.5, 0)).toBe(yuan(9_000))
  expect(repaymentShortfall(household, 0.5, lossIndemnity(riceFullCost, 10, 0.5))).toBe(yuan(4_050)) // 4,950 paid
  expect(repaymentShortfall(household, 1, 0)).toBe(yuan(21_000)) // −4,000 in hand: no more than what is due
})

test('claims ratio, days to pay, cover', () => {
  expect(claimsRatio(75, 100)).toBe(0.75)
  expect(claimsRatio(75, 0)).toBeNaN()
  expect(daysToPay(100, 131)).toBe(31)
  expect(coverShares({ households: 3, area: 40 }, { households: 6, area: 30 })).toEqual({
    households: 0.5,
    area: 1,
  })
})
