import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { fitSummary } from './pseudo-r-squared.ts'

describe.skipIf(!sharedIsPresent)('published', () => {
  test('spector as R', () => {
    const rows = sharedCsv('cases/statistics/spector.csv')
    const numbers = (name: string) => rows.map((row) => Number(row[name]))
    const columns = ['GPA', 'TUCE', 'PSI'].map((name) => numericColumn(name, numbers(name)))
    const fit = fitLogistic(columns, binaryOutcome(numbers('GRADE')))
    const got = fitSummary(fit)
    const r = sharedJson<Record<string, number>>('cases/statistics/spector.computed-R.json')
    expect(got.mcFadden).toBeCloseTo(r.mcfadden, 12)
    expect(got.coxSnell).toBeCloseTo(r.cox_snell, 12)
    expect(got.nagelkerke).toBeCloseTo(r.nagelkerke, 12)
    expect(got.aic).toBeCloseTo(r.AIC, 10)
    expect(got.bic).toBeCloseTo(r.BIC, 10)
    expect(got.deviance).toBeCloseTo(r.deviance, 10)
    expect(got.nullDeviance).toBeCloseTo(r.null_deviance, 10)
    expect(got.adjustedMcFadden).toBeCloseTo(1 - (r.llf - 4) / r.llnull, 12)
  })
})

test('Tjur of one nominal factor is the between-share of the variance of y, by hand', () => {
  // Groups a: 1 of 4, b: 3 of 4. Mean p on events: (1·¼ + 3·¾)/4 = .625; on non-events .375.
  const fit = fitLogistic([nominalColumn('g', [...'aaaabbbb'])], binaryOutcome([1, 0, 0, 0, 1, 1, 1, 0]))
  expect(fitSummary(fit).tjur).toBeCloseTo(0.25, 12)
})

test('grouped data: deviance and log likelihood with the constant as R', () => {
  // R 4.2.2: glm(cbind(y, m - y) ~ x, binomial), y = 2 5 6 9, m = 10 10 12 11, x = 0 1 2 3.
  const outcome = { events: new Float64Array([2, 5, 6, 9]), trials: new Float64Array([10, 10, 12, 11]) }
  const got = fitSummary(fitLogistic([numericColumn('x', [0, 1, 2, 3])], outcome), outcome)
  expect(got.deviance).toBeCloseTo(1.088503570867, 8)
  expect(got.nullDeviance).toBeCloseTo(8.649810314823, 8)
  expect(got.logLikelihoodWithConstant).toBeCloseTo(-5.840909602615, 8)
  expect(got.aic).toBeCloseTo(15.681819205229, 8)
  expect(got.bic).toBeCloseTo(14.454407927469, 8)
})
