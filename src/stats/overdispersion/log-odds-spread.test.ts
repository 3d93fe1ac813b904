import { expect, test } from 'vitest'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { logistic } from '../regression/logistic.ts'
import { logOddsSpread } from './log-odds-spread.ts'

/** Cells with an effect N(−σ²/2, σ²) on the log-odds of rows at 5 %. */
function simulated(cells: number, rowsOfCell: number, sigma: number) {
  const random = randomStream(3, `spread ${sigma}`)
  const effects = Float64Array.from(
    { length: cells },
    () => sigma * standardNormal(random) - (sigma * sigma) / 2,
  )
  const rows = cells * rowsOfCell
  const codes = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / rowsOfCell))
  const outcome = Uint8Array.from(codes, (cell) =>
    random() < logistic(Math.log(0.05 / 0.95) + effects[cell]) ? 1 : 0,
  )
  return { codes, outcome, probability: new Float64Array(rows).fill(0.05), effects }
}

test.each([0.35, 0.6])('a spread of %d of 600 cells is recovered', (sigma) => {
  const { codes, outcome, probability, effects } = simulated(600, 100, sigma)
  const found = logOddsSpread(codes, 600, outcome, probability)
  expect(found.cells).toBe(600)
  // The factor on the rate is a little less than that on the odds at 5 %.
  expect(Math.abs(found.deviation / sigma - 1)).toBeLessThan(0.15)
  const worst = effects.indexOf(Math.max(...effects))
  expect(found.factors[worst]).toBeGreaterThan(1)
})

test('cells that differ by chance alone have next to no spread', () => {
  const { codes, outcome, probability } = simulated(600, 100, 0)
  expect(logOddsSpread(codes, 600, outcome, probability).deviation).toBeLessThan(0.15)
})

test('a factor by hand; rows without a cell do not count', () => {
  // D = 4, 0; E = 1, 1; V = 1 − .25·1 each: excess (9 + 1 − 1.5)/2 = 4.25 → σ = √ln 5.25, factor (1/4.25 + 4)/(1/4.25 + 1)
  const codes = [0, 0, 0, 0, 1, 1, 1, 1, -1]
  const outcome = [1, 1, 1, 1, 0, 0, 0, 0, 1]
  const found = logOddsSpread(codes, 2, outcome, new Float64Array(9).fill(0.25))
  expect(found.deviation).toBeCloseTo(Math.sqrt(Math.log(5.25)), 14)
  expect(found.factors[0]).toBeCloseTo((1 / 4.25 + 4) / (1 / 4.25 + 1), 14)
  expect(found.events).toBe(4)
})
