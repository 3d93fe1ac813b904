import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, everywhere } from './change.ts'
import { expectedUnder } from './expected-loss.ts'
import type { ParameterDraw } from './parameter-draws.ts'
import type { Weather } from './weather.ts'

/** A village of six households; log-odds whose logistic is a plain fraction: ln(p / (1 − p)). */
const probability = [0.5, 0.2, 0.1, 0.1, 0.05, 0.25]
const owed = Float64Array.of(2_000_000, 1_000_000, 3_000_000, 500_000, 4_000_000, 1_200_000) // fen
const village = {
  rows: Uint32Array.from(probability, (_, i) => i),
  balance: owed,
  exposure: owed,
  lossGivenDefault: Float64Array.of(0.5, 0.5, 0.5, 1, 0.25, 0.5),
  insured: Float64Array.of(0, 1, 0, 0, 1, 0),
}
const calm: Weather = { hit: everywhere(6, 0), priceShock: everywhere(6, 0) }
const draw: ParameterDraw = {
  logOdds: Float64Array.from(probability, (p) => Math.log(p / (1 - p))),
  parameters: {
    disaster: 1.2,
    insuredInDisaster: -0.7,
    priceShock: -0.35,
    creditVillage: -0.35,
    jointGuarantee: -0.15,
  },
  officerExcess: new Float64Array(0),
  number: 0,
}
const change = (reach: readonly number[], shift: number, lossFactor = 1): Change => ({
  reach: Float64Array.from(reach),
  logOdds: () => shift,
  lossFactor: everywhere(6, lossFactor),
})

test('expected loss by hand', () => {
  // 20,000 × .5 × .5 + 10,000 × .2 × .5 + 30,000 × .1 × .5 + 5,000 × .1 × 1 + 40,000 × .05 × .25 + 12,000 × .25 × .5
  // = 5,000 + 1,000 + 1,500 + 500 + 500 + 1,500
  const { loss, defaults } = expectedUnder(village, draw, calm)
  expect(loss).toBeCloseTo(10_000, 9)
  expect(defaults).toBeCloseTo(1.2, 12)
})

test('a change reaches a share of a note', () => {
  // Odds of the first note 1 → 1/3, p .5 → .25, for 40 % of it: .6 × .5 + .4 × .25 = .4; its loss is halved where
  // reached: 20,000 × .5 × (.6 × .5 + .4 × .25 × .5) = 3,500 instead of 5,000.
  const one = change([0.4, 0, 0, 0, 0, 0], -Math.log(3), 0.5)
  const { loss, defaults } = expectedUnder(village, draw, calm, [one])
  expect(loss).toBeCloseTo(8_500, 9)
  expect(defaults).toBeCloseTo(1.1, 12)
})

test('two changes reach notes independently: the combination is not the sum', () => {
  const half = change([0.5, 0, 0, 0, 0, 0], -Math.log(3))
  const other = change([0.5, 0, 0, 0, 0, 0], 0, 0)
  // Branches of the first note: neither .25 × .5; the first alone .25 × .25; where the second reaches, no loss.
  expect(expectedUnder(village, draw, calm, [half, other]).loss).toBeCloseTo(
    10_000 - 5_000 + 20_000 * 0.5 * 0.1875,
    9,
  )
})

test('what reaches nobody changes nothing to the last digit', () => {
  const before = expectedUnder(village, draw, calm)
  const after = expectedUnder(village, draw, calm, [change([0, 0, 0, 0, 0, 0], -2, 0.1)])
  expect(after).toEqual(before)
})

test('a smaller default never costs more, whatever it reaches', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(share, { minLength: 6, maxLength: 6 }),
      fc.double({ min: -5, max: 0, noNaN: true }),
      (reach, shift) => {
        expect(expectedUnder(village, draw, calm, [change(reach, shift)]).loss).toBeLessThanOrEqual(
          10_000 + 1e-9,
        )
      },
    ),
  )
})

test('a disaster by hand: half of the first household is hit, the insured second one wholly', () => {
  const weather = { ...calm, hit: Float64Array.of(0.5, 1, 0, 0, 0, 0) }
  const parameters = { ...draw.parameters, disaster: Math.log(3), insuredInDisaster: Math.log(1 / 2) }
  // First: odds 1 → 3, p .75; .5 × .5 + .5 × .75 = .625 instead of .5. Second: odds 1/4 × 3 / 2 = 3/8, p 3/11.
  const { defaults } = expectedUnder(village, { ...draw, parameters }, weather)
  expect(defaults).toBeCloseTo(1.2 + 0.125 + (3 / 11 - 0.2), 12)
})

test('a good price lowers the odds', () => {
  const weather = { ...calm, priceShock: Float64Array.of(2, 0, 0, 0, 0, 0) }
  const parameters = { ...draw.parameters, priceShock: -Math.log(3) / 2 }
  expect(expectedUnder(village, { ...draw, parameters }, weather).defaults).toBeCloseTo(1.2 - 0.25, 12)
})
