import { expect, test } from 'vitest'
import { loansOfSix, villageWithBook } from '../../../../test/fixtures/village-with-book.ts'
import { smallBook } from '../../../../test/small-book.ts'
import type { CompanionName } from '../../../book/book.ts'
import { parseDay } from '../../../lending/calendar.ts'
import { caseLedger } from './case-ledger.ts'
import { contractualInsurance } from './contractual-insurance.ts'
import { creditFiles } from './credit-files.ts'
import { creditVillages } from './credit-villages.ts'
import { insuranceCover } from './insurance-cover.ts'
import { jointGroups } from './joint-groups.ts'
import { lossSharing } from './loss-sharing.ts'
import { measureDetails } from './measure-details.ts'
import { ratesByGrade } from './rates-by-grade.ts'

const asOf = parseDay('2026-10-31')!

const loans = loansOfSix
const village = (companions: Partial<Record<CompanionName, string>> = {}, hit = [0, 0, 0, 0, 0, 0]) =>
  villageWithBook({ companions, hit })

test('insurance by contract: one household is hit, insured anew, and short of money', () => {
  const context = village({}, [1, 0, 0, 0, 0, 0])
  const { households, householdsAtRisk, products } = contractualInsurance(context, null, 1).found!
  expect([households, householdsAtRisk]).toEqual([5, 6])
  const fullCost = products[0]
  // Insured anew: H0 10 mu and H2 5 mu of rice, H3 8 mu and H5 4 mu of corn: 4.5 % of 16,500 + 9,600 yuan.
  expect(fullCost.premium).toBeCloseTo(1_174.5, 8)
  expect(fullCost.farmersPay).toBeCloseTo(293.625, 8)
  expect(fullCost.statePays + fullCost.farmersPay).toBeCloseTo(fullCost.premium, 10)
  // H0 is due 21,200 and has 55,000 × (1 − loss) + 5,000 − 15,000 − 2,000, the note's 20,000 being in the harvest: the
  // density 12 x (1 − x)² of the losses.
  let [indemnity, shortfall] = [0, 0]
  const cells = 20_000
  for (let i = 0; i < cells; i++) {
    const x = (i + 0.5) / cells
    const weight = (12 * x * (1 - x) ** 2) / cells
    const loss = 0.1 + 0.9 * x
    const paid = loss < 0.3 ? 0 : 11_000 * 0.9 * (loss >= 0.8 ? 1 : loss)
    const short = (payout: number) =>
      Math.min(21_200, Math.max(0, 21_200 - (43_000 - 55_000 * loss + payout)))
    indemnity += weight * paid
    shortfall += weight * (short(0) - short(paid))
  }
  expect(fullCost.indemnity / indemnity).toBeCloseTo(1, 2)
  expect(fullCost.shortfallAvoided / shortfall).toBeCloseTo(1, 2)
  expect(fullCost.lossAvoided).toBeCloseTo(0.55 * fullCost.shortfallAvoided, 8)
  // The ordinary sum of 400 yuan a mu pays 4/11 of the full cost of rice.
  expect(products[1].indemnity).toBeCloseTo((fullCost.indemnity * 4) / 11, 8)
  expect(fullCost.value).toBeCloseTo(fullCost.lossAvoided - 293.625, 8)
  expect(products.map(({ product }) => product)).toEqual(['fullCost', 'ordinary', 'yield', 'income', 'index'])
})

test('yield, income and index beside each other, one household hit and prices as they are', () => {
  const { products } = contractualInsurance(village({}, [1, 0, 0, 0, 0, 0]), null, 1).found!
  const [cost, , ofYield, income, index] = products
  // Sums of .8 × 1,900 a mu of rice and .8 × 1,350 of corn on the same 15 and 12 mu: 22,800 + 12,960.
  expect(ofYield.premium).toBeCloseTo(35_760 * 0.05, 8)
  expect(income.premium).toBeCloseTo(35_760 * 0.06, 8)
  // Ten mu of rice: 15,200 × 1 − (1 − loss)/.8 from a loss of 20 % on. With x Beta(2, 3), loss .1 + .9 x.
  let expected = 0
  const cells = 20_000
  for (let i = 0; i < cells; i++) {
    const x = (i + 0.5) / cells
    expected += ((12 * x * (1 - x) ** 2) / cells) * 15_200 * Math.max(0, 1 - (0.9 - 0.9 * x) / 0.8)
  }
  expect(ofYield.indemnity / expected).toBeCloseTo(1, 2)
  // At the mean price an income cover is a yield cover.
  expect(income.indemnity).toBeCloseTo(ofYield.indemnity, 8)
  // Losses below 20 % are unpaid by a yield cover: P(x < 1/9) = 6/81 − 8/729 + 3/6,561; of the cost those below 30 %.
  const unpaidBelow = (x: number) => 6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4
  expect(ofYield.unpaidAmongLosers).toBeCloseTo(unpaidBelow(1 / 9), 1)
  expect(cost.unpaidAmongLosers).toBeCloseTo(unpaidBelow(2 / 9), 1)
  expect([cost.paidToSpared, ofYield.paidToSpared]).toEqual([0, 0])
  // The whole township of the first household is hit: the stated index pays its 11,000 whatever was lost.
  expect(index.indemnity).toBeCloseTo(11_000, 8)
  expect(index.unpaidAmongLosers).toBe(0)
})

