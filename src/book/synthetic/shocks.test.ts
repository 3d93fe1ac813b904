import { describe, expect, test } from 'vitest'
import { CROPS, FIRST_YEAR, LAST_YEAR } from './assumptions.ts'
import { buildCounty } from './county.ts'
import { normalQuantile } from './portable-math.ts'
import { buildShocks, HARVEST_MONTH, perils } from './shocks.ts'

const SEEDS = 300
const counties = Array.from({ length: SEEDS }, (_, seed) => {
  const county = buildCounty(seed, 4_000)
  return { county, shocks: buildShocks(county) }
})
const years = LAST_YEAR - FIRST_YEAR + 1

describe('disasters (DOMAIN.md §3.3)', () => {
  test('a township is hit in .66·.08 + .22·.30 + .12·.65 of years', () => {
    const rates = counties.map(
      ({ county, shocks }) => shocks.disasters.length / years / county.townships.length,
    )
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / SEEDS
    const error = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0)) / SEEDS
    expect(Math.abs(mean - 0.1968)).toBeLessThan(5 * error) // .0528 + .0660 + .0780
  })

  test('perils have their shares, by year', () => {
    const byPeril = new Map<string, number>()
    let all = 0
    for (const { shocks } of counties) {
      const perYear = new Map(shocks.disasters.map(({ year, peril }) => [year, peril]))
      for (const peril of perYear.values()) {
        byPeril.set(peril, (byPeril.get(peril) ?? 0) + 1)
        all++
      }
    }
    const shares = [0.523, 0.334, 0.081, 0.062]
    perils.forEach((peril, i) => {
      const error = Math.sqrt((shares[i] * (1 - shares[i])) / all)
      expect(Math.abs(byPeril.get(peril)! / all - shares[i])).toBeLessThan(5 * error)
    })
  })

  test('neighbours share their weather by exp(−d / 60 km)', () => {
    // P(both | neither state known) = Σ share × Φ₂(z, z; ρ), against pairs of townships by distance.
    const bands = [
      [0, 15],
      [25, 40],
      [60, 80],
    ] as const
    for (const [from, to] of bands) {
      const found: number[] = []
      const expected: number[] = []
      for (const { county, shocks } of counties) {
        const pairs = county.townships.flatMap((a, i) =>
          county.townships.slice(0, i).flatMap((b, j) => {
            const distance = Math.hypot(a.east - b.east, a.north - b.north)
            return distance >= from && distance < to ? [{ i, j, distance }] : []
          }),
        )
        if (pairs.length === 0) continue
        let both = 0
        for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
          for (const { i, j } of pairs) if (shocks.disasterOf(i, year) && shocks.disasterOf(j, year)) both++
        }
        found.push(both / years / pairs.length)
        expected.push(
          pairs.reduce((sum, { distance }) => sum + bothHit(Math.exp(-distance / 60)), 0) / pairs.length,
        )
      }
      const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
      const differences = found.map((value, i) => value - expected[i])
      const error = Math.sqrt(differences.reduce((sum, value) => sum + value * value, 0)) / found.length
      expect(Math.abs(mean(differences))).toBeLessThan(5 * error)
      expect(error).toBeLessThan(0.02)
    }
  })
})

/** Two townships of correlation ρ, over the states of the year. */
function bothHit(rho: number): number {
  const states = [
    [0.66, 0.08],
    [0.22, 0.3],
    [0.12, 0.65],
  ] as const
  return states.reduce((sum, [share, hit]) => sum + share * orthant(normalQuantile(hit), rho), 0)
}

/** Φ₂(z, z; ρ) = Φ(z)² + ∫₀^ρ exp(−z²/(1+r)) / (2π√(1−r²)) dr (Sheppard), by Simpson's rule in arcsin r. */
function orthant(z: number, rho: number): number {
  const end = Math.asin(rho)
  const integrand = (theta: number) => Math.exp(-(z * z) / (1 + Math.sin(theta))) / (2 * Math.PI)
  const steps = 64
  let sum = integrand(0) + integrand(end)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * integrand((end * i) / steps)
  return cumulative(z) ** 2 + (sum * end) / steps / 3
}

/** Φ by bisection of the quantile. */
function cumulative(z: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (normalQuantile(middle) < z) low = middle
    else high = middle
  }
  return (low + high) / 2
}

describe('prices (DOMAIN.md §3.3)', () => {
  const harvest = (logPrice: Float64Array, year: number) =>
    logPrice[(year - FIRST_YEAR) * 12 + HARVEST_MONTH - 1]

  test.each([
    ['rice', 0.06],
    ['soy', 0.12],
    ['fungus', 0.22],
    ['hog', 0.28],
  ] as const)('the log price of %s is an AR(1) with memory .6 and spread %d', (crop, spread) => {
    const index = CROPS.findIndex((one) => one.crop === crop)
    // Deviations from the level, the mean over all counties.
    const all = counties.map(({ shocks }) =>
      Array.from({ length: years }, (_, i) => harvest(shocks.logPrice[index], FIRST_YEAR + i)),
    )
    const level = all.flat().reduce((sum, value) => sum + value, 0) / (SEEDS * years)
    const square = (value: number) => (value - level) ** 2
    const variance = all.flat().reduce((sum, value) => sum + square(value), 0) / (SEEDS * years)
    const covariance =
      all.reduce(
        (sum, path) => sum + path.slice(1).reduce((s, v, i) => s + (v - level) * (path[i] - level), 0),
        0,
      ) /
      (SEEDS * (years - 1))
    // Effective numbers: SEEDS × years / ((1 + φ²)/(1 − φ²)) for a variance.
    const error = Math.sqrt((2 * (1 + 0.36)) / (1 - 0.36) / (SEEDS * years))
    expect(Math.abs(variance / (spread * spread) - 1)).toBeLessThan(5 * error)
    expect(Math.abs(covariance / variance - 0.6)).toBeLessThan(
      5 * Math.sqrt((1 - 0.36) / (SEEDS * (years - 1))),
    )
  })

  test('the end of the corn reserve takes a quarter off the price of 2016', () => {
    const corn = CROPS.findIndex(({ crop }) => crop === 'corn')
    const drops = counties.map(
      ({ shocks }) => harvest(shocks.logPrice[corn], 2016) - shocks.logPrice[corn][0],
    )
    const mean = drops.reduce((sum, value) => sum + value, 0) / SEEDS
    // From January, a quarter of the way from one October to the next, the expected fall is three quarters of it.
    expect(Math.abs(mean - 0.75 * -0.29)).toBeLessThan((5 * 0.1) / Math.sqrt(SEEDS))
  })
})
