import { beforeAll, expect, test } from 'vitest'
import { pooled, slopeOn } from '../bench/coverage/coverage.ts'
import { isOfPlaces } from '../bench/coverage/coverage-table.ts'
import { type Experiment, runExperiment } from '../bench/coverage/run-experiment.ts'
import { clopperPearsonInterval } from '../src/stats/proportion.ts'

// `npm run bench -- coverage` does the same over more and larger books, at 6 %. A fifth defaults here, so that a
// township-year weighs as much against chance as it does in a book of twenty thousand loans.
let experiment: Experiment

beforeAll(async () => {
  experiment = await runExperiment({ books: 20, loans: 6000, defaultRate: 0.2, populations: 2 })
}, 900_000)

/** Whether a share could come from intervals that hold the truth in 95 of 100 cases, at one in a thousand. */
function isNominal({ held, intervals }: { readonly held: number; readonly intervals: number }): boolean {
  const [lower, upper] = clopperPearsonInterval(held, intervals, 0.999)
  return lower <= 0.95 && 0.95 <= upper
}

test('the intervals of the study hold the marginal truth as often as they say, over all coefficients', () => {
  const all = pooled(experiment.terms, 'published')
  expect(all.intervals).toBeGreaterThan(500)
  expect(isNominal(all), `${all.held} of ${all.intervals}`).toBe(true)
})

test('those of shocks and of what marks a village do too; a plain logit’s do not', () => {
  const published = pooled(experiment.terms, 'published', isOfPlaces)
  const plain = pooled(experiment.terms, 'plain', isOfPlaces)
  expect(isNominal(published), `${published.held} of ${published.intervals}`).toBe(true)
  expect(isNominal(plain), `${plain.held} of ${plain.intervals}`).toBe(false)
  expect(plain.share).toBeLessThan(0.88)
})

test('the estimates centre on the marginal truth, which lies below the conditional coefficients', () => {
  const { terms } = experiment
  expect(Math.abs(slopeOn(terms, ({ truth }) => truth.marginal) - 1)).toBeLessThan(0.04)
  const attenuation = slopeOn(
    terms,
    ({ truth }) => truth.conditional,
    ({ truth }) => truth.marginalOfAll,
  )
  expect(attenuation).toBeGreaterThan(0.88)
  expect(attenuation).toBeLessThan(0.97)
})
