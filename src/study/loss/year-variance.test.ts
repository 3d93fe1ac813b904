import { expect, test } from 'vitest'
import type { Sample } from '../../book/sample/sample.ts'
import { standardNormal } from '../../stats/normal-draws.ts'
import { randomStream } from '../../stats/random.ts'
import { buildDesign } from '../../stats/regression/design.ts'
import { fitLogistic, fittedProbabilities, logistic } from '../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import { yearVariance } from './year-variance.ts'

interface Spreads {
  readonly year: number
  readonly townshipYear: number
  /** What lasts in a township. */
  readonly township: number
}

/** `places` townships over 10 years with 40 notes each; the model knows a price of the year and one factor of notes. */
function simulated(places: number, sigma: Spreads, seed: number) {
  const random = randomStream(seed, `years ${places} ${JSON.stringify(sigma)}`)
  const years = 10
  const rows = places * years * 40
  const place = Uint32Array.from({ length: rows }, (_, row) => row % places)
  const year = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / (places * 40)))
  const cell = Uint32Array.from(place, (own, row) => own * years + year[row])
  const normal = (count: number, spread: number) =>
    Float64Array.from({ length: count }, () => spread * standardNormal(random))
  const ofYear = normal(years, sigma.year)
  const ofPlace = normal(places, sigma.township)
  const ofCell = normal(places * years, sigma.townshipYear)
  const price = normal(years, 1)
  const columns = [
    { kind: 'numeric' as const, name: 'price', values: Float64Array.from(year, (own) => price[own]) },
    { kind: 'numeric' as const, name: 'x', values: normal(rows, 1) },
  ]
  const outcome = Uint8Array.from(cell, (own, row) => {
    const effects = ofYear[year[row]] + ofPlace[place[row]] + ofCell[own]
    return random() < logistic(-2.9 - 0.3 * price[year[row]] + effects) ? 1 : 0
  })
  const fit = fitLogistic(columns, binaryOutcome(outcome))
  const design = buildDesign(columns, new Float64Array(rows).fill(1))
  const probability = fittedProbabilities(design, fit.coefficients)
  const clusters = {
    township: { codes: place, count: places },
    townshipYear: { codes: cell, count: places * years },
  }
  return yearVariance(
    { cropYears: year, clusters } as unknown as Sample,
    { design, outcome, probability, covariance: fit.covariance },
    { year: Math.expm1(sigma.year ** 2), townshipYear: Math.expm1(sigma.townshipYear ** 2) },
  )
}

function summary(found: readonly ReturnType<typeof yearVariance>[]) {
  const mean = found.reduce((sum, { variance }) => sum + variance, 0) / found.length
  const spread = Math.sqrt(
    found.reduce((sum, { variance }) => sum + (variance - mean) ** 2, 0) / (found.length - 1),
  )
  const stated = found.reduce((sum, { standardError }) => sum + standardError, 0) / found.length
  return { mean, error: spread / Math.sqrt(found.length), ratio: spread / stated }
}

test.each([
  { year: 0, townshipYear: 0, township: 0 },
  { year: 0, townshipYear: 0.4, township: 0.5 },
  { year: 0.3, townshipYear: 0.4, township: 0.5 },
])('years are told from what is a township’s, yearly and lasting: %o', (sigma) => {
  const { mean, error, ratio } = summary(Array.from({ length: 150 }, (_, seed) => simulated(6, sigma, seed)))
  // Lasting differences taken for yearly ones would put it off by −.25/6 = −.04.
  expect(error).toBeLessThan(0.01)
  expect(Math.abs(mean - Math.expm1(sigma.year ** 2))).toBeLessThan(3 * error)
  expect(ratio).toBeGreaterThan(0.7)
  expect(ratio).toBeLessThan(1.4)
})

test('of two townships alone, the stated variance stands for that of their years', () => {
  const sigma = { year: 0.3, townshipYear: 0.4, township: 0 }
  const { mean, error } = summary(Array.from({ length: 150 }, (_, seed) => simulated(2, sigma, seed)))
  expect(error).toBeLessThan(0.03)
  expect(Math.abs(mean - Math.expm1(0.09))).toBeLessThan(3 * error)
})
