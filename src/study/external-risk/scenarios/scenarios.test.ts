import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crops } from '../../../lending/vocabulary.ts'
import { expectedUnder, outcomesUnder } from '../../portfolio/expected-loss.ts'
import type { NotesAtRisk } from '../../portfolio/notes-at-risk.ts'
import type { ParameterDraw } from '../../portfolio/parameter-draws.ts'
import { quiet } from '../../portfolio/weather.ts'
import type { FundContract } from './cover-and-sharing.ts'
import { reverseStress } from './reverse-stress.ts'
import { type DisasterShock, MEAN_YIELD_LOSS, noShock, type Scenario } from './scenario.ts'
import type { ScenarioStage } from './scenario-stage.ts'
import { type ScenarioSurroundings, tryScenario } from './try-scenario.ts'

/**
 * Six households, each a note of 10,000 yuan and a loss given default of .5: three of 东镇 (two insured, corn), two of
 * 西镇 (rice), one of no township (fungus). Without any shock each defaults with odds of 1 : 9.
 */
const notes: NotesAtRisk = {
  rows: Uint32Array.of(0, 1, 2, 3, 4, 5),
  balance: new Float64Array(6).fill(1_000_000),
  exposure: new Float64Array(6).fill(1_000_000),
  lossGivenDefault: new Float64Array(6).fill(0.5),
  insured: Float64Array.of(1, 1, 0, 0, 0, 0),
}
const cropNames = ['corn', 'corn', 'corn', 'rice', 'rice', 'fungus'] as const
const townshipOf = Int32Array.of(0, 0, 0, 1, 1, -1)

/** A disaster multiplies the odds by 3, by 2 where insured; a price of one deviation less by 1.5. */
const central: ParameterDraw = {
  logOdds: new Float64Array(6).fill(Math.log(1 / 9)),
  parameters: {
    disaster: Math.log(3),
    insuredInDisaster: Math.log(2 / 3),
    priceShock: -Math.log(1.5),
    creditVillage: 0,
    jointGuarantee: 0,
  },
  officerExcess: new Float64Array(0),
  number: 0,
}
const known = quiet(6)

function stageOf(insured: Float64Array = notes.insured): ScenarioStage {
  const own = { ...notes, insured }
  const places = {
    townships: ['东镇', '西镇'],
    townshipOf,
    cropOf: Int8Array.from(cropNames, (crop) => crops.indexOf(crop)),
    // One deviation is a fall by 10 %.
    deviation: new Float64Array(crops.length).fill(-Math.log(0.9)),
  }
  const shared = { notes: own, places, known, central }
  const draw = { ...central, number: 1 }
  return {
    ...shared,
    base: outcomesUnder(own, central, known),
    thin: {
      ...shared,
      draws: [draw],
      base: expectedUnder(own, central, known),
      drawnBases: [expectedUnder(own, draw, known)],
    },
    confidence: 0.95,
  }
}

const fund: FundContract = {
  lossGivenDefault: (share) => new Float64Array(6).fill(0.5 * (1 - share)),
  balance: 2_000,
}
const surroundings: ScenarioSurroundings = {
  institution: {
    totalLoans: 100_000,
    nonPerforming: 5_000,
    provisionsHeld: 6_000,
    netCapital: 12_000,
    riskWeightedAssets: 80_000,
    yearlyProfit: 3_000,
  },
  fund,
  unrepriced: 30_000,
}

const titles = { 'zh-CN': '试', en: 'trial' }
const disaster: DisasterShock = {
  townships: { kind: 'named', names: ['东镇'] },
  households: 1,
  yieldLoss: MEAN_YIELD_LOSS,
  crops: null,
}
const scenario = (shock: Partial<Scenario>): Scenario => ({ ...noShock, id: 'T', title: titles, ...shock })
const tried = (shock: Partial<Scenario>, stage = stageOf()) =>
  tryScenario(stage, scenario(shock), surroundings)

