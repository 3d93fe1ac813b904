import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowBirthWeight, spector } from '../../../test/fixtures/statistics-cases.ts'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { ascendingOrder } from '../ascending-order.ts'
import { InputError } from '../input-error.ts'
import { randomStream } from '../random.ts'
import { areaUnderCurve, gini } from './area-under-curve.ts'
import { clusteredAreaUnderCurve } from './clustered-area.ts'
import { compareAreas } from './compare-areas.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'
import { liftTable } from './lift-table.ts'
import { rocCurve } from './roc-curve.ts'
import { type ScoredOutcomes, scoredCounts, scoredOutcomes } from './scored-outcomes.ts'
import { tiedScores } from './tied-scores.ts'

interface Discrimination {
  auc: number
  gini: number
  auc_delong95: [number, number]
  auc_delong_se: number
  ks: number
}

describe.skipIf(!sharedIsPresent)('published cases', () => {
  test.each([
    ['lowbwt', lowBirthWeight],
    ['spector', spector],
  ] as const)('%s: R and pROC agree', (name, load) => {
    const { outcome, probability } = load()
    const { discrimination } = sharedJson<{ discrimination: Discrimination }>(
      `cases/statistics/${name}.computed-R.json`,
    )
    const tied = tiedScores(scoredOutcomes(probability, outcome))
    const area = areaUnderCurve(tied)
    expect(area.value).toBeCloseTo(discrimination.auc, 14)
    expect(area.standardError).toBeCloseTo(discrimination.auc_delong_se, 14)
    expect(area.confidenceInterval![0]).toBeCloseTo(discrimination.auc_delong95[0], 13)
    expect(area.confidenceInterval![1]).toBeCloseTo(discrimination.auc_delong95[1], 13)
    expect(gini(area).value).toBeCloseTo(discrimination.gini, 13)
    expect(kolmogorovSmirnov(tied).value).toBeCloseTo(discrimination.ks, 14)
  })

  test('aSAH: three markers and the paired test, pROC', () => {
    const rows = sharedCsv('cases/statistics/aSAH.csv')
    const outcome = rows.map((row) => (row.outcome === 'Poor' ? 1 : 0))
    const golden = sharedJson<{
      ci_delong: Record<string, [number, number, number]>
      delong_test_s100b_vs_wfns: { z: number; p: number }
      cov: number
    }>('cases/statistics/aSAH_delong.computed-R.json')
    const marker = (name: string) => Float64Array.from(rows, (row) => Number(row[name]))
    for (const [name, [low, value, high]] of Object.entries(golden.ci_delong)) {
      const area = areaUnderCurve(tiedScores(scoredOutcomes(marker(name), outcome)))
      expect(area.confidenceInterval![0]).toBeCloseTo(low, 13)
      expect(area.value).toBeCloseTo(value, 13)
      expect(area.confidenceInterval![1]).toBeCloseTo(high, 13)
    }
    const comparison = compareAreas(scoredOutcomes(marker('s100b'), outcome), marker('wfns'))
    expect(comparison.z).toBeCloseTo(golden.delong_test_s100b_vs_wfns.z, 11)
    expect(comparison.pValue).toBeCloseTo(golden.delong_test_s100b_vs_wfns.p, 12)
    expect(comparison.covariance).toBeCloseTo(golden.cov, 14)
  })
})

/** DeLong as printed: every pair of event and non-event compared. */
function bruteForceDeLong(scored: ScoredOutcomes) {
  const scores = (counts: Float64Array) =>
    [...scored.score].flatMap((score, row) => new Array<number>(counts[row]).fill(score))
  const events = scores(scored.events)
  const nonEvents = scores(scored.nonEvents)
  const wins = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const v10 = events.map((x) => mean(nonEvents.map((y) => wins(x, y))))
  const v01 = nonEvents.map((y) => mean(events.map((x) => wins(x, y))))
  const value = mean(v10)
  const spread = (v: number[]) => v.reduce((sum, x) => sum + (x - value) ** 2, 0) / (v.length - 1)
  return { value, variance: spread(v10) / v10.length + spread(v01) / v01.length }
}