test('an index that pays some who lost and some who did not, as this book has seen it', () => {
  const context = village({}, [1, 0, 0, 0, 0, 0])
  const seen = { paysLosers: 0.5, paysSpared: 0.1, paysOfSum: 0.25 }
  const { products, indexFrom } = contractualInsurance(context, seen, 1).found!
  const index = products[4]
  expect(indexFrom).toBe('experience')
  // H0's 11,000 × .5 × .25; H2's 5,500 and the corn's 6,400 and 3,200 × .1 × .25.
  expect(index.indemnity).toBeCloseTo(1_375 + 377.5, 8)
  expect(index.paidToSpared).toBeCloseTo(377.5 / 1_752.5, 10)
  expect(index.unpaidAmongLosers).toBeCloseTo(0.5, 10)
})

test('an income cover pays for a low price without any loss, a yield cover does not', () => {
  const prices = 'crop | month | price\nrice | 2023-10-31 | 1\nrice | 2024-10-31 | 2\nrice | 2025-10-31 | 4'
  const context = village({ prices })
  // ln 2 a deviation: one deviation down is half the price.
  const year = { year: 2025, hit: new Float64Array(6), priceShock: Float64Array.of(-1, 0, 0, 0, 0, 0) }
  const basis = { ...context.basis, history: { ...context.basis.history, years: [year] } }
  const { products } = contractualInsurance({ ...context, basis }, null, 1).found!
  const [, , ofYield, income] = products
  expect(ofYield.indemnity).toBe(0)
  expect(income.indemnity).toBeCloseTo(15_200 * (1 - 0.5 / 0.8), 6)
  expect(income.paidToSpared).toBe(1)
})

test('no dose of insurance changes nothing, and more of it is never less', () => {
  const context = village({}, [1, 0.5, 0.5, 0, 0, 0.2])
  const none = contractualInsurance(context, null, 0).found!.products[0]
  expect(none).toMatchObject({ premium: 0, indemnity: 0, shortfallAvoided: 0, lossAvoided: 0 })
  const avoided = [0.4, 0.6, 0.9, 1].map(
    (dose) => contractualInsurance(context, null, dose).found!.products[0].shortfallAvoided,
  )
  expect(avoided).toEqual([...avoided].sort((a, b) => a - b))
  expect(avoided[0]).toBeGreaterThan(0)
})

test('cover, claims and basis risk of four policies', () => {
  const insurance = `
household_id | crop | product | enrolled | insured_area | year | sum_insured | premium | indemnity | paid_on | bank_beneficiary_consent
H0 | rice | weather_index | individual | 10 | 2026 | 11000 | 495 | 0    |            | 1
H1 | rice | weather_index | village    | 30 | 2026 | 22000 | 990 | 5500 | 2026-11-20 | 0
H2 | rice | full_cost     | village    | 4  | 2026 | 4400  | 198 | 2200 | 2026-12-20 | 0
H9 | corn | full_cost     | village    | 9  | 2025 | 7200  | 324 | 0    |            | 0`
  const found = insuranceCover(village({ insurance }), parseDay('2027-03-31')!).found!
  expect(found.cover.households).toBeCloseTo(3 / 6, 12)
  // 10 of 10, 20 of 20 (30 insured), 4 of 5; 59 mu are financed.
  expect(found.cover.area).toBeCloseTo(34 / 59, 12)
  expect(found.years).toEqual([
    { year: 2025, policies: 1, premium: 324, indemnity: 0, claimsRatio: 0 },
    { year: 2026, policies: 3, premium: 1_683, indemnity: 7_700, claimsRatio: 7_700 / 1_683 },
  ])
  expect(found.indexBasisRisk).toMatchObject({ policies: 2, lossWithoutPayout: 0.5, unpaidAmongLosers: 0.5 })
  // While the year is under way nobody can say who will be paid.
  expect(insuranceCover(village({ insurance }), asOf).found!.indexBasisRisk.policies).toBe(0)
  expect(found.lossBasisRisk).toMatchObject({ policies: 1, payoutWithoutLoss: 1 })
  expect(found.indexPaysOfSum).toBeCloseTo(0.25, 12)
  expect(found.villageWide).toBeCloseTo(2 / 3, 12)
  expect(found.consent).toBeCloseTo(1 / 3, 12)
  // Due on 1 December 2026, paid on 20 November and 20 December: 11 days ahead and 19 after.
  expect(found.paidByDueDate).toEqual({ paid: 2, share: 0.5, daysAhead: -4 })
})

