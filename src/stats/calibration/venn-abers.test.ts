import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoredOutcomes } from '../discrimination/scored-outcomes.ts'
import { tiedScores } from '../discrimination/tied-scores.ts'
import { randomStream } from '../random.ts'
import { isotonicRegression } from './isotonic.ts'
import { vennAbers } from './venn-abers.ts'

function tied(scores: readonly number[], events: readonly number[]) {
  return tiedScores(scoredOutcomes(Float64Array.from(scores), Uint8Array.from(events)))
}

/** The definition: pool adjacent violators over all cases, the new one with a label among them. */
function byDefinition(
  scores: readonly number[],
  events: readonly number[],
  at: number,
  label: number,
): number {
  const all = [...scores.map((score, i) => [score, events[i]]), [at, label]]
  const distinct = [...new Set(all.map(([score]) => score))].sort((a, b) => a - b)
  const own = (score: number) => all.filter(([value]) => value === score).map(([, event]) => event)
  const rates = distinct.map((score) => own(score).reduce((sum, event) => sum + event, 0) / own(score).length)
  const fitted = isotonicRegression(
    rates,
    distinct.map((score) => own(score).length),
  )
  return fitted[distinct.indexOf(at)]
}

const cases = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((rows) => new Set(rows.map(([, event]) => event)).size === 2)

test('the fast way is the definition, at known scores, between them and beyond', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const scores = rows.map(([score]) => score)
      const events = rows.map(([, event]) => event)
      const predict = vennAbers(tied(scores, events))
      for (let at = -0.5; at <= 12.5; at += 0.5) {
        const { low, high } = predict(at)
        expect(low).toBeCloseTo(byDefinition(scores, events, at, 0), 12)
        expect(high).toBeCloseTo(byDefinition(scores, events, at, 1), 12)
      }
    }),
    { seed: 9, numRuns: 200 },
  )
})

test('low ≤ merged ≤ high, both rise with the score, and the scale of the score has no say', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const scores = rows.map(([score]) => score)
      const events = rows.map(([, event]) => event)
      const predict = vennAbers(tied(scores, events))
      const stretched = vennAbers(
        tied(
          scores.map((score) => Math.exp(score / 3)),
          events,
        ),
      )
      let last = { low: 0, high: 0 }
      for (let at = 0; at <= 12; at++) {
        const own = predict(at)
        expect(own.low).toBeLessThanOrEqual(own.merged + 1e-15)
        expect(own.merged).toBeLessThanOrEqual(own.high + 1e-15)
        expect(own.low).toBeGreaterThanOrEqual(last.low - 1e-15)
        expect(own.high).toBeGreaterThanOrEqual(last.high - 1e-15)
        expect(stretched(Math.exp(at / 3)).high).toBeCloseTo(own.high, 12)
        last = own
      }
    }),
    { seed: 10 },
  )
})

test('a hand-made case: four borrowers, a new one in the middle', () => {
  const predict = vennAbers(tied([1, 2, 3, 4], [0, 1, 0, 1]))
  // At 2.5 as a non-event: 0 | 1 0 0 | 1 → a third; as an event: 0 | 1 1 0 | 1 → two thirds.
  expect(predict(2.5).low).toBeCloseTo(1 / 3, 14)
  expect(predict(2.5).high).toBeCloseTo(2 / 3, 14)
  expect(predict(2.5).merged).toBeCloseTo(0.5, 14)
})

test('with many cases the band closes in on the truth', () => {
  const random = randomStream(2)
  const uniform = () => random()
  const scores = Array.from({ length: 20_000 }, uniform)
  const events = scores.map((score) => (uniform() < score * score ? 1 : 0))
  const predict = vennAbers(tied(scores, events))
  for (const at of [0.2, 0.5, 0.8]) {
    const { low, high, merged } = predict(at)
    expect(high - low).toBeLessThan(0.02)
    expect(Math.abs(merged - at * at)).toBeLessThan(0.04)
  }
})
