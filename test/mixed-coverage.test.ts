import { beforeAll, expect, test } from 'vitest'
import { type MixedExperiment, runMixed } from '../bench/coverage/run-mixed.ts'
import { clopperPearsonInterval } from '../src/stats/proportion.ts'

/** Six of the hundred books of `npm run bench -- mixed`, with the same functions; `bench/MIXED.md` has them all. */
let experiment: MixedExperiment

beforeAll(async () => {
  experiment = await runMixed({
    firstSeed: 1,
    books: 6,
    loans: 3000,
    defaultRate: 0.2,
    notesPerOfficer: 400,
  })
}, 240_000)

test('intervals of the mixed logit hold the conditional truth as often as they say', () => {
  const held = experiment.terms.reduce((sum, own) => sum + own.held, 0)
  const all = experiment.terms.reduce((sum, own) => sum + own.books, 0)
  expect(all).toBeGreaterThan(150)
  const [lower, upper] = clopperPearsonInterval(held, all, 0.999)
  expect(lower <= 0.95 && 0.95 <= upper, `${held} of ${all}`).toBe(true)
})

test('of officers too, which intervals that take σ̂ for σ do not', () => {
  const sum = (of: (book: MixedExperiment['officers'][number]) => number) =>
    experiment.officers.reduce((total, book) => total + of(book), 0)
  const officers = sum((own) => own.officers)
  expect(
    clopperPearsonInterval(
      sum(({ held }) => held),
      officers,
      0.998,
    )[1],
  ).toBeGreaterThan(0.95)
  expect(sum(({ held }) => held)).toBeGreaterThan(sum(({ heldIfKnown }) => heldIfKnown))
  expect(sum(({ heldIfKnown }) => heldIfKnown) / officers).toBeLessThan(0.9)
})
