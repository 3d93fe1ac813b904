import { expect, test } from 'vitest'
import type { OfficerComparison, OfficerFinding } from '../operational-risk/officer-comparison.ts'
import {
  drawEffects,
  meanEffects,
  meanExcesses,
  type OfficerDraw,
  type OfficerEffects,
  officerEffects,
} from './officer-effects.ts'

function officer(name: string, observed: number, verdict: OfficerFinding['verdict'] = 'within') {
  // Σp(1 − p) = 20 × (1 − 20 / 400) = 19; the count's variance is 19 too: the estimate's is 1 / 19.
  return { officer: name, observed, expected: 20, variance: 19, rows: 400, verdict } as OfficerFinding
}
const effectsOf = (...officers: OfficerFinding[]) =>
  officerEffects({ officers } as unknown as OfficerComparison)
const differing = effectsOf(officer('a', 29.5), officer('b', 10.5))

/** Density of a normal with mean 0, but for 1 / √2π. */
const density = (x: number, variance: number) => Math.exp((-x * x) / (2 * variance)) / Math.sqrt(variance)

test('estimates by hand', () => {
  // Effects ± 9.5 / 19 = ± .5.
  expect(differing.officers[0]).toEqual({ officer: 'a', effect: 0.5, variance: 1 / 19 })
  expect(differing.officers[1].effect).toBe(-0.5)
})

test('the posterior of the spread is that of integrating the effects out one by one', () => {
  const step = 0.002
  const likelihood = (spread: number) =>
    [0.5, -0.5].reduce((product, estimate) => {
      let sum = 0
      for (let own = -8; own <= 8; own += step)
        sum += density(estimate - own, 1 / 19) * density(own, spread ** 2)
      return product * sum * step
    }, 1)
  const { spreads } = differing
  const at = (spread: number) => spreads.find((one) => Math.abs(one.spread - spread) < 1e-9)!.weight
  for (const spread of [0.1, 0.3, 1, 2])
    expect(at(spread) / at(0.5)).toBeCloseTo(likelihood(spread) / likelihood(0.5), 8)
  expect(spreads.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  expect(differing.spread).toBeCloseTo(
    spreads.reduce((sum, { spread, weight }) => sum + spread * weight, 0),
    12,
  )
})

test('given one spread the mean is shrunken by hand', () => {
  const known: OfficerEffects = { ...differing, spreads: [{ spread: 0.5, weight: 1 }] }
  // Trust .25 / (.25 + 1 / 19) = 19 / 23.
  expect(meanEffects(known)[0]).toBeCloseTo((0.5 * 19) / 23, 12)
})

test('the more officers agree, the less they can differ', () => {
  const few = effectsOf(officer('a', 22), officer('b', 19), officer('c', 20))
  const many = effectsOf(...Array.from({ length: 30 }, (_, i) => officer(`${i}`, 19 + (i % 3))))
  expect(few.spread).toBeLessThan(differing.spread)
  expect(many.spread).toBeLessThan(few.spread / 2)
  expect(Math.max(...meanExcesses(many))).toBeLessThan(0.06)
})

test('who cannot be told from the township keeps the prior; where fewer than two can, nobody differs', () => {
  const effects = effectsOf(officer('a', 29.5), officer('b', 10.5), officer('c', 60, 'cannotBeSeparated'))
  expect(meanEffects(effects)[2]).toBe(0)
  // The mean of max(0, x) of a normal is its deviation over √2π.
  expect(meanExcesses(effects)[2]).toBeCloseTo(effects.spread / Math.sqrt(2 * Math.PI), 12)
  const alone = effectsOf(officer('a', 29.5), officer('c', 60, 'cannotBeSeparated'))
  expect(alone.spread).toBe(0)
  expect([...meanExcesses(alone), ...drawEffects(alone, 1, 1).own]).toEqual([0, 0, 0, 0])
})

test('means and mean excesses are those of many draws', () => {
  const draws = Array.from({ length: 40_000 }, (_, k) => drawEffects(differing, 7, k))
  const meanOf = (of: (draw: OfficerDraw) => number) =>
    draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length
  differing.officers.forEach((_, i) => {
    expect(meanEffects(differing)[i]).toBeCloseTo(
      meanOf(({ own }) => own[i]),
      2,
    )
    expect(meanExcesses(differing)[i]).toBeCloseTo(
      meanOf(({ excess }) => excess[i]),
      2,
    )
  })
})

test('what a branch may have in common widens the excess and moves its officers together', () => {
  const { officers } = differing
  const branches = new Map([
    ['a', 0],
    ['b', 0],
  ])
  const shared = officerEffects(
    { officers: [officer('a', 29.5), officer('b', 10.5)] } as unknown as OfficerComparison,
    branches,
  )
  expect(shared.officers).toEqual(officers)
  expect([...meanEffects(shared)]).toEqual([...meanEffects(differing)])
  const [before, after] = [meanExcesses(differing), meanExcesses(shared)]
  after.forEach((excess, i) => {
    expect(excess).toBeGreaterThan(before[i])
  })
  const draws = Array.from({ length: 40_000 }, (_, k) => drawEffects(shared, 7, k))
  const mean = (of: (draw: OfficerDraw) => number) =>
    draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length
  after.forEach((excess, i) => {
    expect(mean((draw) => draw.excess[i])).toBeCloseTo(excess, 2)
  })
  // The same part for both: where each stands above the average, the two excesses differ as the own effects do.
  const both = draws.filter(({ excess }) => excess[0] > 0 && excess[1] > 0)
  for (const { own, excess } of both.slice(0, 50))
    expect(excess[0] - excess[1]).toBeCloseTo(own[0] - own[1], 12)
})
