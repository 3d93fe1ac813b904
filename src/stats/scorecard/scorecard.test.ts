import { describe, expect, test } from 'vitest'
import { germanCredit } from '../../../test/german-credit.ts'
import { sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import type { BreaksFile } from '../binning/breaks-file.ts'
import { type Frame, nominalColumn, numericColumn, takeRows } from '../frame.ts'
import { buildScorecard, type ScorecardOptions } from './build-scorecard.ts'
import { compileCard } from './compile-card.ts'
import { scoreColumns } from './score-columns.ts'
import { scoreRow } from './score-row.ts'

const asked: ScorecardOptions = { outcome: { column: 'creditability', event: 'bad' } }

/** A small book of our own: risk falls with income, varies with the crop; some incomes are missing. */
function farmers(rows = 3000) {
  const random = congruential(20)
  const income = new Float64Array(rows)
  const age = new Float64Array(rows)
  const crop: string[] = []
  const event = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) {
    income[row] = random() < 0.1 ? Number.NaN : Math.round(2000 + 30000 * random() ** 2)
    age[row] = 20 + Math.floor(50 * random())
    crop.push(['corn', 'rice', 'fungus', 'hog'][Math.floor(4 * random())])
    const logOdds =
      -1.2 - (Number.isNaN(income[row]) ? 0 : income[row] / 12000) + (crop[row] === 'hog' ? 0.8 : 0)
    event[row] = random() < 1 / (1 + Math.exp(-logOdds - (age[row] < 30 ? 0.5 : 0))) ? 1 : 0
  }
  const frame: Frame = {
    rows,
    columns: [numericColumn('income', income), numericColumn('age', age), nominalColumn('crop', crop)],
  }
  return { frame, outcome: { event } }
}

