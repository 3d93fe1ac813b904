import { expect, test } from 'vitest'
import { gaussHermite } from '../mixed/gauss-hermite.ts'
import { mutualCover } from './mutual-cover.ts'

const rule = gaussHermite(15)
/** Three members who owe 10,000 each, can pay 4,000 each, and default one in ten. */
const group = { debt: [10_000, 10_000, 10_000], capacity: [4000, 4000, 4000], probability: [0.1, 0.1, 0.1] }

test('three independent members by hand', () => {
  const { defaulted, covered } = mutualCover(group, 0, rule)
  expect(defaulted).toBeCloseTo(3000, 8)
  // one defaults (3 × .1 × .81 = .243): two stand and pay 8,000; two default (3 × .01 × .9 = .027): one pays 4,000
  expect(covered).toBeCloseTo(0.243 * 8000 + 0.027 * 4000, 8)
})

test('contagion leaves the expected default and takes from the cover', () => {
  const [alone, together] = [0, 1].map((deviation) => mutualCover(group, deviation, rule))
  expect(together.defaulted).toBeCloseTo(alone.defaulted, 6)
  expect(together.covered).toBeLessThan(0.97 * alone.covered)
})

test('who can pay everything covers everything but the ruin of all', () => {
  const rich = { ...group, capacity: [1e9, 1e9, 1e9] }
  expect(mutualCover(rich, 0, rule).covered).toBeCloseTo(3000 - 0.001 * 30_000, 8)
  expect(mutualCover({ ...group, capacity: [0, 0, 0] }, 0, rule).covered).toBe(0)
})
