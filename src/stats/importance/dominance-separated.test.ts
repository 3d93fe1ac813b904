import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { type BinomialOutcome, binaryOutcome } from '../regression/outcome.ts'
import { resolveSeparation } from '../regression/separated-fit.ts'
import { dominance } from './dominance.ts'

/** McFadden's R² of a subset by a fit of its own, separation resolved by linear programming. */
async function rSquared(columns: readonly Column[], outcome: BinomialOutcome): Promise<number> {
  if (columns.length === 0) return 0
  const fit = await resolveSeparation(fitLogistic(columns, outcome))
  return 1 - fit.logLikelihood / fit.nullLogLikelihood
}

const size = 80
const debt = Array.from({ length: size }, (_, i) => Math.sin(i * 1.7) + 0.3 * Math.cos(i * 0.9))
const crop = Array.from({ length: size }, (_, i) => ['corn', 'rice', 'soy', 'hog'][(i * 7) % 4])
const columns = [numericColumn('debt', debt), nominalColumn('crop', crop)]

test.each([
  ['a number parts the outcomes', debt.map((value) => (value > 0.2 ? 1 : 0))],
  ['a level parts the outcomes', crop.map((level) => (level === 'hog' ? 1 : 0))],
  ['a level has no event', debt.map((value, i) => (crop[i] !== 'soy' && value > 0.2 === i % 3 > 0 ? 1 : 0))],
])('%s: shares are those of the refitted subsets', async (_, isEvent) => {
  const outcome = binaryOutcome(isEvent)
  const [both, first, second] = await Promise.all([
    rSquared(columns, outcome),
    rSquared([columns[0]], outcome),
    rSquared([columns[1]], outcome),
  ])
  const found = dominance(await resolveSeparation(fitLogistic(columns, outcome)), { seed: 1 })
  // Two players: the mean of what each adds to nothing and to the other.
  expect(found.factors[0].value).toBeCloseTo((first + both - second) / 2, 9)
  expect(found.factors[1].value).toBeCloseTo((second + both - first) / 2, 9)
  expect(found.factors[0].value + found.factors[1].value).toBeCloseTo(both, 12)
})
