import { expect, test } from 'vitest'
import {
  quietProbability,
  type VillageOfSix,
  villageOfSix,
} from '../../../../test/fixtures/village-of-six.ts'
import type { Measure } from '../measure-findings.ts'
import { allMeasures } from './all-measures.ts'
import { type MoneyFlows, noMoney } from './measure-design.ts'

/** Fen. Exposure × loss given default: 11,000, 5,500, 13,500, 2,750, 14,000, 5,400 yuan. */
const atStake = [11_000, 5_500, 13_500, 2_750, 14_000, 5_400]
const fen = (yuan: number) => Math.round(yuan * 100)
const inFen = (money: Partial<MoneyFlows>) =>
  Object.fromEntries(Object.entries({ ...noMoney, ...money }).map(([flow, yuan]) => [flow, fen(yuan)]))

function taken(village: VillageOfSix, measure: Measure, dose: number) {
  const design = allMeasures(village.context).find((own) => own.measure === measure)!
  const { changes, money } = design.propose(dose)
  return { avoided: village.expected([]).loss - village.expected(changes).loss, changes, money }
}

test('the village loses 10,275 yuan in a quiet season', () => {
  // 5,500 + 1,100 + 1,350 + 275 + 700 + 1,350
  expect(fen(villageOfSix().expected([]).loss)).toBe(1_027_500)
})

test('insurance for nine households in ten, two of them hit', () => {
  const village = villageOfSix({ hit: [1, 1, 0, 0, 0, 0] })
  const { avoided, money } = taken(village, 'insurance', 0.9)
  // A third of rice and of corn is insured: of the others (.9 − 1/3) / (2/3) = .85 join. The first household is hit:
  // odds 3, p .75, if insured 3/2, p .6; the second is insured already. .85 × .15 × 11,000.
  expect(fen(avoided)).toBe(140_250)
  // .85 × (10 mu × 1,100 + 5 × 1,100 + 8 × 800 + 4 × 800) × 4.5 % = 998.325; the farmer pays a quarter.
  expect(fen(money.farmersPay)).toBe(fen(249.58125))
  expect(fen(money.statePays)).toBe(fen(748.74375))
  expect([money.cooperativePays, money.cooperativeGains]).toEqual([0, 0])
  // The first household alone is hit, on 10 mu at 1,100. With u = (loss − .1)/.9 of density 12 u (1 − u)², losses of 30 %
  // (u 2/9) to 80 % (u 7/9) pay themselves and larger ones all of the sum, less a tenth:
  const [from, to] = [2 / 9, 7 / 9]
  const share = (u: number) => 6 * u ** 2 - 8 * u ** 3 + 3 * u ** 4
  const moment = (u: number) => 4 * u ** 3 - 6 * u ** 4 + (12 / 5) * u ** 5
  const paid = 0.1 * (share(to) - share(from)) + 0.9 * (moment(to) - moment(from)) + 1 - share(to)
  expect(fen(money.farmersGain)).toBe(fen(0.85 * 11_000 * 0.9 * paid))
})

test('market services halve a price two deviations off, for better and worse', () => {
  const low = taken(villageOfSix({ priceShock: [-2, 0, 0, 0, 0, 0] }), 'market', 0.5)
  // Odds 4, p .8; with half of the shock odds 2, p 2/3: 11,000 × (.8 − 2/3).
  expect(fen(low.avoided)).toBe(fen(11_000 * (4 / 5 - 2 / 3)))
  const high = taken(villageOfSix({ priceShock: [2, 0, 0, 0, 0, 0] }), 'market', 0.5)
  expect(fen(high.avoided)).toBe(-fen(11_000 * (1 / 3 - 1 / 5)))
  // 150,000 yuan of income × .5 × 3 % = 2,250; the state pays 70 %.
  expect(inFen(low.money)).toEqual(inFen({ farmersPay: 675, statePays: 1_575 }))
})

test('pricing: who is asked for more may leave, and takes loss and margin along', () => {
  const { avoided, money } = taken(villageOfSix(), 'pricing', 1)
  // Required: 2.6 % + 3.5 % + 7.9 % × (12 % − 2.6 %) = 6.8426 % and the expected loss. The first household (6 %) would
  // owe 34.3426 %, at most two points at once: 10 % leave. The second (17 %, required 17.8426 %): 4.213 % leave. The
  // fifth (10 %) comes down to 8.5926 %. Rates that are not known stay.
  expect(fen(avoided)).toBe(fen(0.1 * 5_500 + 0.04213 * 1_100))
  const raised = 20_000 * 0.9 * 0.02 + 10_000 * (1 - 0.04213) * 0.008426
  const lowered = 40_000 * 0.014074
  const margin = 10_000 * 0.04213 * (0.17 - 0.061) // the first one's rate is below its costs: no margin is lost
  expect(inFen(money)).toEqual(
    inFen({
      cooperativePays: lowered + margin,
      cooperativeGains: raised,
      farmersPay: raised,
      farmersGain: lowered,
    }),
  )
})