test('what each grade pays against what it costs, to the fen', () => {
  const { grades, paidTooMuch, paidTooLittle, crossSubsidy, raised } = ratesByGrade(village(), asOf).found!
  expect(grades.map(({ grade, notes }) => [grade, notes])).toEqual([
    ['excellent', 2],
    ['good', 2],
    ['fair', 1],
    [null, 1],
  ])
  // 2.6 + 3.5 + .079 × 9.4 = 6.8426 % before expected loss. H0: .5 × .55 more, H3: .1 × .55 more.
  const excellent = grades[0]
  expect(excellent.probability).toBeCloseTo((0.5 * 20_000 + 0.1 * 5_000) / 25_000, 12)
  expect(excellent.requiredRate).toBeCloseTo(0.068426 + (0.275 * 20_000 + 0.055 * 5_000) / 25_000, 12)
  // H0: (.06 − .343426) × 20,000 = −5,668.52; H3: (.08 − .123426) × 5,000 = −217.13
  expect(excellent.surplus).toBeCloseTo(-5_885.65, 8)
  // Two pay too much: H1 (.17 − .178426) does not; H4 (.10 − .085926) × 40,000 = 562.96 does.
  expect(paidTooMuch).toBeCloseTo(562.96, 8)
  expect(crossSubsidy).toBeCloseTo(562.96, 8)
  expect(paidTooMuch - paidTooLittle).toBeCloseTo(
    grades.reduce((sum, { surplus }) => sum + surplus, 0),
    8,
  )
  expect(raised[0]).toMatchObject({ rise: 0, kept: 1, marginChange: 0 })
  // Those safer than the mean leave twice as readily, so that the mean PD of the rest rises.
  expect(raised.at(-1)!.probability).toBeGreaterThan(raised[0].probability)
})

test('a joint group of two by hand', () => {
  const found = jointGroups(village()).found!
  expect(found).toMatchObject({
    groups: 1,
    members: 2,
    balance: 42_000,
    commonExposure: 0,
    meanContingent: 21_000,
  })
  // H2: 70,000 in hand, 32,400 due, 30 % of 37,600 = 11,280. H5: 27,000 in hand, 12,960 due, 4,212.
  // .1 × (13,500 − 4,212); H5's 5,400 are met in full.
  const { cover } = found
  expect(cover!.expectedLoss).toBeCloseTo(2_700, 8)
  expect(cover!.expectedLossAfterCover).toBeCloseTo(928.8, 8)
  // H5 cannot bear H2's 30,000 out of 14,040; H2 bears H5's 12,000.
  expect(cover).toMatchObject({
    groups: 1,
    members: 2,
    metInFull: 0.5,
    shortAlone: 0,
    bringsDownAnother: 0.5,
    bringsDownAll: 0.5,
  })
})

test('who could not pay alone is not brought down by another', () => {
  const context = village()
  // H5 has 7,000 for 12,960.
  const poor = loans.replace('| 20000 |      | 5000  |', '| 20000 |      | 25000 |')
  const book = smallBook(poor.replaceAll(/^ +/gm, ''))
  expect(jointGroups({ ...context, book }).found!.cover).toMatchObject({
    shortAlone: 0.5,
    bringsDownAnother: 0,
    bringsDownAll: 0,
  })
})

test('contagion in the own history, by hand', () => {
  const context = village()
  // One crop year: H2 defaulted, H5 too; a second: H2 alone; what is in no group counts for nothing.
  const matured = {
    rows: Uint32Array.of(0, 2, 5, 2, 5),
    outcome: Uint8Array.of(1, 1, 1, 1, 0),
    cropYears: Int32Array.of(2024, 2024, 2024, 2025, 2025),
  }
  expect(jointGroups({ ...context, matured }).found!.history).toEqual({
    besideDefault: { members: 3, defaults: 2 }, // both of 2024, H5 of 2025
    besideNone: { members: 1, defaults: 1 }, // H2 of 2025
  })
})

