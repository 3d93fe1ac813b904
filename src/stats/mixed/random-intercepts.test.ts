import { beforeAll, describe, expect, test } from 'vitest'
import { simulatedGroups } from '../../../test/simulated-groups.ts'
import { numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { logistic } from '../regression/logistic.ts'
import type { Grouping } from './grouped-cells.ts'
import type { MixedFit } from './mixed-fit.ts'
import { fitMixedLogistic } from './mixed-logistic.ts'
import { highestShareProbabilities, interceptDraws, interceptEstimates } from './random-intercepts.ts'

const groups = 60
const sizes = Array.from({ length: groups }, (_, g) => 10 + 5 * (g % 12))
const simulated = simulatedGroups({ sizes, deviation: 0.8, intercept: -1, slope: 0.5, seed: 4 })
let fit: MixedFit
beforeAll(async () => {
  fit = await fitMixedLogistic(simulated.columns, simulated.outcome, [simulated.grouping], { quadrature: 15 })
})

function moments(draws: Float64Array, group: number, count: number) {
  const own = Array.from({ length: draws.length / count }, (_, d) => draws[d * count + group])
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length
  const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (own.length - 1)
  return { mean, deviation: Math.sqrt(variance) }
}

describe('one grouping', () => {
  test('the posterior mean is that of brute force', () => {
    const { standardDeviation: sigma, levels } = fit.intercepts[0]
    const [b0, b1] = fit.coefficients
    const x = simulated.columns[0]
    if (x.kind !== 'numeric') throw new Error('x is a number')
    const estimates = interceptEstimates(fit, 'group')
    for (const group of [0, 17, 42]) {
      let total = 0
      let first = 0
      let below = 0
      const { mean, interval } = estimates[group]
      for (let b = -6; b <= 6; b += 0.001) {
        let density = Math.exp((-b * b) / (2 * sigma * sigma))
        for (let row = 0; row < x.values.length; row++) {
          if (simulated.grouping.levels[simulated.grouping.codes[row]] !== levels[group]) continue
          const p = logistic(b0 + b1 * x.values[row] + b)
          density *= simulated.outcome.events[row] === 1 ? p : 1 - p
        }
        total += density
        first += density * b
        if (b < interval[0]) below += density
      }
      expect(mean).toBeCloseTo(first / total, 6)
      expect(below / total).toBeCloseTo(0.025, 3)
    }
  })

  test('draws have the mean and the spread of the posterior, and repeat under their seed', () => {
    const draws = interceptDraws(fit, { draws: 4000, seed: 2 }).get('group')!
    interceptEstimates(fit, 'group').forEach(({ mean, standardDeviation }, group) => {
      const own = moments(draws, group, groups)
      // Four standard errors of 4,000 draws: of a mean 4/√4000 = .063 deviations, of a deviation 4/√8000 = .045.
      expect(Math.abs(own.mean - mean)).toBeLessThan(0.063 * standardDeviation)
      expect(Math.abs(own.deviation / standardDeviation - 1)).toBeLessThan(0.05)
    })
    expect(interceptDraws(fit, { draws: 4000, seed: 2 }).get('group')).toEqual(draws)
    expect(interceptDraws(fit, { draws: 4000, seed: 3 }).get('group')).not.toEqual(draws)
  })

  test('means lie closer together than σ says, draws do not', () => {
    const sigma = fit.intercepts[0].standardDeviation
    const spreadOf = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    }
    const means = spreadOf(interceptEstimates(fit, 'group').map(({ mean }) => mean))
    const draws = interceptDraws(fit, { draws: 200, seed: 1 }).get('group')!
    const spreads = Array.from({ length: 200 }, (_, d) =>
      spreadOf([...draws.subarray(d * groups, (d + 1) * groups)]),
    )
    const drawn = spreads.reduce((sum, value) => sum + value, 0) / 200
    expect(means).toBeLessThan(0.95 * sigma)
    expect(Math.abs(drawn / sigma - 1)).toBeLessThan(0.05)
  })

  test('intervals cover nine in ten of the true intercepts and more', () => {
    const estimates = interceptEstimates(fit, 'group')
    const covered = estimates.filter(({ level, interval: [low, high] }) => {
      const truth = simulated.intercepts[Number(level)]
      return low <= truth && truth <= high
    })
    // 95 % of 60 less three binomial standard errors of 1.7.
    expect(covered.length).toBeGreaterThan(51)
  })

  test('the probabilities of the worst tenth sum to its size, and rise with the mean', () => {
    const worst = highestShareProbabilities(fit, 'group', { share: 0.1, draws: 2000, seed: 1 })!
    expect(worst.reduce((sum, p) => sum + p, 0)).toBeCloseTo(6, 9)
    const estimates = interceptEstimates(fit, 'group')
    const top = estimates
      .map(({ mean }, group) => ({ mean, p: worst[group] }))
      .sort((a, b) => b.mean - a.mean)
    expect(top[0].p).toBeGreaterThan(0.5)
    expect(top[groups - 1].p).toBeLessThan(0.01)
  })
})

