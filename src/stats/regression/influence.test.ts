import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import { coefficientChanges, influence, largest } from './influence.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import golden from './robust-inference.golden.json' with { type: 'json' }

const columns = [numericColumn('x', golden.x), numericColumn('z', golden.z), nominalColumn('g', golden.g)]
const outcome = binaryOutcome(golden.y)
const fit = fitLogistic(columns, outcome)

function expectAll(got: ArrayLike<number>, wanted: readonly number[], digits: number) {
  expect(got.length).toBe(wanted.length)
  wanted.forEach((value, j) => {
    expect(got[j]).toBeCloseTo(value, digits)
  })
}

test('leverage, Cook and standardised residuals as R', () => {
  const got = influence(fit, { columns, outcome })
  expectAll(got.leverage, golden.hat, 10)
  expectAll(got.cooksDistance, golden.cooks, 10)
  expectAll(got.standardizedDevianceResidual, golden.rstandardDeviance, 9)
  expectAll(got.standardizedPearsonResidual, golden.rstandardPearson, 9)
  expect(got.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(6, 10)
})

describe.skipIf(!sharedIsPresent)('published influence', () => {
  test.each([
    ['spector', 'GRADE', ['GPA', 'TUCE', 'PSI']],
    ['lowbwt', 'low', ['age', 'lwt', 'race', 'smoke', 'ptl', 'ht', 'ui']],
  ])('%s', (name, target, factors) => {
    const rows = sharedCsv(`cases/statistics/${name}.csv`)
    const data = factors.map((factor) =>
      factor === 'race'
        ? nominalColumn(
            factor,
            rows.map((row) => row[factor]),
          )
        : numericColumn(
            factor,
            rows.map((row) => Number(row[factor])),
          ),
    )
    const y = binaryOutcome(rows.map((row) => Number(row[target])))
    const r = sharedJson<{ influence: Record<string, number[]> }>(
      `cases/statistics/${name}.computed-R.json`,
    ).influence
    const got = influence(fitLogistic(data, y, { references: { race: 'white' } }), {
      columns: data,
      outcome: y,
    })
    expectAll(got.leverage, r.leverage, 9)
    expectAll(got.cooksDistance, r.cooks, 9)
    expectAll(got.pearsonResidual, r.pearson, 9)
    expectAll(got.devianceResidual, r.deviance, 9)
    expectAll(got.standardizedPearsonResidual, r.stdpearson, 9)
  })
})

test('DFBETA is exactly one Newton step without the row', () => {
  const size = 6
  for (const { row, dfbeta, dfbetas } of coefficientChanges(fit, { columns, outcome }, [0, 17, 200])) {
    const trials = outcome.trials.slice()
    const events = outcome.events.slice()
    trials[row] = 0
    events[row] = 0
    const without = fitLogistic(
      columns,
      { events, trials },
      { start: fit.coefficients, maximumIterations: 0 },
    )
    const point = without.likelihood.evaluate(without.scaledCoefficients)
    const step = solveCholesky(cholesky(point.information, size), point.gradient)
    for (let j = 1; j < size; j++) {
      expect(-dfbeta[j]).toBeCloseTo(step[j] / without.design.columns[j].scale, 9)
      expect(dfbetas[j]).toBeCloseTo(dfbeta[j] / Math.sqrt(fit.covariance[j * 7]), 12)
    }
  }
})

test('the largest values come first, NaN never', () => {
  const values = Float64Array.from([3, Number.NaN, 9, 9, -1, 5])
  expect(largest(values, 3)).toEqual([2, 3, 5])
  expect(largest(values, 0)).toEqual([])
  expect(largest(values, 10)).toEqual([2, 3, 5, 0, 4])
})