test('the village of six, by hand', () => {
  const found = tried({ disaster })
  // Odds of 1 : 9 become 2 : 9 for the two insured (2/11) and 3 : 9 for the third (1/4) of 东镇.
  const more = 2 * (2 / 11 - 0.1) + (0.25 - 0.1)
  expect(found.townshipsHit).toEqual(['东镇'])
  expect(found.defaultsChange).toBeCloseTo(more, 12)
  expect(found.newlyNonPerforming).toBeCloseTo(10_000 * more, 8)
  expect(found.expectedLossChange).toBeCloseTo(5_000 * more, 8)
  expect(found.expectedLoss).toBeCloseTo(5_000 * (0.6 + more), 8)
  expect(found.probabilityChange).toBeCloseTo(more / 6, 12)
  expect(found.worstTownships.map(({ township }) => township)).toEqual(['东镇'])
  expect(found.worstTownships[0].expectedLossChange).toBeCloseTo(5_000 * more, 8)
  expect(found.ratios.nonPerformingRatio).toBeCloseTo((5_000 + 10_000 * more) / 100_000, 12)
  expect(found.ratioChanges.capitalAdequacy).toBeCloseTo((-5_000 * more) / 80_000, 12)
  expect(found.ratioChanges.profit).toBeCloseTo(-5_000 * more, 8)
})

test('cover and sharing, by hand', () => {
  const { byCover, bySharing } = tried({ disaster }).coverAndSharing
  // Nobody insured: 3 × 1/4 + 3 × 1/10; everybody: 3 × 2/11 + 3 × 1/10; 60 % of the way between them.
  const [nobody, everybody] = [0.75 + 0.3, 6 / 11 + 0.3]
  expect(byCover.map(({ expectedLoss }) => expectedLoss / 5_000)).toEqual([
    expect.closeTo(nobody, 12),
    expect.closeTo(0.4 * nobody + 0.6 * everybody, 12),
    expect.closeTo(0.1 * nobody + 0.9 * everybody, 12),
  ])
  const whole = 5_000 * (4 / 11 + 0.25 + 0.3)
  expect(bySharing[1].expectedLoss).toBeCloseTo(0.7 * whole, 8)
  // Seven tenths of 4,568 yuan are more than the fund has.
  expect(bySharing[2].fundPays).toBe(2_000)
  expect(bySharing[2].expectedLoss).toBeCloseTo(whole - 2_000, 8)
})

test('prices and the cost of funds, by hand', () => {
  const fall = tried({ priceChange: { rice: -0.1 } })
  // Odds of 1 : 9 become 1.5 : 9 for the two rice growers: 1/7.
  expect(fall.defaultsChange).toBeCloseTo(2 * (1 / 7 - 0.1), 12)
  expect(fall.townshipsHit).toBeNull()
  const dearer = tried({ fundingCostRise: 0.01 })
  expect(dearer.marginLost).toBe(300)
  expect(dearer.expectedLossChange).toBe(0)
  expect(dearer.ratios.capitalAdequacy).toBe(11_700 / 80_000)
})

test('a milder or a worse harvest than the mean of a disaster, and half of the households', () => {
  const worse = tried({ disaster: { ...disaster, yieldLoss: 2 * MEAN_YIELD_LOSS } })
  expect(worse.defaultsChange).toBeCloseTo(2 * (4 / 13 - 0.1) + (0.5 - 0.1), 12) // odds 4 : 9 and 9 : 9
  const half = tried({ disaster: { ...disaster, households: 0.5 } })
  expect(half.defaultsChange).toBeCloseTo(0.5 * tried({ disaster }).defaultsChange, 12)
  expect(tried({ disaster: { ...disaster, crops: ['rice'] } }).defaultsChange).toBe(0)
})

test('no shock is the base to the last digit', () => {
  const base = stageOf().base
  const unshocked: Partial<Scenario>[] = [
    {},
    { disaster: { ...disaster, yieldLoss: 0 } },
    { disaster: { ...disaster, households: 0, yieldLoss: 0.9 } },
    { disaster: { ...disaster, townships: { kind: 'mostExposed', share: 0 } } },
    { priceChange: { corn: 0 } },
  ]
  for (const shock of unshocked) {
    const found = tried(shock)
    expect(found.expectedLossChange).toBe(0)
    expect(found.expectedLossChangeInterval).toEqual([0, 0])
    expect(found.meanProbability).toBe(base.probability.reduce((sum, p) => sum + p, 0) / 6)
    expect(found.ratioChanges).toEqual({
      nonPerformingRatio: 0,
      provisionCoverage: 0,
      capitalAdequacy: 0,
      profit: 0,
    })
  }
})