/** Numerical Recipes' quick generator: enough to make an example, the same everywhere. */
function congruential(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe.skipIf(!sharedIsPresent)('germancredit: five factors under fixed cuts, computed in R', () => {
  interface Case {
    woe: Record<string, { bins: string[]; woe: number[]; iv: number }>
    logit: { names: string[]; coef: number[]; se: number[]; llf: number }
    base_points: number
    points: Record<string, { bins: string[]; points_unrounded: number[]; points: number[] }>
  }
  const columns: Record<string, string> = {
    age: 'age_in_years',
    amount: 'credit_amount',
    duration: 'duration_in_month',
    housing: 'housing',
    checking: 'status_of_existing_checking_account',
  }
  const expected = sharedIsPresent
    ? sharedJson<Case>('cases/statistics/germancredit_scorecard.computed-R.json')
    : null
  const german = germanCredit()
  const frame: Frame = { rows: german.event.length, columns: german.columns }
  const breaks: BreaksFile = {
    factors: {
      age_in_years: { breaks: [26, 35, 40] },
      credit_amount: { breaks: [1400, 1800, 4000, 9200] },
      duration_in_month: { breaks: [8, 16, 34, 44] },
      housing: { groups: (expected?.woe.housing.bins ?? []).map((level) => [level]) },
      status_of_existing_checking_account: {
        groups: (expected?.woe.checking.bins ?? []).map((level) => [level]),
      },
    },
  }
  const build = (options: Partial<ScorecardOptions>) =>
    buildScorecard(frame, german, {
      ...asked,
      factors: expected!.logit.names.slice(1).map((name) => columns[name]),
      binning: { breaks },
      ...options,
    }).card

  test('coefficients, standard errors and log likelihood', () => {
    const { model, factors } = build({})
    const { names, coef, se, llf } = expected!.logit
    expect(model.intercept.coefficient).toBeCloseTo(coef[0], 9)
    expect(model.intercept.standardError).toBeCloseTo(se[0], 9)
    expect(model.logLikelihood).toBeCloseTo(llf, 8)
    names.slice(1).forEach((name, i) => {
      expect(factors[i].factor).toBe(columns[name])
      expect(factors[i].estimate?.coefficient).toBeCloseTo(coef[i + 1], 9)
      // R takes its standard errors from the weights of the last iteration but one.
      expect(factors[i].estimate?.standardError).toBeCloseTo(se[i + 1], 8)
      expect(factors[i].signAsExpected).toBe(true)
    })
  })

  test('points at 600 for 19 to 1, 50 to double the odds', () => {
    const exact = build({ points: { rounding: 'none' } })
    const nearest = build({ points: { rounding: 'nearest' } })
    expect(exact.scaling.base).toBeCloseTo(expected!.base_points, 7)
    expect(exact.scaling.largestError).toBe(0)
    Object.entries(expected!.points).forEach(([name, { points, points_unrounded }]) => {
      const factor = exact.factors.find((candidate) => candidate.factor === columns[name])!
      points_unrounded.forEach((value, bin) => {
        expect(factor.bins[bin].points).toBeCloseTo(value, 6)
      })
      const rounded = nearest.factors.find((candidate) => candidate.factor === columns[name])!
      expect(rounded.bins.slice(0, points.length).map((bin) => bin.points)).toEqual(points)
    })
  })

  test('the optimal rounding states its largest error, which no combination of bins exceeds', () => {
    const exact = build({ points: { rounding: 'none' } })
    const rounded = build({})
    expect(rounded.scaling.roundingProven).toBe(true)
    expect(rounded.scaling.largestError).toBeLessThanOrEqual(rounded.scaling.nearestLargestError)
    const unroundedScores = scoreColumns(compileCard(exact), frame).score
    const scores = scoreColumns(compileCard(rounded), frame).score
    const worst = scores.reduce(
      (most, score, row) => Math.max(most, Math.abs(score - unroundedScores[row])),
      0,
    )
    expect(worst).toBeLessThanOrEqual(rounded.scaling.largestError + 1e-9)
  })

  test('all twenty factors make a card that ranks', () => {
    const { card, leftOut } = buildScorecard(frame, german, asked)
    expect(card.factors.length + leftOut.length).toBe(20)
    for (const { reason } of leftOut) expect(reason).toBe('infeasible')
  })
})

describe('a card of our own', () => {
  const { frame, outcome } = farmers()
  const { card, binnings } = buildScorecard(frame, outcome, asked)
  const compiled = compileCard(card)
  const all = scoreColumns(compiled, frame)
  const rowAt = (row: number) => ({
    income: (frame.columns[0].kind === 'numeric' && frame.columns[0].values[row]) as number,
    age: (frame.columns[1].kind === 'numeric' && frame.columns[1].values[row]) as number,
    crop: frame.columns[2].kind === 'nominal' ? frame.columns[2].levels[frame.columns[2].codes[row]] : null,
  })

  test('a row and a file have the same scores, and points, losses and base add up exactly', () => {
    const best = card.factors.reduce(
      (sum, { bins }) => sum + Math.max(...bins.map((bin) => bin.points)),
      card.scaling.base,
    )
    for (let row = 0; row < 500; row++) {
      const scored = scoreRow(compiled, rowAt(row))
      expect(scored.score).toBe(all.score[row])
      expect(scored.probability).toBe(all.probability[row])
      expect(scored.grade).toBe(card.grades[all.grade[row]].grade)
      expect(scored.factors.reduce((sum, { points }) => sum + points, card.scaling.base)).toBe(scored.score)
      expect(scored.factors.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBe(best - scored.score)
      const lost = scored.factors
        .filter(({ pointsLost }) => pointsLost > 0)
        .sort((a, b) => b.pointsLost - a.pointsLost)
      expect(scored.reasons.map(({ factor }) => factor)).toEqual(lost.slice(0, 3).map(({ factor }) => factor))
    }
  })

  test('the mean probability is the event rate, and the score is its log-odds within the largest error', () => {
    const rate = outcome.event.reduce((sum, event) => sum + event, 0) / frame.rows
    expect(all.probability.reduce((sum, p) => sum + p, 0) / frame.rows).toBeCloseTo(rate, 9)
    const { offset, factor, largestError } = card.scaling
    all.score.forEach((score, row) => {
      const p = all.probability[row]
      expect(Math.abs(score - (offset - factor * Math.log(p / (1 - p))))).toBeLessThanOrEqual(
        largestError + 1e-9,
      )
    })
  })

  test('missing incomes are scored from a bin of their own; unseen crops are neutral', () => {
    const income = binnings.find(({ factor }) => factor === 'income')!
    const missing = income.table.rows.find(({ slot }) => slot.kind === 'missing')!
    expect(missing.count).toBeGreaterThan(200)
    const scored = scoreRow(compiled, { age: 40, crop: 'ginseng' })
    expect(scored.factors.map(({ bin }) => bin)).toEqual(expect.arrayContaining(['missing', 'unseen']))
  })

  test('grades hold about their shares, from the best to the worst, and risk rises from grade to grade', () => {
    const shares = card.grades.map(({ count }) => count / frame.rows)
    ;[0.25, 0.45, 0.25, 0.05].forEach((share, i) => {
      expect(Math.abs(shares[i] - share)).toBeLessThan(0.06)
    })
    const rates = card.grades.map(({ events, count }) => events / count)
    expect([...rates].sort((a, b) => a - b)).toEqual(rates)
  })

  test('a weight of 2 gives the card of the doubled rows', () => {
    const weights = Float64Array.from({ length: frame.rows }, (_, row) => 1 + (row % 2))
    const doubled = Array.from({ length: frame.rows }, (_, row) => (row % 2 ? [row, row] : [row])).flat()
    const weighted = buildScorecard(frame, { ...outcome, weights }, asked).card
    const repeated = buildScorecard(
      takeRows(frame, doubled),
      { event: Uint8Array.from(doubled, (row) => outcome.event[row]) },
      asked,
    ).card
    expect(weighted.factors.map(({ binning }) => binning)).toEqual(
      repeated.factors.map(({ binning }) => binning),
    )
    expect(weighted.grades.map(({ minimumScore }) => minimumScore)).toEqual(
      repeated.grades.map(({ minimumScore }) => minimumScore),
    )
    weighted.factors.forEach(({ estimate }, f) => {
      expect(estimate!.coefficient).toBeCloseTo(repeated.factors[f].estimate!.coefficient, 9)
    })
  })

  test('the base may be spread over the factors: the scores stay within the two largest errors', () => {
    const spread = buildScorecard(frame, outcome, { ...asked, points: { basePoints: 'spread' } }).card
    expect(spread.scaling.base).toBe(0)
    const scores = scoreColumns(compileCard(spread), frame).score
    const bound = spread.scaling.largestError + card.scaling.largestError + 1e-9
    scores.forEach((score, row) => {
      expect(Math.abs(score - all.score[row])).toBeLessThanOrEqual(bound)
    })
  })

  test('dummies of a single factor reproduce the event rate of each bin', () => {
    const single = buildScorecard(frame, outcome, { ...asked, factors: ['crop'], model: 'dummies' }).card
    const [factor] = single.factors
    expect(factor.signAsExpected).toBe(true)
    for (const bin of factor.bins.filter(({ events, nonEvents }) => events + nonEvents > 0)) {
      const logOdds = single.model.intercept.coefficient + bin.logOdds
      expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(bin.events / (bin.events + bin.nonEvents), 9)
    }
  })

  test('a copy of a factor is left out as collinear', () => {
    const copy = { ...frame.columns[1], name: 'age_again' }
    const { card: without, leftOut } = buildScorecard(
      { ...frame, columns: [...frame.columns, copy] },
      outcome,
      asked,
    )
    expect(leftOut).toEqual([{ factor: 'age_again', reason: 'collinear' }])
    expect(without.factors.map(({ factor }) => factor)).toEqual(['income', 'age', 'crop'])
  })
})

test('a factor that the others turn round is flagged', () => {
  // x and z agree in most rows; given z, x goes the other way: events follow z alone, less often where x is high.
  const cells = [
    { x: 0, z: 0, n: 400, bad: 60 },
    { x: 1, z: 0, n: 100, bad: 5 },
    { x: 0, z: 1, n: 100, bad: 60 },
    { x: 1, z: 1, n: 400, bad: 160 },
  ]
  const rows = cells.flatMap(({ x, z, n, bad }) =>
    Array.from({ length: n }, (_, i) => ({ x, z, event: i < bad ? 1 : 0 })),
  )
  const frame: Frame = {
    rows: rows.length,
    columns: [
      numericColumn(
        'x',
        rows.map(({ x }) => x),
      ),
      numericColumn(
        'z',
        rows.map(({ z }) => z),
      ),
    ],
  }
  const { warnings } = buildScorecard(frame, { event: Uint8Array.from(rows, ({ event }) => event) }, asked)
  expect(warnings).toContainEqual({ code: 'wrongSign', factor: 'x' })
})

test.each([
  ['one class only', { event: new Uint8Array(10) }, 'cardOneClass'],
  [
    'no factor that can be binned',
    { event: Uint8Array.from([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]) },
    'cardNoFactor',
  ],
])('%s is refused', (_, outcome, code) => {
  const frame = { rows: 10, columns: [numericColumn('x', new Array(10).fill(1))] }
  expect(() => buildScorecard(frame, outcome, asked)).toThrow(expect.objectContaining({ code }))
})

test('a frame without a factor of the card, or with text for numbers, is refused by name', () => {
  const { frame, outcome } = farmers()
  const compiled = compileCard(buildScorecard(frame, outcome, asked).card)
  const without = { ...frame, columns: frame.columns.slice(1) }
  expect(() => scoreColumns(compiled, without)).toThrow(
    expect.objectContaining({ code: 'cardColumnMissing', details: { factor: 'income' } }),
  )
  const text = {
    ...frame,
    columns: [nominalColumn('income', new Array(frame.rows).fill('high')), ...frame.columns.slice(1)],
  }
  expect(() => scoreColumns(compiled, text)).toThrow(expect.objectContaining({ code: 'cardColumnText' }))
})