/** Few distinct scores and small counts, so ties and weights are everywhere; two of each outcome at least. */
const tiedSample = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .filter((rows) => rows.reduce((s, r) => s + r[1], 0) > 1 && rows.reduce((s, r) => s + r[2], 0) > 1)
  .map((rows) =>
    scoredCounts(
      Float64Array.from(rows, (r) => r[0] / 10),
      Float64Array.from(rows, (r) => r[1]),
      Float64Array.from(rows, (r) => r[2]),
    ),
  )

function writtenOut(scored: ScoredOutcomes) {
  const rows = [...scored.score].flatMap((score, row) => [
    ...new Array<[number, number, number]>(scored.events[row]).fill([score, 1, row]),
    ...new Array<[number, number, number]>(scored.nonEvents[row]).fill([score, 0, row]),
  ])
  const outcomes = scoredOutcomes(
    Float64Array.from(rows, (r) => r[0]),
    rows.map((r) => r[1]),
  )
  return { outcomes, rowOf: Uint32Array.from(rows, (r) => r[2]) }
}

describe('identities', () => {
  test('the sorted pass equals the comparison of every pair, with ties and weights', () => {
    fc.assert(
      fc.property(tiedSample, (scored) => {
        const area = areaUnderCurve(tiedScores(scored))
        const brute = bruteForceDeLong(scored)
        expect(area.value).toBeCloseTo(brute.value, 12)
        expect(area.standardError! ** 2).toBeCloseTo(brute.variance, 12)
      }),
    )
  })

  test('rows written out, in any order, give the same bits as weights', () => {
    fc.assert(
      fc.property(tiedSample, (scored) => {
        const { outcomes } = writtenOut(scored)
        const backwards = {
          score: outcomes.score.toReversed(),
          events: outcomes.events.toReversed(),
          nonEvents: outcomes.nonEvents.toReversed(),
        }
        const kept = scored.score.filter((_, row) => scored.events[row] + scored.nonEvents[row] > 0)
        expect(areaUnderCurve(tiedScores(backwards))).toEqual(areaUnderCurve(tiedScores(outcomes)))
        if (kept.length === scored.score.length) {
          expect(areaUnderCurve(tiedScores(outcomes))).toEqual(areaUnderCurve(tiedScores(scored)))
        }
      }),
    )
  })

  test('a reversed score reverses the area and keeps its error', () => {
    fc.assert(
      fc.property(tiedSample, (scored) => {
        const area = areaUnderCurve(tiedScores(scored))
        const reversed = areaUnderCurve(tiedScores({ ...scored, score: scored.score.map((s) => -s) }))
        expect(reversed.value).toBeCloseTo(1 - area.value, 12)
        expect(reversed.standardError).toBeCloseTo(area.standardError!, 12)
      }),
    )
  })

  test('every row its own cluster: Obuchowski is DeLong; the paired variance is that of the difference', () => {
    fc.assert(
      fc.property(tiedSample, (scored) => {
        const { outcomes } = writtenOut(scored)
        const area = areaUnderCurve(tiedScores(outcomes))
        const own = clusteredAreaUnderCurve(outcomes, Uint32Array.from(outcomes.score.keys()))
        expect(own.standardError).toBeCloseTo(area.standardError!, 12)
        const second = outcomes.score.map((s, row) => (row % 3 === 0 ? s : 1 - s))
        const comparison = compareAreas(outcomes, second)
        const other = areaUnderCurve(tiedScores({ ...outcomes, score: second }))
        expect(comparison.standardError ** 2).toBeCloseTo(
          area.standardError! ** 2 + other.standardError! ** 2 - 2 * comparison.covariance,
          12,
        )
      }),
    )
  })

  test('rows copied whole into k copies of one cluster: the clustered error is that of the single rows', () => {
    const random = randomStream(11, 'clusters')
    const rows = 400
    const score = Float64Array.from({ length: rows }, () => random())
    const outcome = Array.from(score, (s) => (random() < s ? 1 : 0))
    const single = areaUnderCurve(tiedScores(scoredOutcomes(score, outcome)))
    const tripled = scoredOutcomes(score, outcome, new Array<number>(rows).fill(3))
    const clustered = clusteredAreaUnderCurve(tripled, Uint32Array.from(score.keys()))
    expect(clustered.standardError).toBeCloseTo(single.standardError!, 12)
    // Taken for independent, 3 copies would make the error √3 smaller.
    expect(areaUnderCurve(tiedScores(tripled)).standardError! * Math.sqrt(3)).toBeCloseTo(
      single.standardError!,
      3,
    )
  })

  test('the trapezoids under the curve sum to the area; lift bands sum to the sample', () => {
    fc.assert(
      fc.property(tiedSample, (scored) => {
        const tied = tiedScores(scored)
        const points = rocCurve(tied, 1e9)
        let area = 0
        for (let i = 1; i < points.length; i++) {
          const width = points[i].falsePositiveRate - points[i - 1].falsePositiveRate
          area += (width * (points[i].truePositiveRate + points[i - 1].truePositiveRate)) / 2
        }
        expect(area).toBeCloseTo(areaUnderCurve(tied).value, 12)
        const bands = liftTable(tied, 4)
        expect(bands.reduce((sum, band) => sum + band.events, 0)).toBe(tied.totalEvents)
        expect(bands.at(-1)).toMatchObject({ cumulativeShare: 1, cumulativeEventShare: 1, cumulativeLift: 1 })
      }),
    )
  })
})

