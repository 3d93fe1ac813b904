import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { refitFactorTests } from './factor-tests.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { selectionCriteria, selectionDirections, stepwise } from './stepwise.ts'

function columnsFrom(rows: Record<string, string>[], names: readonly string[], nominal: readonly string[]) {
  return names.map((name): Column => {
    const texts = rows.map((row) => row[name])
    return nominal.includes(name) ? nominalColumn(name, texts) : numericColumn(name, texts.map(Number))
  })
}

describe.skipIf(!sharedIsPresent)('published data', () => {
  test('MASS birthwt: stepAIC ends at low ~ lwt + race + smoke + ptd + ht + ui', () => {
    const rows = sharedCsv('cases/statistics/birthwt_MASS.csv')
    const r = sharedJson<{ stepAIC: { AIC: number; coef: Record<string, number> } }>(
      'cases/statistics/birthwt_MASS.computed-R.json',
    ).stepAIC
    const nominal = ['race', 'smoke', 'ptd', 'ht', 'ui', 'ftv']
    const columns = columnsFrom(rows, ['age', 'lwt', ...nominal], nominal)
    const outcome = binaryOutcome(rows.map((row) => Number(row.low)))
    for (const method of ['exact', 'oneStep'] as const) {
      const chosen = stepwise(columns, outcome, { references: { race: 'white' }, method })
      expect(chosen.factors).toEqual(['lwt', 'race', 'smoke', 'ptd', 'ht', 'ui'])
      expect(chosen.path[chosen.path.length - 1].aic).toBeCloseTo(r.AIC, 9)
      expect(chosen.path.map(({ action, factor }) => [action, factor])).toEqual([
        ['start', null],
        ['remove', 'ftv'],
        ['remove', 'age'],
      ])
      expect(chosen.fit.coefficients[1]).toBeCloseTo(r.coef.lwt, 10)
    }
  })

  test('low birth weight: backward by AIC as step of R', () => {
    const rows = sharedCsv('cases/statistics/lowbwt.csv')
    const columns = columnsFrom(rows, ['age', 'lwt', 'race', 'smoke', 'ptl', 'ht', 'ui'], ['race'])
    const outcome = binaryOutcome(rows.map((row) => Number(row.low)))
    const r = sharedJson<{ step_backward_AIC: { AIC: number } }>('cases/statistics/lowbwt.computed-R.json')
    const chosen = stepwise(columns, outcome, { direction: 'backward' })
    expect(chosen.factors).toEqual(['lwt', 'race', 'smoke', 'ptl', 'ht', 'ui'])
    expect(chosen.path[chosen.path.length - 1].aic).toBeCloseTo(r.step_backward_AIC.AIC, 9)
  })
})

/** Six factors, some of noise, one of them a rare level without events (its models are separated). */
function smallBook() {
  const draw = (i: number, k: number) => Math.abs((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1)
  const rows = Array.from({ length: 500 }, (_, i) => i)
  const x = rows.map((i) => draw(i, 1))
  const crop = rows.map((i) => (i % 41 === 5 ? 'herb' : ['corn', 'rice', 'soy'][Math.floor(draw(i, 2) * 3)]))
  const columns: Column[] = [
    numericColumn('x', x),
    nominalColumn('crop', crop),
    numericColumn(
      'noise',
      rows.map((i) => draw(i, 4)),
    ),
    nominalColumn(
      'branch',
      rows.map((i) => `b${Math.floor(draw(i, 5) * 5)}`),
    ),
    numericColumn(
      'weak',
      rows.map((i) => x[i] + 2 * draw(i, 6)),
    ),
  ]
  const y = rows.map((i) =>
    crop[i] !== 'herb' && draw(i, 7) < 0.1 + 0.25 * x[i] + (crop[i] === 'soy' ? 0.15 : 0) ? 1 : 0,
  )
  return { columns, outcome: binaryOutcome(y) }
}

test.each(
  selectionCriteria.flatMap((criterion) =>
    selectionDirections.map((direction) => ({ criterion, direction })),
  ),
)('$criterion, $direction: each line of the path is its own fit, and no allowed move is left', (options) => {
  const { columns, outcome } = smallBook()
  const chosen = stepwise(columns, outcome, options)
  expect(chosen.status).toBe('settled')
  const fitOf = (names: readonly string[]) =>
    fitLogistic(
      columns.filter(({ name }) => names.includes(name)),
      outcome,
    )
  for (const step of chosen.path) {
    const fit = fitOf(step.factors)
    expect(step.parameters).toBe(fit.rank)
    expect(Math.abs(step.deviance + 2 * fit.logLikelihood)).toBeLessThan(1e-4)
    expect(step.bic - step.deviance).toBeCloseTo(Math.log(500) * fit.rank, 9)
  }
  const last = chosen.path[chosen.path.length - 1]
  const price = { aic: 2, bic: Math.log(500), likelihoodRatio: 0 }[options.criterion]
  const value = (names: readonly string[]) => -2 * fitOf(names).logLikelihood + price * fitOf(names).rank
  if (options.criterion === 'likelihoodRatio') {
    if (options.direction === 'forward') return
    for (const { likelihoodRatio } of refitFactorTests(chosen.fit)) {
      expect(likelihoodRatio.pValue).toBeLessThanOrEqual(0.1)
    }
    return
  }
  for (const { name } of columns) {
    const inside = last.factors.includes(name)
    if ((inside && options.direction === 'forward') || (!inside && options.direction === 'backward')) continue
    const neighbour = inside ? last.factors.filter((other) => other !== name) : [...last.factors, name]
    expect(value(neighbour)).toBeGreaterThan(value(last.factors) - 1e-4)
  }
})

test('factors kept always never leave, and forward starts from them', () => {
  const { columns, outcome } = smallBook()
  for (const direction of selectionDirections) {
    const chosen = stepwise(columns, outcome, { direction, always: ['noise'] })
    for (const step of chosen.path) expect(step.factors).toContain('noise')
  }
  expect(() => stepwise(columns, outcome, { always: ['absent'] })).toThrow('absent')
})
