import { beforeAll, expect, test } from 'vitest'
import { type ComparedBook, runScenarios } from '../bench/scenarios/run-scenarios.ts'
import { coverageOfScenarios, type ScenarioCoverage } from '../bench/scenarios/scenarios-table.ts'
import { clopperPearsonInterval } from '../src/stats/proportion.ts'

/** Four of the forty books of `npm run bench -- scenarios`, with the same functions; `bench/SCENARIOS.md` has them all. */
let books: ComparedBook[]
let figures: ScenarioCoverage[]

beforeAll(async () => {
  books = await runScenarios({ firstSeed: 101, books: 4, loans: 3000, defaultRate: 0.2 })
  figures = coverageOfScenarios(books)
}, 240_000)

test('intervals of the scenarios hold what the generator gives under the same shock', () => {
  expect(figures.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S6'])
  const held = figures.reduce((sum, own) => sum + own.held, 0)
  // Not refuted at 1 in 1,000: at least 85 % hold the truth. Scenarios of one book go together, so books count.
  expect(clopperPearsonInterval(Math.round(held / figures.length), books.length, 0.998)[1]).toBeGreaterThan(
    0.85,
  )
})

test('they are no wider than the truth is worth telling, and dearer funds cause no default', () => {
  for (const { meanWidth, meanTruth } of figures) expect(meanWidth / meanTruth).toBeLessThan(3)
  for (const { study, truth } of books) {
    expect(truth.change.get('S5')).toBe(0)
    expect(study.scenarios.find(({ id }) => id === 'S5')!.change).toBe(0)
  }
})
