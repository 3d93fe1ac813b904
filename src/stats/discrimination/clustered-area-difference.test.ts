import { expect, test } from 'vitest'
import { randomStream } from '../random.ts'
import { clusteredAreaUnderCurve } from './clustered-area.ts'
import { clusteredAreaDifference } from './clustered-area-difference.ts'
import { compareAreas } from './compare-areas.ts'
import { scoredOutcomes } from './scored-outcomes.ts'

const random = randomStream(4, 'two scores')
const outcome = Uint8Array.from({ length: 60 }, () => (random() < 0.4 ? 1 : 0))
const one = Float64Array.from(outcome, (y) => Math.round(10 * (random() + y / 2)) / 10)
const two = Float64Array.from(outcome, (y) => random() + y / 4)
const scored = scoredOutcomes(one, outcome)
const singles = Uint32Array.from(outcome.keys())

test('with every row its own cluster it is the paired test of DeLong', () => {
  const paired = compareAreas(scored, two)
  const clustered = clusteredAreaDifference(scored, two, singles)
  expect(clustered.areas).toEqual(paired.areas)
  expect(clustered.standardError).toBeCloseTo(paired.standardError, 12)
  expect(clustered.pValue).toBeCloseTo(paired.pValue!, 12)
})

test('rows copied whole into three copies of one cluster tell no more than the single rows', () => {
  const thrice = <T>(values: Iterable<T>) => [...values].flatMap((value) => [value, value, value])
  const single = clusteredAreaDifference(scored, two, singles)
  const tripled = clusteredAreaDifference(
    scoredOutcomes(Float64Array.from(thrice(one)), Uint8Array.from(thrice(outcome))),
    Float64Array.from(thrice(two)),
    Uint32Array.from(thrice(singles)),
  )
  expect(tripled.difference).toBeCloseTo(single.difference, 12)
  expect(tripled.standardError).toBeCloseTo(single.standardError!, 12)
})

test('a score that tells nothing leaves the error of the other; a score beside itself leaves none', () => {
  const clusters = singles.map((row) => row % 20)
  const against = clusteredAreaDifference(scored, new Float64Array(60), clusters)
  const alone = clusteredAreaUnderCurve(scored, clusters)
  expect(against.difference).toBeCloseTo(alone.value - 0.5, 12)
  expect(against.standardError).toBeCloseTo(alone.standardError!, 12)
  expect(clusteredAreaDifference(scored, one, clusters)).toMatchObject({ difference: 0, pValue: null })
})

test('one cluster of defaults has no error', () => {
  const clusters = Uint32Array.from(outcome, (y, row) => (y === 1 ? 0 : row + 1))
  expect(clusteredAreaDifference(scored, two, clusters).confidenceInterval).toBeNull()
})
