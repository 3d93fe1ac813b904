import { expect, test } from 'vitest'
import { normalQuantile } from '../distributions.ts'
import { benjaminiHochberg } from '../multiple-testing.ts'
import { randomStream } from '../random.ts'
import { type GroupedRows, netOfCells } from './net-of-cells.ts'
import { countPValue } from './poisson-funnel.ts'

test('cells that vary by chance alone: expected is the sum of probabilities, the variance binomial', () => {
  // Two groups of two rows in one cell, 1 event of 1 expected: no heterogeneity.
  const found = netOfCells({
    outcome: [1, 0, 0, 0],
    probabilities: [0.2, 0.3, 0.1, 0.4],
    groups: [0, 0, 1, 1],
    groupCount: 2,
    cells: [0, 0, 0, 0],
    cellCount: 1,
    subclusters: null,
  })
  expect(found.cellHeterogeneity).toBe(0)
  expect(found.groups[0]).toMatchObject({ rows: 2, observed: 1, expected: 0.5 })
  expect(found.groups[0].variance).toBeCloseTo(0.2 * 0.8 + 0.3 * 0.7, 14)
  expect(found.groups[0].comparableShare).toBe(0) // two rows of others are too few
})

test('a bad year of the township is the year’s, a group alone in its cell keeps no comparison', () => {
  const rows = {
    outcome: [] as number[],
    probabilities: [] as number[],
    groups: [] as number[],
    cells: [] as number[],
  }
  const add = (group: number, cell: number, events: number, count: number) => {
    for (let i = 0; i < count; i++) {
      rows.outcome.push(i < events ? 1 : 0)
      rows.probabilities.push(0.1)
      rows.groups.push(group)
      rows.cells.push(cell)
    }
  }
  add(0, 0, 30, 100) // groups 0 and 1 share a disaster year
  add(1, 0, 30, 100)
  add(2, 1, 3, 100) // group 2 is alone in another cell
  const { groups, cellHeterogeneity } = netOfCells({
    ...rows,
    groupCount: 3,
    cellCount: 2,
    subclusters: null,
  })
  // (60 − 20)² − 18 and (3 − 10)² − 9, over 20² + 10²
  expect(cellHeterogeneity).toBeCloseTo((1600 - 18 + 49 - 9) / 500, 12)
  const prior = 1 / cellHeterogeneity
  expect(groups[0].expected).toBeCloseTo((10 * (prior + 30)) / (prior + 10), 12)
  expect(groups.map(({ comparableShare }) => comparableShare)).toEqual([1, 1, 0])
  expect(groups[2].expected).toBeCloseTo(10, 12)
})

/** Thirty officers of four townships over nine years, none of them better or worse. */
function drawnWithoutOfficers(seed: number): GroupedRows {
  const random = randomStream(seed, 'net-of-cells')
  const normal = () => normalQuantile(random() + 2 ** -33)
  const [officers, townships, years, villages] = [30, 4, 9, 60]
  const ofCell = Float64Array.from({ length: townships * years }, () => 0.43 * normal())
  const ofVillage = Float64Array.from({ length: villages }, () => 0.25 * normal())
  const columns = Array.from({ length: 9000 }, () => {
    const village = Math.floor(random() * villages)
    const year = Math.floor(random() * years)
    const township = village % townships
    // A village has one officer for three years, then another.
    const officer = (village * 7 + Math.floor(year / 3) * 11) % officers
    const cell = township * years + year
    const eta = -2.9 + 0.8 * normal()
    const chance = 1 / (1 + Math.exp(-eta - ofCell[cell] - ofVillage[village]))
    return { village, officer, cell, probability: 1 / (1 + Math.exp(-eta)), event: random() < chance ? 1 : 0 }
  })
  return {
    outcome: columns.map(({ event }) => event),
    probabilities: columns.map(({ probability }) => probability),
    groups: columns.map(({ officer }) => officer),
    groupCount: officers,
    cells: columns.map(({ cell }) => cell),
    cellCount: townships * years,
    subclusters: columns.map(({ village }) => village),
  }
}

test('false alarms stand at the nominal level where no officer differs', () => {
  let [tests, alarms, families] = [0, 0, 0]
  const books = 60
  for (let seed = 1; seed <= books; seed++) {
    const { groups } = netOfCells(drawnWithoutOfficers(seed))
    const pValues = groups.map(({ observed, expected, variance }) => {
      const scale = Math.max(1, variance / expected)
      return countPValue(observed / scale, expected / scale)
    })
    tests += pValues.length
    alarms += pValues.filter((pValue) => pValue < 0.05).length
    families += benjaminiHochberg(pValues).some((qValue) => qValue !== null && qValue <= 0.05) ? 1 : 0
  }
  expect(alarms / tests).toBeGreaterThan(0.03)
  expect(alarms / tests).toBeLessThan(0.065)
  // With nobody different, the false-discovery rate is the chance of any alarm: 3 of 60 expected.
  expect(families).toBeLessThanOrEqual(8)
})
