import { expect, test } from 'vitest'
import { numericColumn } from '../frame.ts'
import { logistic } from '../regression/logistic.ts'
import type { Grouping } from './grouped-cells.ts'
import { integratedIntercepts } from './integrated-intercepts.ts'
import type { MixedFit } from './mixed-fit.ts'
import { fitMixedLogistic } from './mixed-logistic.ts'
import { interceptEstimates } from './random-intercepts.ts'
import { spreadPosterior } from './spread-posterior.ts'

const options = { confidence: 0.95, share: 0.25, draws: 4000, seed: 1 }

/** Groups of as many rows as events and others; x is balanced in each, so that it takes no part. */
function fitOf(counts: readonly (readonly [events: number, others: number])[], area?: Grouping) {
  const events = counts.flatMap(([own, others]) => [...new Array(own).fill(1), ...new Array(others).fill(0)])
  const codes = Uint32Array.from(
    counts.flatMap(([own, others], group) => new Array(own + others).fill(group)),
  )
  const group = { name: 'group', codes, levels: counts.map((_, i) => `g${i}`) }
  const outcome = { events: Float64Array.from(events), trials: new Float64Array(events.length).fill(1) }
  const x = numericColumn(
    'x',
    Array.from(events, (_, row) => row % 2),
  )
  return fitMixedLogistic([x], outcome, area ? [group, area] : [group], area ? {} : { quadrature: 15 })
}

/** Over σ (half normal prior), the common level (flat) and each group's effect, on plain grids, x's slope as fitted. */
function bruteForce(counts: readonly (readonly [number, number])[], { together, coefficients }: MixedFit) {
  const [, slope] = coefficients
  const { events, trials } = together!.outcome
  const ofGroup = together!.cells.groups[0].codes
  const cellX = (cell: number) => {
    const column = together!.cells.columns[0]
    return column.kind === 'numeric' ? column.values[cell] : 0
  }
  const likelihood = (group: number, level: number) => {
    let log = 0
    for (let cell = 0; cell < trials.length; cell++) {
      if (ofGroup[cell] !== group) continue
      const p = logistic(level + slope * cellX(cell))
      log += events[cell] * Math.log(p) + (trials[cell] - events[cell]) * Math.log(1 - p)
    }
    return Math.exp(log)
  }
  const means = counts.map(() => 0)
  const squares = counts.map(() => 0)
  let total = 0
  let spread = 0
  const du = 0.08
  const levels = Array.from({ length: 61 }, (_, i) => -3 + 0.05 * i)
  const grid = Array.from({ length: 76 }, (_, i) => -3 + du * i)
  const tables = counts.map((_, group) => levels.map((b) => grid.map((u) => likelihood(group, b + u))))
  for (let sigma = 0.025; sigma < 3; sigma += 0.05) {
    const density = grid.map((u) => Math.exp(-0.5 * (u / sigma) ** 2))
    const norm = density.reduce((sum, own) => sum + own, 0)
    for (let at = 0; at < levels.length; at++) {
      const moments = counts.map((_, group) => {
        const sum = [0, 0, 0]
        grid.forEach((u, i) => {
          const own = (density[i] / norm) * tables[group][at][i]
          sum[0] += own
          sum[1] += own * u
          sum[2] += own * u * u
        })
        return sum
      })
      const weight = moments.reduce((product, [own]) => product * own, 1) * Math.exp(-0.5 * sigma * sigma)
      total += weight
      spread += weight * sigma
      moments.forEach(([own, first, second], group) => {
        means[group] += (weight * first) / own
        squares[group] += (weight * second) / own
      })
    }
  }
  return {
    sigma: spread / total,
    means: means.map((sum) => sum / total),
    deviations: means.map((sum, group) => Math.sqrt(squares[group] / total - (sum / total) ** 2)),
  }
}

const counts = [
  [4, 36],
  [7, 33],
  [16, 24],
  [5, 35],
  [12, 28],
  [8, 32],
] as const

test('mean and spread of each group are those of brute force over σ, level and effects', async () => {
  const fit = await fitOf(counts)
  const found = integratedIntercepts(fit, 'group', options)!
  const brute = bruteForce(counts, fit)
  const points = spreadPosterior(fit, 'group')!
  const sigma = points.reduce((sum, point) => sum + point.weight * point.sigma, 0)
  // Given σ a group's mode stands for its mean: a sixth of a deviation at most with 40 rows.
  expect(Math.abs(sigma - brute.sigma)).toBeLessThan(0.03)
  found.estimates.forEach(({ mean, standardDeviation }, group) => {
    expect(Math.abs(mean - brute.means[group])).toBeLessThan(0.05)
    expect(Math.abs(standardDeviation / brute.deviations[group] - 1)).toBeLessThan(0.06)
  })
  // A mixture's interval holds 95 %, and is longer than one that takes σ̂ for σ.
  const known = interceptEstimates(fit, 'group')
  found.estimates.forEach(({ interval: [low, high] }, group) => {
    expect(high - low).toBeGreaterThan(known[group].interval[1] - known[group].interval[0])
  })
})

test('a spread estimated as 0 is not known to be 0: groups have intervals around 0', async () => {
  const alike = new Array(6).fill([8, 32] as const)
  const fit = await fitOf(alike)
  expect(fit.intercepts[0].standardDeviation).toBe(0)
  const { estimates, highestShare } = integratedIntercepts(fit, 'group', options)!
  for (const { mean, interval } of estimates) {
    expect(Math.abs(mean)).toBeLessThan(0.01)
    expect(Math.abs(interval[0] + interval[1])).toBeLessThan(0.03)
    expect(interval[1]).toBeGreaterThan(0.1)
  }
  // Two of six are the highest quarter, rounded; nobody stands out.
  expect(highestShare.reduce((sum, own) => sum + own, 0)).toBeCloseTo(2, 9)
  expect(Math.max(...highestShare)).toBeLessThan(0.4)
})

test('of two groupings, one that hardly varies and one that does, both are told', async () => {
  const rows = counts.reduce((sum, [events, others]) => sum + events + others, 0)
  const area = {
    name: 'area',
    levels: ['a', 'b', 'c', 'd'],
    codes: Uint32Array.from({ length: rows }, (_, row) => (row >> 1) % 4),
  }
  const fit = await fitOf(counts, area)
  const alone = integratedIntercepts(await fitOf(counts), 'group', options)!
  const beside = integratedIntercepts(fit, 'group', options)!
  expect(fit.intercepts[1].standardDeviation).toBeLessThan(0.2)
  beside.estimates.forEach(({ level, mean, interval }, i) => {
    expect(level).toBe(alone.estimates[i].level)
    expect(Math.abs(mean - alone.estimates[i].mean)).toBeLessThan(0.05)
    expect(Math.abs(interval[1] - alone.estimates[i].interval[1])).toBeLessThan(0.1)
  })
  expect(integratedIntercepts(fit, 'area', options)!.estimates.map(({ level }) => level)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
  expect(beside.highestShare[2]).toBeGreaterThan(0.8)
})
