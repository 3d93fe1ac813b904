import { expect, test } from 'vitest'
import { lossDistribution } from '../../stats/loss/loss-distribution.ts'
import { buildDesign } from '../../stats/regression/design.ts'
import type { RiskBasis } from '../portfolio/risk-basis.ts'
import { riskParameterNames, statedParameter } from '../portfolio/risk-parameters.ts'
import { segmentLosses } from '../portfolio/segment-losses.ts'
import { quiet } from '../portfolio/weather.ts'
import type { LossModel } from './loss-model.ts'
import { parameterIntervals } from './parameter-intervals.ts'

const notes = 200
const alike = (value: number) => new Float64Array(notes).fill(value)
const logOdds = Math.log(0.05 / 0.95)

/** Two hundred pure-credit notes of 10,000 yuan with a default of 5 % and a loss of one half. */
function found(errors: { intercept: number; loss: number; spread: number }) {
  const design = buildDesign([], alike(1))
  const spread = { value: 0.3, certainty: 'assumption', observed: 0, varianceError: errors.spread, own: null }
  const basis = {
    notes: {
      rows: Uint32Array.from({ length: notes }, (_, i) => i),
      balance: alike(1_000_000),
      exposure: alike(1_000_000),
      lossGivenDefault: alike(0.5),
      insured: alike(0),
    },
    losses: segmentLosses(() => ({
      value: 0.5,
      standardError: errors.loss,
      certainty: 'assumption',
      observed: 0,
    })),
    spreads: { year: spread, township: spread, group: spread },
    probability: alike(0.05),
    history: { years: [{ year: 2020, ...quiet(notes) }], disasters: 'none', prices: 'none' },
    draws: {
      notes: { design, yearColumns: [], yearPools: 0, unseen: [] },
      fit: { coefficients: Float64Array.of(logOdds), design },
      covariance: Float64Array.of(errors.intercept ** 2),
      parameters: riskParameterNames.map((name) => ({ ...statedParameter(name), standardError: 0 })),
      yearShift: 0,
      yearSpread: 9,
      officers: null,
    },
  } as unknown as RiskBasis
  const laid: LossModel = {
    model: {
      exposures: {
        lossIfDefault: alike(5000),
        logOdds: alike(logOdds),
        struckLogOdds: alike(0),
        meanProbability: alike(0.05),
        place: new Uint8Array(notes),
        market: new Uint8Array(notes),
        group: new Int32Array(notes).fill(-1),
      },
      places: 1,
      markets: 1,
      commonDeviation: 0.3,
      placeDeviation: 0,
      groupDeviation: 0,
      marketEffect: Float64Array.of(0),
      strikes: null,
    },
    parameters: [],
    correlationError: 0,
    bonds: 0,
  }
  const whole = lossDistribution(laid.model, { scenarios: 4000, seed: 1 })
  const central = {
    expectedLoss: whole.expectedLoss,
    valueAtRisk: whole.valueAtRisk[0.999].value,
    shortfall: whole.contributions[0.999],
  }
  const options = { seed: 1, confidence: 0.95, draws: 2000, scenarios: 400 }
  return { central, ...parameterIntervals(laid, basis, new Array(notes).fill('credit'), central, options) }
}

test('where everything is known the intervals are the figures', () => {
  const { central, expectedLoss, valueAtRisk } = found({ intercept: 0, loss: 0, spread: 0 })
  for (const end of expectedLoss) expect(end / central.expectedLoss).toBeCloseTo(1, 12)
  for (const end of valueAtRisk) expect(end / central.valueAtRisk).toBeCloseTo(1, 12)
})

test('an unsure loss given default moves all figures in proportion', () => {
  const { central, expectedLoss, valueAtRisk } = found({ intercept: 0, loss: 0.05, spread: 0 })
  // 1.96 × .05 ÷ .5 = ±19.6 %, by 2,000 draws.
  expect(expectedLoss[0] / central.expectedLoss).toBeCloseTo(0.804, 1)
  expect(expectedLoss[1] / central.expectedLoss).toBeCloseTo(1.196, 1)
  expect(valueAtRisk[1] / central.valueAtRisk).toBeCloseTo(expectedLoss[1] / central.expectedLoss, 12)
})

test('unsure odds move the expected loss as the logistic does, and the tail by no more', () => {
  const { central, expectedLoss, valueAtRisk } = found({ intercept: 0.2, loss: 0, spread: 0 })
  const at = (shift: number) => 1 / (1 + Math.exp(-logOdds - shift)) / 0.05
  expect(Math.abs(expectedLoss[0] / central.expectedLoss - at(-0.392))).toBeLessThan(0.03)
  expect(Math.abs(expectedLoss[1] / central.expectedLoss - at(0.392))).toBeLessThan(0.06)
  expect(valueAtRisk[1] / central.valueAtRisk).toBeLessThan(expectedLoss[1] / central.expectedLoss)
})

test('an unsure spread widens the tail and leaves the expected loss', () => {
  const { central, expectedLoss, valueAtRisk } = found({ intercept: 0, loss: 0, spread: 0.05 })
  expect(expectedLoss[1] / central.expectedLoss).toBeCloseTo(1, 12)
  expect(valueAtRisk[1]).toBeGreaterThan(1.1 * central.valueAtRisk)
  expect(valueAtRisk[0]).toBeLessThan(0.9 * central.valueAtRisk)
})
