import { expect, test } from 'vitest'
import { calibrate } from './calibrate.ts'
import type { LeverLevels } from './levers.ts'
import { levers } from './levers.ts'
import { buildModel } from './model.ts'
import { rerunLevers, runCooperative } from './reruns.ts'

const model = buildModel(17, 6_000)
const { intercept } = calibrate(model, 0.08)
const run = (levels: LeverLevels) => runCooperative(model, { intercept }, levels)
const asIs = run({})

test.each([
  'hedgedPriceShare',
  'pricedByRisk',
  'newCreditVillages',
  'lossGivenDefaultCut',
  'evergreeningStopped',
  'worseHalfMoved',
  'riskFundShare',
] as const)('%s at 0 is the book itself', (lever) => expect(run({ [lever]: 0 })).toEqual(asIs))

test('a rate that follows risk moves income and no default; a fund bears its share of every loss', () => {
  const { interestChange, ...others } = run({ pricedByRisk: 1 })
  expect(interestChange).not.toBe(0)
  expect({ ...others, interestChange: 0 }).toEqual(asIs)
  const funded = run({ riskFundShare: 0.3 })
  expect(Math.abs(funded.expectedLoss - 0.7 * asIs.expectedLoss)).toBeLessThan(1)
  expect({ ...funded, expectedLoss: asIs.expectedLoss }).toEqual(asIs)
})

test('without evergreening the book shows every default', () => {
  const stopped = run({ evergreeningStopped: 1 })
  expect(asIs.bookedDefaultRate).toBeLessThan(asIs.drawnDefaultRate)
  expect(stopped.bookedDefaultRate).toBe(stopped.drawnDefaultRate)
})

test('more cover, hedges, credit villages and better officers lose less; lending without groups loses more', () => {
  const { runs } = rerunLevers(model, intercept)
  const lossesOf = (lever: string) => runs.filter((one) => one.lever === lever).map((one) => one.expectedLoss)
  for (const lever of ['insuranceCover', 'newCreditVillages', 'worseHalfMoved'] as const) {
    const losses = lossesOf(lever)
    expect(losses).toEqual([...losses].sort((a, b) => b - a))
    expect(losses.at(-1)).toBeLessThan(asIs.expectedLoss)
  }
  const [off, on] = lossesOf('jointLiability')
  expect(off).toBeGreaterThan(asIs.expectedLoss)
  expect(on).toBeLessThan(asIs.expectedLoss)
  expect(runs).toHaveLength(levers.reduce((sum, { levels }) => sum + levels.length, 0))
  for (const { lossAvoided, expectedLoss } of runs) expect(lossAvoided).toBe(asIs.expectedLoss - expectedLoss)
})
