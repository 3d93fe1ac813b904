import { expect, test } from 'vitest'
import type { OfficerComparison, OfficerFinding } from '../operational-risk/officer-comparison.ts'
import { drawEffects, meanExcess, officerEffects } from './officer-effects.ts'

function officer(name: string, observed: number, verdict: OfficerFinding['verdict'] = 'within') {
  // Σp(1 − p) = 20 × (1 − 20 / 400) = 19; the count's variance is 19 too: the estimate's is 1 / 19.
  return { officer: name, observed, expected: 20, variance: 19, rows: 400, verdict } as OfficerFinding
}
const comparison = (...officers: OfficerFinding[]) => ({ officers }) as unknown as OfficerComparison

test('moments and shrinkage by hand', () => {
  // Effects ± 9.5 / 19 = ± .5; Q = 19 × (.25 + .25) = 9.5; τ² = (9.5 − 1) / (38 − 19) = 8.5 / 19.
  const { spread, officers } = officerEffects(comparison(officer('a', 29.5), officer('b', 10.5)))
  expect(spread ** 2).toBeCloseTo(8.5 / 19, 12)
  // Trust τ² / (τ² + 1 / 19) = 8.5 / 9.5.
  expect(officers[0].mean).toBeCloseTo((0.5 * 8.5) / 9.5, 12)
  expect(officers[1].deviation ** 2).toBeCloseTo((8.5 / 19) * (1 / 9.5), 12)
})

test('officers who differ by no more than chance have no spread and no effect', () => {
  const { spread, officers } = officerEffects(
    comparison(officer('a', 22), officer('b', 19), officer('c', 20)),
  )
  expect(spread).toBe(0)
  expect(officers.map(({ mean }) => mean)).toEqual([0, 0, 0])
})

test('who cannot be told from the township keeps the prior', () => {
  const { spread, officers } = officerEffects(
    comparison(officer('a', 29.5), officer('b', 10.5), officer('c', 60, 'cannotBeSeparated')),
  )
  expect(officers[2]).toEqual({ officer: 'c', mean: 0, deviation: spread })
})

test('the mean excess is that of many draws', () => {
  const effects = officerEffects(comparison(officer('a', 29.5), officer('b', 10.5)))
  const draws = Array.from({ length: 20_000 }, (_, k) => drawEffects(effects, 7, k))
  effects.officers.forEach((one, i) => {
    const mean = draws.reduce((sum, draw) => sum + Math.max(0, draw[i]), 0) / draws.length
    expect(meanExcess(one)).toBeCloseTo(mean, 2)
  })
})
