import { expect, test } from 'vitest'
import type { FactorModel } from './factor-model.ts'
import { lossDistribution } from './loss-distribution.ts'
import { tailResponses } from './tail-response.ts'

const notes = 400
const alike = (value: number) => new Float64Array(notes).fill(value)
const model: FactorModel = {
  exposures: {
    lossIfDefault: alike(1),
    logOdds: alike(Math.log(0.05 / 0.95)),
    struckLogOdds: alike(1.2),
    meanProbability: alike(0.06),
    place: Uint8Array.from({ length: notes }, (_, i) => i % 8),
    market: new Uint8Array(notes),
    group: Int32Array.from({ length: notes }, (_, i) => Math.floor(i / 4)),
  },
  places: 8,
  markets: 1,
  commonDeviation: 0.25,
  placeDeviation: 0.35,
  groupDeviation: 0.5,
  marketEffect: Float64Array.of(0),
  strikes: { probability: new Float64Array(8).fill(0.15), correlation: 0.6, shares: Float64Array.of(0.7) },
}

test('the same model answers with 0, to the last digit', () => {
  expect(tailResponses(model, [model, { ...model }], { scenarios: 400, seed: 1, level: 0.999 })).toEqual([
    0, 0,
  ])
})

test('few scenarios tell the response that the whole distribution shows', () => {
  const changed: FactorModel[] = [
    { ...model, commonDeviation: 0.4 },
    { ...model, placeDeviation: 0.6 },
    { ...model, groupDeviation: 0.8 },
    { ...model, strikes: { ...model.strikes!, correlation: 0.3 } },
  ]
  const found = tailResponses(model, changed, { scenarios: 2000, seed: 1, level: 0.99 })
  const whole = (own: FactorModel) => lossDistribution(own, { scenarios: 40_000, seed: 2 }).valueAtRisk[0.99]
  const base = whole(model)
  changed.forEach((own, i) => {
    const other = whole(own)
    const error = Math.hypot(base.standardError / base.value, other.standardError / other.value)
    expect(Math.abs(found[i] - Math.log(other.value / base.value))).toBeLessThan(0.015 + 3 * error)
  })
})

test('twice every loss is twice the value at risk', () => {
  const { exposures } = model
  const doubled = { ...model, exposures: { ...exposures, lossIfDefault: alike(2) } }
  const [response] = tailResponses(model, [doubled], { scenarios: 400, seed: 1, level: 0.999 })
  expect(response).toBeCloseTo(Math.log(2), 6)
})
