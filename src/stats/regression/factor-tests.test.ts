import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import golden from './factor-tests.golden.json' with { type: 'json' }
import { overallTest, refitFactorTests, waldFactorTests } from './factor-tests.ts'
import { fitLogistic } from './logistic.ts'
import { binaryOutcome } from './outcome.ts'
import { resolveSeparation } from './separated-fit.ts'

const factors = ['age', 'lwt', 'race', 'smoke', 'ptl', 'ht', 'ui']

describe.skipIf(!sharedIsPresent)('low birth weight', () => {
  const fitLowbwt = () => {
    const rows = sharedCsv('cases/statistics/lowbwt.csv')
    const columns = factors.map((factor): Column => {
      const texts = rows.map((row) => row[factor])
      return factor === 'race' ? nominalColumn(factor, texts) : numericColumn(factor, texts.map(Number))
    })
    return fitLogistic(columns, binaryOutcome(rows.map((row) => Number(row.low))))
  }

  test('likelihood-ratio tests are those of drop1, the overall test that of the null deviance', () => {
    const fit = fitLowbwt()
    const r = sharedJson<{
      drop1_LRT: { LRT: number[]; p: number[]; df: number[] }
      LR: number
      LR_p: number
    }>('cases/statistics/lowbwt.computed-R.json')
    refitFactorTests(fit).forEach(({ likelihoodRatio }, f) => {
      expect(likelihoodRatio.chiSquare).toBeCloseTo(r.drop1_LRT.LRT[f], 10)
      expect(likelihoodRatio.pValue).toBeCloseTo(r.drop1_LRT.p[f], 11)
      expect(likelihoodRatio.degreesOfFreedom).toBe(r.drop1_LRT.df[f])
    })
    expect(overallTest(fit).chiSquare).toBeCloseTo(r.LR, 10)
    expect(overallTest(fit).pValue).toBeCloseTo(r.LR_p, 12)
  })

  test('score tests are those of drop1(test = "Rao"), Wald tests those of car::Anova', () => {
    const fit = fitLowbwt()
    refitFactorTests(fit).forEach(({ score }, f) => {
      expect(Math.abs(score.chiSquare / golden.lowbwt.score[f] - 1)).toBeLessThan(1e-8)
    })
    waldFactorTests(fit).forEach((wald, f) => {
      expect(Math.abs(wald.chiSquare / golden.lowbwt.wald[f] - 1)).toBeLessThan(1e-8)
      expect(wald.degreesOfFreedom).toBe(factors[f] === 'race' ? 2 : 1)
    })
  })

  test('a given covariance changes the Wald tests and nothing else', () => {
    const fit = fitLowbwt()
    const fourfold = waldFactorTests(
      fit,
      fit.covariance.map((v) => 4 * v),
    )
    waldFactorTests(fit).forEach((wald, f) => {
      expect(fourfold[f].chiSquare).toBeCloseTo(wald.chiSquare / 4, 10)
    })
  })

  test('endometrial: an infinite coefficient has no Wald test, its likelihood-ratio test is finite', async () => {
    const rows = sharedCsv('cases/statistics/endometrial.csv')
    const fit = await resolveSeparation(
      fitLogistic(
        ['NV', 'PI', 'EH'].map((name) =>
          numericColumn(
            name,
            rows.map((row) => Number(row[name])),
          ),
        ),
        binaryOutcome(rows.map((row) => Number(row.HG))),
      ),
    )
    expect(waldFactorTests(fit)[0].pValue).toBeNaN()
    refitFactorTests(fit).forEach(({ likelihoodRatio }, f) => {
      expect(likelihoodRatio.chiSquare).toBeCloseTo(golden.endometrial.likelihoodRatio[f], 6)
    })
  })
})

test('a factor that the others determine adds no rank and has no test; the test of the other keeps its own', () => {
  const region = ['a', 'a', 'b', 'b', 'c', 'c', 'a', 'b', 'c', 'a', 'b', 'c']
  const county = region.map((r) => (r === 'c' ? 'south' : 'north'))
  const outcome = binaryOutcome([1, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0])
  const fit = fitLogistic([nominalColumn('region', region), nominalColumn('county', county)], outcome)
  const [ofRegion, ofCounty] = refitFactorTests(fit)
  expect(ofCounty.likelihoodRatio.degreesOfFreedom).toBe(0)
  expect(ofCounty.likelihoodRatio.pValue).toBeNaN()
  expect(ofRegion.likelihoodRatio.degreesOfFreedom).toBe(1)
  const countyOnly = fitLogistic([nominalColumn('county', county)], outcome)
  expect(ofRegion.likelihoodRatio.chiSquare).toBeCloseTo(
    2 * (fit.logLikelihood - countyOnly.logLikelihood),
    10,
  )
})
