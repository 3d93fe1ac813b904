import { expect, test } from 'vitest'
import { cheapestCutOff, cutOffTable, evenCutOffs, theoreticalCutOff } from './cut-off.ts'
import { scoredOutcomes } from './scored-outcomes.ts'
import { tiedScores } from './tied-scores.ts'

const score = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.3, 0.5, 0.6, 0.2)
const tied = tiedScores(scoredOutcomes(score, [0, 0, 0, 0, 1, 1, 1, 1]))

test('who scores at the cut-off or above is refused', () => {
  const [all, middle, none] = cutOffTable(tied, [0, 0.3, Infinity])
  expect(middle).toEqual({
    cutOff: 0.3,
    approvedShare: 3 / 8, // .1 .2 .2
    sensitivity: 3 / 4,
    specificity: 2 / 4,
    precision: 3 / 5,
    eventRateAmongApproved: 1 / 3,
    cost: null,
  })
  expect(all).toMatchObject({
    approvedShare: 0,
    sensitivity: 1,
    specificity: 0,
    eventRateAmongApproved: null,
  })
  expect(none).toMatchObject({ approvedShare: 1, sensitivity: 0, specificity: 1, precision: null })
})

test('the cheapest cut-off is the cheapest of all, by every price', () => {
  for (const approvedEvent of [1, 2, 5, 20, 1000]) {
    const losses = { approvedEvent, refusedNonEvent: 3, approvedNonEvent: -1 }
    const everyCutOff = cutOffTable(tied, [...tied.score, Infinity], losses)
    const cheapest = cheapestCutOff(tied, losses)
    expect(cheapest.cost).toBe(Math.min(...everyCutOff.map((row) => row.cost!)))
    expect(cheapest).toEqual(everyCutOff.find((row) => row.cutOff === cheapest.cutOff))
  }
})

test('a bad loan costs 10,000 yuan, a refused good one 500: refuse from 500 / 10,500', () => {
  expect(theoreticalCutOff({ approvedEvent: 10_000, refusedNonEvent: 500 })).toBeCloseTo(500 / 10_500, 14)
  expect(theoreticalCutOff({ approvedEvent: 100, refusedEvent: 200, refusedNonEvent: 5 })).toBeNull()
})

test('even cut-offs are scores of the sample, each once', () => {
  expect(evenCutOffs(tied, 4)).toEqual([0.3, 0.4, 0.5, Infinity])
})
