import fc from 'fast-check'
import { expect, test } from 'vitest'
import { villageWithBook } from '../../../../test/fixtures/village-with-book.ts'
import { coveredShares } from '../../../lending/guarantee/admitted-first.ts'
import { sharingDoses } from './sharing-doses.ts'

/** The six of the village with equal odds of 1 : 9, loss given default .55 .55 .45 .55 .35 .45. */
const eligible = { fund: [0, 1, 3], company: [4] }
const dosesOf = (odds: number, institution?: string) =>
  sharingDoses(
    villageWithBook({ odds, companions: institution === undefined ? {} : { institution } }),
    eligible,
    null,
  )

test('a dose covers its share of the balance, safest first, the last note in part', () => {
  const balance = Float64Array.of(200, 100, 300)
  expect([...coveredShares([2, 0, 1], balance, 0)]).toEqual([0, 0, 0])
  // 350 of 600: all of the third and 50 of the first.
  expect([...coveredShares([2, 0], balance, 0.7)]).toEqual([0.25, 0, 1])
  expect([...coveredShares([2, 0, 1], balance, 1)]).toEqual([1, 1, 1])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (dose) => {
      const sum = coveredShares([1, 2, 0], balance, dose).reduce((all, own, i) => all + own * balance[i], 0)
      return Math.abs(sum - dose * 600) < 1e-9
    }),
  )
})

test('nothing covered changes nothing to the last digit', () => {
  for (const { points } of dosesOf(1 / 9)) {
    const { dose, stopped, ...flows } = points[0]
    expect([dose, stopped]).toEqual([0, 0])
    expect(Object.values(flows).every((yuan) => yuan === 0)).toBe(true)
  }
})

test('the whole village under 4:3:3, to the fen', () => {
  const [ofThree, , ofTwo, company] = dosesOf(1 / 39)
  // L0, L1, L3: 35,000 yuan × .025 × .55 = 481.25; PD 2.5 % trips no breaker; a fund of 3,500.
  expect(ofThree).toMatchObject({ notes: 3, balance: 35_000 })
  const whole = ofThree.points[10]
  expect(whole).toMatchObject({ covered: 35_000, paidIn: 3_500, stopped: 0, farmersPay: 0, companyPays: 0 })
  expect(whole.loss).toBeCloseTo(481.25, 8)
  expect(whole.statePays).toBeCloseTo(192.5, 8)
  expect(whole.guarantorsPay).toBeCloseTo(144.37, 8) // 144.375, in whole fen
  expect(whole.cooperativePays).toBeCloseTo(3 * 30, 8)
  expect(whole.netBenefit).toBeCloseTo(192.5 + 144.37 - 90, 8)
  expect(ofTwo.points[10].statePays).toBeCloseTo(385, 8) // .8
  // 40,000 × .025 × .35 = 350, of which the company pays 80 % for .8 % of 40,000.
  expect(company.points[10]).toMatchObject({ companyPays: 280, farmersPay: 320, statePays: 0, paidIn: 0 })
})

test('where one in ten defaults the breaker stops the fund in every year, and nothing is avoided', () => {
  const [ofThree, , , company] = dosesOf(1 / 9)
  expect(ofThree.points[10]).toMatchObject({ stopped: 1, borneByOthers: 0 })
  expect(ofThree.points[10].borneInForce).toBeGreaterThan(0)
  expect(ofThree.stopsPayingAt).toBe(0)
  expect(company.points[10].borneByOthers).toBeGreaterThan(0) // a company has no breaker
})

test('more cover is never borne less by others, and the flows add up to the loss', () => {
  for (const { points } of dosesOf(1 / 30)) {
    points.forEach((point, i) => {
      if (i > 0) expect(point.borneInForce).toBeGreaterThanOrEqual(points[i - 1].borneInForce)
      expect(point.statePays + point.guarantorsPay + point.companyPays).toBeCloseTo(point.borneByOthers, 8)
      expect(point.borneInForce).toBeLessThanOrEqual(point.loss)
    })
  }
})

test('what the fund holds free is not asked of the county again', () => {
  const month = 'month | risk_fund_balance | risk_fund_covered'
  const institution = `${month}\n2026-08-31 | 9000 | 0\n2026-09-30 | 2000 | 15000`
  // 2,000 less a tenth of 15,000 is free: 3,500 − 500.
  expect(dosesOf(1 / 39, institution)[0].points[10].paidIn).toBe(3_000)
})
