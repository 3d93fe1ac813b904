import { describe, expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import type { BinomialOutcome } from '../regression/outcome.ts'
import { gaussHermite } from './gauss-hermite.ts'
import type { CellGroups } from './grouped-cells.ts'
import type { IntegratedLikelihood } from './integrated-likelihood.ts'
import { laplaceLikelihood } from './laplace-likelihood.ts'
import { quadratureLikelihood } from './quadrature-likelihood.ts'

function groupsOf(name: string, codes: readonly number[]): CellGroups {
  const count = Math.max(...codes) + 1
  return {
    name,
    codes: Uint32Array.from(codes),
    count,
    levels: Array.from({ length: count }, (_, g) => `${g}`),
  }
}

/** 24 cells of 6 officers, who stand in 3 branches or work in 4 townships. */
const random = randomStream(3, 'integrated')
const cells = 24
const officers = groupsOf(
  'officer',
  Array.from({ length: cells }, (_, cell) => cell >> 2),
)
const branches = groupsOf(
  'branch',
  Array.from({ length: cells }, (_, cell) => cell >> 3),
)
const townships = groupsOf(
  'township',
  Array.from({ length: cells }, (_, cell) => cell & 3),
)
const trials = Float64Array.from({ length: cells }, () => 1 + Math.floor(4 * random()))
const outcome: BinomialOutcome = { trials, events: trials.map((n) => Math.floor((n + 1) * random() * 0.7)) }
const predictor = Float64Array.from({ length: cells }, () => 2 * random() - 1.5)

function rule(points: number) {
  return quadratureLikelihood(outcome, officers, gaussHermite(points))
}

/** ln ∫ of a binomial likelihood over normal intercepts, by the trapezoid rule on a wide and fine grid. */
function bruteForce(
  own: ArrayLike<number>,
  deviations: readonly number[],
  groupsOfCells: readonly CellGroups[],
): number {
  const [outer, inner] = groupsOfCells.length === 2 ? groupsOfCells : [null, groupsOfCells[0]]
  const [outerSigma, innerSigma] = outer ? deviations : [0, deviations[0]]
  const step = 0.05
  const integral = (f: (u: number) => number) => {
    let sum = 0
    for (let u = -9; u <= 9 + 1e-9; u += step) sum += f(u) * Math.exp((-u * u) / 2)
    return (sum * step) / Math.sqrt(2 * Math.PI)
  }
  const cellsOf = (groups: CellGroups, g: number, among: readonly number[]) =>
    among.filter((cell) => groups.codes[cell] === g)
  const chance = (among: readonly number[], shift: number) =>
    among.reduce((product, cell) => {
      const eta = own[cell] + shift
      return product * Math.exp(outcome.events[cell] * eta - outcome.trials[cell] * Math.log1p(Math.exp(eta)))
    }, 1)
  const every = Array.from({ length: cells }, (_, cell) => cell)
  const innerIntegrals = (among: readonly number[], shift: number) => {
    let product = 1
    for (let g = 0; g < inner.count; g++) {
      const members = cellsOf(inner, g, among)
      if (members.length > 0) product *= integral((u) => chance(members, shift + innerSigma * u))
    }
    return product
  }
  if (!outer) {
    let sum = 0
    for (let g = 0; g < inner.count; g++)
      sum += Math.log(integral((u) => chance(cellsOf(inner, g, every), innerSigma * u)))
    return sum
  }
  let sum = 0
  for (let b = 0; b < outer.count; b++)
    sum += Math.log(integral((v) => innerIntegrals(cellsOf(outer, b, every), outerSigma * v)))
  return sum
}

describe('against integration by brute force', () => {
  test.each([0.3, 1, 2.5])('one grouping, σ = %d', (sigma) => {
    const exact = bruteForce(predictor, [sigma], [officers])
    expect(rule(40).evaluate(predictor, [sigma]).logLikelihood).toBeCloseTo(exact, 7)
    const errors = [1, 3, 9, 25].map((points) =>
      Math.abs(rule(points).evaluate(predictor, [sigma]).logLikelihood - exact),
    )
    expect(errors[1]).toBeLessThan(errors[0])
    expect(errors[2]).toBeLessThan(errors[1])
    expect(errors[3]).toBeLessThan(Math.max(errors[2], 1e-12))
  })

  test('nested groupings: Laplace is near, and the nearer the smaller σ is', () => {
    const model = laplaceLikelihood(outcome, [officers, branches])
    const error = (deviations: [number, number]) =>
      Math.abs(
        model.evaluate(predictor, deviations).logLikelihood -
          bruteForce(predictor, [deviations[1], deviations[0]], [branches, officers]),
      )
    // The error of Laplace is of the fourth order in σ: half of it is a sixteenth.
    expect(error([0.8, 0.6])).toBeLessThan(0.1)
    expect(error([0.2, 0.15]) / error([0.1, 0.075])).toBeGreaterThan(13)
    expect(error([0.2, 0.15]) / error([0.1, 0.075])).toBeLessThan(19)
  })
})

describe('one model seen as another', () => {
  test('Laplace with a second σ of 0 is quadrature with one point', () => {
    for (const other of [branches, townships]) {
      const two = laplaceLikelihood(outcome, [officers, other]).evaluate(predictor, [0.9, 0])
      const one = rule(1).evaluate(predictor, [0.9])
      expect(two.logLikelihood).toBeCloseTo(one.logLikelihood, 11)
      expect(two.byDeviation[0]).toBeCloseTo(one.byDeviation[0], 9)
      one.byPredictor.forEach((value, cell) => {
        expect(two.byPredictor[cell]).toBeCloseTo(value, 9)
      })
      one.modeDeviations[0].forEach((value, g) => {
        expect(two.modeDeviations[0][g]).toBeCloseTo(value, 10)
      })
    }
  })

  test('without a spread the likelihood is the logit itself', () => {
    const direct = predictor.reduce(
      (sum, eta, cell) => sum + outcome.events[cell] * eta - outcome.trials[cell] * Math.log1p(Math.exp(eta)),
      0,
    )
    expect(rule(9).evaluate(predictor, [0]).logLikelihood).toBeCloseTo(direct, 11)
    const two = laplaceLikelihood(outcome, [officers, townships]).evaluate(predictor, [0, 0])
    expect(two.logLikelihood).toBeCloseTo(direct, 11)
  })
})

describe('the gradient is that of finite differences', () => {
  const models: readonly [string, IntegratedLikelihood, readonly number[]][] = [
    ['Laplace, one grouping', rule(1), [0.9]],
    ['3 points', rule(3), [1.7]],
    ['9 points', rule(9), [0.6]],
    ['two groupings, nested', laplaceLikelihood(outcome, [officers, branches]), [0.9, 0.7]],
    ['two groupings, crossed', laplaceLikelihood(outcome, [officers, townships]), [1.1, 0.5]],
  ]
  test.each(models)('%s', (_, model, deviations) => {
    const point = model.evaluate(predictor, deviations)
    const h = 1e-4
    const value = (cellShift: readonly [number, number], sigmaShift: readonly [number, number]) => {
      const shifted = predictor.slice()
      shifted[cellShift[0]] += cellShift[1]
      const sigmas = deviations.map((sigma, k) => sigma + (k === sigmaShift[0] ? sigmaShift[1] : 0))
      return model.evaluate(shifted, sigmas).logLikelihood
    }
    for (let cell = 0; cell < cells; cell++) {
      const slope = (value([cell, h], [0, 0]) - value([cell, -h], [0, 0])) / (2 * h)
      expect(point.byPredictor[cell]).toBeCloseTo(slope, 7)
    }
    deviations.forEach((_, k) => {
      const slope = (value([0, 0], [k, h]) - value([0, 0], [k, -h])) / (2 * h)
      expect(point.byDeviation[k]).toBeCloseTo(slope, 7)
    })
  })
})

test('a mode is drawn towards 0, the more so the fewer the rows behind it', () => {
  // One event in four rows, 2, 3 … times over, in a model that expects one half.
  const sizes = [1, 2, 4, 8, 16, 32]
  const groups = groupsOf(
    'g',
    sizes.map((_, g) => g),
  )
  const model = quadratureLikelihood(
    { events: Float64Array.from(sizes), trials: Float64Array.from(sizes, (size) => 4 * size) },
    groups,
    gaussHermite(9),
  )
  const { modes, modeDeviations } = model.evaluate(new Float64Array(sizes.length), [1])
  const crude = Math.log(1 / 3)
  for (let g = 1; g < sizes.length; g++) {
    expect(modes[0][g]).toBeLessThan(modes[0][g - 1])
    expect(modes[0][g]).toBeGreaterThan(crude)
    expect(modeDeviations[0][g]).toBeLessThan(modeDeviations[0][g - 1])
  }
})