test('more of anything is never less loss, and better cover never more', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const shock = fc.record({
    households: share,
    yieldLoss: share,
    townships: share,
    fall: share,
    seed: fc.nat(9),
  })
  type Shock = { households: number; yieldLoss: number; townships: number; fall: number; seed: number }
  const of = ({ households, yieldLoss, townships, fall, seed }: Shock, kind: 'random' | 'mostExposed') =>
    tried({
      disaster: {
        households,
        yieldLoss,
        crops: null,
        townships: kind === 'random' ? { kind, share: townships, seed } : { kind, share: townships },
      },
      priceChange: { corn: -0.9 * fall, rice: -0.9 * fall },
    })
  const keys = ['households', 'yieldLoss', 'townships', 'fall'] as const
  fc.assert(
    fc.property(
      shock,
      fc.constantFrom(...keys),
      share,
      fc.constantFrom('random', 'mostExposed'),
      (one, key, to, kind) => {
        const more = { ...one, [key]: Math.max(one[key], to) }
        const [less, grown] = [of(one, kind), of(more, kind)]
        expect(grown.expectedLossChange).toBeGreaterThanOrEqual(less.expectedLossChange - 1e-9)
        expect(less.coverAndSharing.byCover[2].expectedLoss).toBeLessThanOrEqual(
          less.coverAndSharing.byCover[0].expectedLoss + 1e-9,
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a mild scenario makes no known disaster milder', () => {
  const stage = stageOf()
  const hit = Float64Array.of(1, 0.4, 1, 0, 0, 0)
  const struck = { ...stage, known: { ...known, hit } }
  const withBase = { ...struck, base: outcomesUnder(notes, central, struck.known) }
  for (const yieldLoss of [0.05, 0.3, MEAN_YIELD_LOSS, 0.9]) {
    expect(tried({ disaster: { ...disaster, yieldLoss } }, withBase).expectedLossChange).toBeGreaterThan(0)
  }
})

test('where no note names a crop, what only strikes crops says so', () => {
  const stage = stageOf()
  const blind = { ...stage, places: { ...stage.places, cropOf: new Int8Array(6).fill(-1) } }
  const fall = { priceChange: { corn: -0.2 } }
  expect(tried(fall).cropsUnknown).toBeNull()
  expect(tried(fall, blind)).toMatchObject({ cropsUnknown: 'wholly', expectedLossChange: 0 })
  expect(tried({ ...fall, disaster }, blind).cropsUnknown).toBe('partly')
  expect(tried({ disaster }, blind).cropsUnknown).toBeNull()
})

test('the smallest share of townships and the smallest fall of prices that break a floor', () => {
  const stage = stageOf()
  const institution = surroundings.institution
  const [townships, prices] = reverseStress(stage, institution)
  // All of both townships hit with .7 adds less than the 3,600 yuan that capital can lose.
  expect(townships.outcome.status).toBe('none')
  expect(prices.outcome.status).toBe('found')
  const added = (fall: number) =>
    tried({ priceChange: Object.fromEntries(crops.map((crop) => [crop, -fall])) }).ratios.capitalAdequacy!
  expect(added(prices.share!)).toBeLessThan(0.105)
  expect(added(prices.share! - 0.002)).toBeGreaterThanOrEqual(0.105)
  // 东镇 alone adds about 1,080 yuan and both add about 2,110: 600 to spare break in the first, 1,500 in the second.
  const shareWith = (spare: number) => {
    const [found] = reverseStress(stage, { ...institution, netCapital: 8_400 + spare })
    return found.share
  }
  expect(
    tried({ disaster: { ...disaster, households: 0.7, yieldLoss: 0.45 } }).expectedLossChange,
  ).toBeCloseTo(1_080, -2)
  expect(shareWith(600)).toBe(0.5)
  expect(shareWith(1_500)).toBe(1)
  expect(shareWith(2_300)).toBeNull()
  expect(reverseStress(stage, { ...institution, netCapital: 8_000 })[0].outcome.status).toBe('already')
  expect(reverseStress(stage, { ...institution, netCapital: null })[0].outcome.status).toBe('missing')
})
