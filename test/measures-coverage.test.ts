import { beforeAll, expect, test } from 'vitest'
import { type FigureCoverage, figuresOf, orderAgreement } from '../bench/measures/measures-coverage.ts'
import { runMeasures, type StudiedBook } from '../bench/measures/run-measures.ts'
import { clopperPearsonInterval } from '../src/stats/proportion.ts'

/** Six books of the sixty of `npm run bench -- measures`, with the same functions; `bench/MEASURES.md` has them all. */
let studied: StudiedBook[]
let figures: ReadonlyMap<FigureCoverage['figure'], FigureCoverage>

beforeAll(async () => {
  studied = await runMeasures({ firstSeed: 1, books: 6, loans: 8000, defaultRate: 0.06 })
  figures = new Map(figuresOf(studied).map((own) => [own.figure, own]))
}, 240_000)

/** Not refuted at 1 in 1,000 by so few books: at least 85 % of the intervals hold the truth (DESIGN.md §6). */
function allows85(held: number, books: number): boolean {
  return clopperPearsonInterval(held, books, 0.998)[1] >= 0.85
}

test('intervals hold the truth of the generator, measure by measure and together', () => {
  const own = [...figures.values()]
  for (const { figure, held, books } of own) expect([figure, allows85(held, books)]).toEqual([figure, true])
  const sum = (of: (figure: FigureCoverage) => number) => own.reduce((total, one) => total + of(one), 0)
  expect(
    allows85(
      sum(({ held }) => held),
      sum(({ books }) => books),
    ),
  ).toBe(true)
})

test('they are no wider than the truth is worth telling', () => {
  // 0.99 and 0.99 of the truth over sixty books; two would be an interval that tells nothing.
  for (const figure of ['expectedLoss', 'rules'] as const) {
    const { meanWidth, meanTruth, meanEstimate } = figures.get(figure)!
    expect(meanWidth / meanTruth).toBeLessThan(1.5)
    expect(meanEstimate / meanTruth).toBeGreaterThan(0.75)
    expect(meanEstimate / meanTruth).toBeLessThan(1.35)
  }
})

test('signs agree, and so does the order where the intervals stand apart', () => {
  for (const figure of ['insurance', 'creditSystem', 'rules', 'accountManagers', 'guarantees'] as const) {
    const { sameSign, signed } = figures.get(figure)!
    expect([figure, signed - sameSign]).toEqual([figure, 0])
  }
  const { certainPairs, certainSame, pairs, same } = orderAgreement(studied)
  expect(certainPairs).toBeGreaterThan(0)
  expect(certainSame / certainPairs).toBeGreaterThanOrEqual(0.9)
  expect(same / pairs).toBeGreaterThan(0.7)
})

test('a rate causes no default, in truth and in the study', () => {
  for (const { study, truth } of studied) {
    expect(truth.lossAvoided.get('pricing')).toBe(0)
    const pricing = study.measures.find(({ measure }) => measure === 'pricing')!
    expect(Math.abs(pricing.defaultsAvoided)).toBeLessThan(1e-9)
  }
})