test('a quarter of the other villages become credit villages', () => {
  const { avoided, money } = taken(villageOfSix(), 'creditSystem', 0.25)
  // Odds halve: 1/8, 1/18, 1/18, 1/38, 1/6, that is p 1/9, 1/19, 1/19, 1/39, 1/7; the first household is in one.
  const after = [0.5, 1 / 9, 1 / 19, 1 / 19, 1 / 39, 1 / 7]
  const all = atStake.reduce((sum, stake, i) => sum + stake * (quietProbability[i] - after[i]), 0)
  expect(fen(avoided)).toBe(fen(0.25 * all))
  // Files .25 × 5 × 40 = 50; ten base points on .25 × 97,000 = 24.25, which is the farmers' gain.
  expect(inFen(money)).toEqual(inFen({ cooperativePays: 74.25, farmersGain: 24.25 }))
})

test('rules: a tenth of the loss is brought in, for 15 % of it', () => {
  const { avoided, money } = taken(villageOfSix(), 'rules', 0.1)
  expect(fen(avoided)).toBe(102_750)
  expect(inFen(money)).toEqual(inFen({ cooperativePays: 0.15 * 1_027.5 }))
})

test('account managers: the worse one comes half the way to the average', () => {
  const { avoided, money } = taken(villageOfSix(), 'accountManagers', 0.5)
  // Half of ln 4 is ln 2: odds 1 → 1/2 and 1/4 → 1/8 in the first officer's two notes.
  expect(fen(avoided)).toBe(fen(11_000 * (1 / 2 - 1 / 3) + 5_500 * (1 / 5 - 1 / 9)))
  // .5 × 25 yuan × the five households whose officers are compared.
  expect(inFen(money)).toEqual(inFen({ cooperativePays: 62.5 }))
})

test('guarantees: three in ten of the pure-credit notes are lent in groups', () => {
  const { avoided, money } = taken(villageOfSix(), 'guarantees', 0.3)
  // Odds 1/2, 1/8, 1/18 and a loss given default of .45 instead of .55.
  const all =
    20_000 * (0.5 * 0.55 - 0.45 / 3) + 10_000 * (0.2 * 0.55 - 0.45 / 9) + 5_000 * (0.1 * 0.55 - 0.45 / 19)
  expect(fen(avoided)).toBe(fen(0.3 * all))
  // .3 × 3 households × 30 yuan.
  expect(inFen(money)).toEqual(inFen({ cooperativePays: 27 }))
})

const bad = { hit: [1, 0.5, 0.3, 0, 1, 0.2], priceShock: [-1, 2, 0, 0.5, -0.3, 1] }
const measures: Measure[] = [
  'insurance',
  'market',
  'pricing',
  'creditSystem',
  'rules',
  'accountManagers',
  'guarantees',
]

test.each(measures)('%s: a dose of nothing changes nothing to the last digit', (measure) => {
  const village = villageOfSix(bad)
  const { changes, money } = taken(village, measure, 0)
  expect(village.expected(changes)).toEqual(village.expected([]))
  expect(Object.values(money).map((yuan) => yuan + 0)).toEqual([0, 0, 0, 0, 0])
})

const avoidedBy = (village: VillageOfSix, measure: Measure) =>
  Array.from({ length: 11 }, (_, step) => taken(village, measure, step / 10).avoided)
const rises = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value >= values[i - 1] - 1e-9)

test.each(['insurance', 'creditSystem', 'rules', 'accountManagers', 'guarantees'] as const)(
  '%s: more avoids more',
  (measure) => {
    const avoided = avoidedBy(villageOfSix(bad), measure)
    expect(rises(avoided)).toBe(true)
    expect(avoided[10]).toBeGreaterThan(avoided[1])
  },
)

test('without a disaster no insurance avoids anything', () => {
  for (const avoided of avoidedBy(villageOfSix(), 'insurance')) expect(avoided).toBeCloseTo(0, 9)
})

test('credit villages that default more lose more, the more of them there are', () => {
  const avoided = avoidedBy(villageOfSix({ parameters: { creditVillage: 0.4 } }), 'creditSystem')
  expect(rises(avoided.map((value) => -value))).toBe(true)
  expect(avoided[10]).toBeLessThan(0)
})

test('low prices make market services pay the more, the higher the dose', () => {
  expect(rises(avoidedBy(villageOfSix({ priceShock: [-1, -2, 0, -0.5, 0, -1] }), 'market'))).toBe(true)
})