test('a fund over the pure-credit notes and a guarantee company, to the fen', () => {
  const { funds, company } = lossSharing(village())
  // L0, L1, L3: 35,000 yuan × .1 × .55 = 1,925; 10 % paid in.
  const [ofThree, , ofTwo] = funds
  expect(ofThree).toMatchObject({ sharing: '4:3:3', notes: 3, covered: 35_000, paidIn: 3_500, stops: false })
  expect(ofThree.averageYear.loss).toBeCloseTo(1_925, 8)
  expect(ofThree.averageYear.borneByOthers).toBeCloseTo(770 + 577.5, 8)
  expect(ofThree.usedInWorstYear).toBeCloseTo(0.22, 12)
  expect(ofThree.topUpAfter).toBeCloseTo(770, 8)
  expect(ofTwo.averageYear.borneByOthers).toBeCloseTo(1_540, 8)
  expect(company).toMatchObject({ notes: 0, covered: 0, fee: 0 }) // nobody owes 100,000
})

test('files and credit villages by hand', () => {
  const households = `
household_id | village | files | rated | granted | arrears | file_updated_on | rated_on | credit_household | dishonest_listed
H0 | east | 1 | 1 | 1 | 0   | 2026-01-05 | 2024-01-05 | 1 | 0
H1 | east | 1 | 1 | 1 | 0   | 2024-01-05 | 2026-01-05 | 1 | 0
H2 | east | 1 | 0 | 0 | 0   | 2026-01-05 |            | 1 | 0
H3 | west | 0 | 0 | 0 | 800 |            |            | 0 | 1
H8 | west | 0 | 0 | 0 | 0   |            |            | 1 | 0`
  const villages = 'village | township | households | credit_village\neast | T | 4 | 1\nwest | T | 2 | 0'
  const context = village({ households, villages })
  expect(creditFiles(context, asOf).found).toEqual({
    households: 5,
    ofArea: false,
    withFile: 0.6,
    rated: 0.4,
    granted: 0.4,
    used: 0.8,
    freshFiles: 2 / 3,
    freshRatings: 0.5,
    creditHouseholds: 0.8,
    dishonestListed: 0.2,
  })
  const found = creditVillages(context).found!
  expect(found.villages.map(({ village, hasTitle, verdict }) => [village, hasTitle, verdict.failed])).toEqual(
    [
      ['east', true, []], // 3 of 4 households, nobody in arrears
      ['west', false, ['creditHouseholds', 'withoutArrears']], // 1 of 2, and H3 owes 800
    ],
  )
  expect(found.townships[0]).toMatchObject({
    facts: { creditVillages: 0.5, withoutArrears: 0.75, nonPerforming: 0 },
    verdict: { failed: ['withoutArrears'] },
  })
})

test('the case ledger of two cases by hand', () => {
  const actions = `
loan_id | kind | done_on | amount | recovered
L0 | demand      | 2025-01-10 | 9000 | 500
L0 | suit        | 2025-03-01 | 8500 | 0
L0 | judgment    | 2025-06-29 | 8500 | 0
L0 | enforcement | 2025-12-26 | 8500 | 3000
L1 | suit        | 2026-09-01 | 1500 | 0
L1 | suit        | 2027-09-01 | 1500 | 0`
  const found = caseLedger(smallBook(loans.replaceAll(/^ +/gm, ''), { actions }), asOf).found!
  expect(found.steps.find(({ kind }) => kind === 'suit')).toEqual({
    kind: 'suit',
    steps: 2, // one lies after the as-of date
    loans: 2,
    amount: 10_000,
    recovered: 0,
  })
  expect(found).toMatchObject({
    recoveredOfSued: 0.3, // 3,000 of 10,000; the demand came before
    suitToJudgment: 120,
    judgmentToEnforcement: 180,
    suedNotJudged: 1,
    judgedNotEnforced: 0,
  })
})

test('without the companions each part says which table and column is missing', () => {
  const details = measureDetails(village(), asOf)
  expect(details.insuranceCover.missing).toEqual({
    table: 'insurance',
    columns: ['household_id', 'year', 'premium', 'indemnity'],
  })
  expect(details.creditFiles.missing?.table).toBe('households')
  expect(details.creditVillages.missing?.table).toBe('villages')
  expect(details.caseLedger.missing?.table).toBe('actions')
})
