import { expect, test } from 'vitest'
import { smallBook } from '../../../../../test/small-book.ts'
import { numericColumn } from '../../../../stats/frame.ts'
import { randomStream } from '../../../../stats/random.ts'
import { biasReducedClusterCovariance } from '../../../../stats/regression/cluster-covariance-bias-reduced.ts'
import { fitLogistic, logistic } from '../../../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../../../stats/regression/outcome.ts'
import type { SampleRows } from '../../sample-rows.ts'
import { satelliteCells } from './satellite-cells.ts'
import { carriedShocks, satelliteFinding } from './satellite-finding.ts'

interface Truth {
  readonly disaster: number
  readonly insuredInDisaster: number
  readonly priceShock: number
}

const crops = ['corn', 'rice', 'fungus']

/** Townships × years × notes; a township-year is hit with probability .3, and then 7 of 10 of its notes are. */
function simulated(truth: Truth, { townships = 8, years = 8, notes = 120, seed = 1 } = {}): SampleRows {
  const random = randomStream(seed)
  const lines: string[] = []
  const [outcome, cropYears, place, cell] = [[], [], [], []] as number[][]
  const terms: Record<string, number[]> = { disaster: [], insured: [], insuredInDisaster: [], priceShock: [] }
  const prices = Array.from({ length: years * crops.length }, () => 3 * (random() - 0.5))
  for (let township = 0; township < townships; township++) {
    for (let year = 0; year < years; year++) {
      const isHitTownship = random() < 0.3
      for (let i = 0; i < notes; i++) {
        const crop = Math.floor(random() * crops.length)
        const hit = isHitTownship && random() < 0.7 ? 1 : 0
        const insured = random() < 0.5 ? 1 : 0
        const price = prices[crop * years + year]
        const eta =
          -2 +
          0.1 * (township - townships / 2) +
          0.15 * Math.sin(year) +
          truth.disaster * hit +
          truth.insuredInDisaster * hit * insured +
          truth.priceShock * price
        const at = outcome.push(random() < logistic(eta) ? 1 : 0) - 1
        cropYears.push(2015 + year)
        place.push(township)
        cell.push(township * years + year)
        terms['disaster'].push(hit)
        terms['insured'].push(insured)
        terms['insuredInDisaster'].push(hit * insured)
        terms['priceShock'].push(price)
        lines.push(
          `${at} | t${township} | ${crops[crop]} | ${2015 + year}-03-01 | ${2015 + year}-12-01 | 10000`,
        )
      }
    }
  }
  return {
    book: smallBook(['loan_id | township | crop | disbursed_on | due_on | amount', ...lines].join('\n')),
    rows: outcome.length,
    outcome: Uint8Array.from(outcome),
    bookRows: Uint32Array.from(outcome.keys()),
    cropYears: Int32Array.from(cropYears),
    clusters: {
      township: { codes: Uint32Array.from(place), count: townships },
      townshipYear: { codes: Uint32Array.from(cell), count: townships * years },
      village: null,
      household: null,
      group: null,
      officer: null,
      branch: null,
    },
    term: (name) => (terms[name] ? Float64Array.from(terms[name]) : null),
  }
}

const truth: Truth = { disaster: 1.2, insuredInDisaster: -0.7, priceShock: -0.35 }
const sample = simulated(truth)
const found = satelliteFinding(sample, 0.95)

test('on notes the true effects lie in the intervals', () => {
  if (found.notes.status !== 'estimated') throw new Error('not estimated')
  const { terms, errors, townshipYears, rows } = found.notes.model
  expect({ errors, townshipYears, rows }).toEqual({ errors: 'CR2', townshipYears: 64, rows: 7680 })
  expect(terms.map(({ name }) => name)).toEqual(['disaster', 'insuredInDisaster', 'priceShock'])
  for (const { name, interval, degreesOfFreedom } of terms) {
    expect(interval[0]).toBeLessThan(truth[name])
    expect(interval[1]).toBeGreaterThan(truth[name])
    expect(degreesOfFreedom).toBeLessThan(64)
  }
})

test('on township-years the disaster is that of the mean cover', () => {
  if (found.townshipYears.status !== 'estimated') throw new Error('not estimated')
  const [disaster] = found.townshipYears.model.terms
  expect(disaster.interval[0]).toBeLessThan(1.2 - 0.35)
  expect(disaster.interval[1]).toBeGreaterThan(1.2 - 0.35)
})

test('counting equal notes once leaves the estimate and its errors as they are', () => {
  const cells = satelliteCells(sample)!
  const shock = (name: string) => numericColumn(name, sample.term(name)!)
  const ofRow = (codes: ArrayLike<number>, name: string) => ({
    kind: 'nominal' as const,
    name,
    codes: Uint32Array.from(codes),
    levels: Array.from({ length: Math.max(...Array.from(codes)) + 1 }, (_, level) => String(level)),
  })
  const crop = sample.book.loans.columns.get('crop')!
  const columns = [
    ...['disaster', 'insuredInDisaster', 'priceShock', 'insured'].map(shock),
    ofRow(sample.clusters.township!.codes, 'township'),
    ofRow(
      sample.cropYears.map((year) => year - 2015),
      'cropYear',
    ),
    ofRow((crop as { codes: Uint8Array }).codes, 'crop'),
  ]
  const outcome = binaryOutcome(sample.outcome)
  const fit = fitLogistic(columns, outcome)
  const { covariance } = biasReducedClusterCovariance(fit, {
    columns,
    outcome,
    clusters: [sample.clusters.townshipYear!.codes],
  })
  if (found.notes.status !== 'estimated') throw new Error('not estimated')
  const size = fit.coefficients.length
  found.notes.model.terms.forEach(({ coefficient, standardError }, at) => {
    expect(coefficient).toBeCloseTo(fit.coefficients[1 + at], 9)
    expect(standardError).toBeCloseTo(Math.sqrt(covariance[(1 + at) * (size + 1)]), 9)
  })
  expect(cells.outcome.trials.length).toBeLessThan(sample.rows / 3)
})

test('a short history is called short, by name, and then carries no effect of a shock', () => {
  const short = satelliteFinding(simulated(truth, { townships: 3, years: 4, notes: 40 }), 0.95)
  expect(short.notes).toEqual({
    status: 'tooShort',
    reasons: ['fewYears', 'fewTownshipYears', 'fewHit', 'fewDefaults'],
  })
  expect([...carriedShocks(short)]).toEqual([])
  expect([...carriedShocks(found)]).toEqual(['disaster', 'insuredInDisaster', 'priceShock'])
  expect([...carriedShocks(null)]).toEqual([])
})

test('without townships, or without any shock, nothing is fitted', () => {
  const nowhere = { ...sample, clusters: { ...sample.clusters, township: null, townshipYear: null } }
  expect(satelliteFinding(nowhere, 0.95).notes).toEqual({ status: 'tooShort', reasons: ['noTownships'] })
  expect(satelliteFinding({ ...sample, term: () => null }, 0.95).townshipYears).toEqual({
    status: 'tooShort',
    reasons: ['noShocks'],
  })
})