/** Four events and four non-events by hand: scores .1 .2 .3 .4 | .3 .5 .6 .2. */
test('lift by halves, the riskiest first', () => {
  const score = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.3, 0.5, 0.6, 0.2)
  const bands = liftTable(tiedScores(scoredOutcomes(score, [0, 0, 0, 0, 1, 1, 1, 1])), 2)
  // .6 .5 .4 are three of eight; the two at .3 stay together and fill the half.
  expect(bands.map((b) => [b.lowestScore, b.highestScore, b.observations, b.events])).toEqual([
    [0.3, 0.6, 5, 3],
    [0.1, 0.2, 3, 1],
  ])
  expect(bands[0].lift).toBeCloseTo(3 / 5 / 0.5, 14)
})

test('perfect separation is flagged, not sold as certainty', () => {
  const area = areaUnderCurve(tiedScores(scoredOutcomes(Float64Array.of(1, 2, 3, 4), [0, 0, 1, 1])))
  expect(area).toMatchObject({
    value: 1,
    standardError: 0,
    zeroVariance: true,
    logitConfidenceInterval: null,
  })
})

test('two scores that rank alike have no test', () => {
  const comparison = compareAreas(
    scoredOutcomes(Float64Array.of(1, 2, 3, 4), [0, 1, 0, 1]),
    Float64Array.of(10, 20, 30, 40),
  )
  expect(comparison).toMatchObject({ difference: 0, z: null, pValue: null })
})

test.each([
  ['oneOutcomeOnly', () => tiedScores(scoredOutcomes(Float64Array.of(1, 2), [0, 0]))],
  ['oneOutcomeOnly', () => tiedScores(scoredOutcomes(new Float64Array(0), []))],
  ['outcomeNotBinary', () => scoredOutcomes(Float64Array.of(1, 2), [0, 2])],
  ['scoreMissing', () => scoredOutcomes(Float64Array.of(1, Number.NaN), [0, 1])],
  ['weightNotACount', () => scoredOutcomes(Float64Array.of(1, 2), [0, 1], [1, -1])],
  ['lengthsDiffer', () => scoredOutcomes(Float64Array.of(1, 2), [0])],
])('%s', (code, call) => {
  expect(call).toThrow(expect.objectContaining({ code }) as InputError)
  expect(call).toThrow(InputError)
})

test('the radix order is the stable ascending order, negative numbers and zeros included', () => {
  const random = randomStream(5, 'order')
  const values = Float64Array.from({ length: 20_000 }, (_, i) =>
    i % 7 === 0 ? (i % 2 === 0 ? 0 : -0) : Math.round((random() - 0.5) * 4000) / 2 ** (i % 60),
  )
  const expected = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b)
  expect([...ascendingOrder(values)]).toEqual(expected)
})

test('a million rows in less than half a second', () => {
  const random = randomStream(9, 'million')
  const rows = 1_000_000
  const score = Float64Array.from({ length: rows }, () => random() ** 3)
  const outcome = Uint8Array.from(score, (s) => (random() < s ? 1 : 0))
  const scored = scoredOutcomes(score, outcome)
  const start = performance.now()
  areaUnderCurve(tiedScores(scored))
  const elapsed = performance.now() - start
  console.info(`AUC of 1M rows: ${elapsed.toFixed(0)} ms`)
  expect(elapsed).toBeLessThan(2000) // four times the budget: the machine may be busy
})