describe('two groupings', () => {
  test('draws have the modes, deviations and covariances of the normal approximation', async () => {
    const area: Grouping = {
      name: 'area',
      levels: ['a', 'b', 'c', 'd', 'e'],
      codes: simulated.grouping.codes.map((code) => Math.floor(code / 12)),
    }
    const random = randomStream(8)
    const shift = [-0.9, -0.4, 0, 0.5, 1]
    const events = simulated.outcome.trials.map((_, row) =>
      random() < logistic(-1 + shift[area.codes[row]] + simulated.intercepts[simulated.grouping.codes[row]])
        ? 1
        : 0,
    )
    const two = await fitMixedLogistic(
      [
        numericColumn(
          'x',
          events.map(() => random()),
        ),
      ],
      { events, trials: simulated.outcome.trials },
      [simulated.grouping, area],
    )
    const draws = interceptDraws(two, { draws: 4000, seed: 6 })
    for (const { name, levels, modes, modeDeviations } of two.intercepts) {
      for (let group = 0; group < levels.length; group++) {
        const own = moments(draws.get(name)!, group, levels.length)
        expect(Math.abs(own.mean - modes[group])).toBeLessThan(0.07 * modeDeviations[group])
        expect(Math.abs(own.deviation / modeDeviations[group] - 1)).toBeLessThan(0.055)
      }
    }
    // A village that lies higher leaves less to its members: their intercepts go against each other.
    const groupDraws = draws.get('group')!
    const areaDraws = draws.get('area')!
    let product = 0
    for (let d = 0; d < 4000; d++) {
      product +=
        (groupDraws[d * groups] - two.intercepts[0].modes[0]) *
        (areaDraws[d * 5] - two.intercepts[1].modes[0])
    }
    expect(product).toBeLessThan(0)
  })
})

test('where nothing varies, every draw is 0 and nobody is among the worst', async () => {
  const share = [0, 0, 1, 0, 1, 1, 0, 1]
  const flat = await fitMixedLogistic(
    [
      numericColumn(
        'x',
        Array.from({ length: 80 }, (_, row) => row % 8),
      ),
    ],
    {
      events: Float64Array.from({ length: 80 }, (_, row) => share[row % 8]),
      trials: new Float64Array(80).fill(1),
    },
    [
      {
        name: 'flat',
        levels: [...'abcdefghij'],
        codes: Uint32Array.from({ length: 80 }, (_, row) => row >> 3),
      },
    ],
  )
  expect(interceptDraws(flat, { draws: 3, seed: 1 }).get('flat')).toEqual(new Float64Array(30))
  expect(highestShareProbabilities(flat, 'flat', { share: 0.1, draws: 3, seed: 1 })).toBeNull()
  expect(interceptEstimates(flat, 'flat')[0]).toMatchObject({
    mean: 0,
    interval: [0, 0],
    observations: 8,
    events: 4,
  })
})
