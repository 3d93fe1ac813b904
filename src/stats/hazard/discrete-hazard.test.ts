import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { nominalColumn, numericColumn } from '../frame.ts'
import { randomStream } from '../random.ts'
import { fitLogistic, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { fitComplementaryLogLog } from './complementary-log-log.ts'
import { cumulativeIncidence, greenwoodErrors, survivalCurve } from './survival.ts'

interface Golden {
  readonly coef: readonly number[]
  readonly se: readonly number[]
  readonly llf: number
}

describe.skipIf(!sharedIsPresent)('the lung trial in quarters, against R', () => {
  const rows = sharedIsPresent ? sharedCsv('cases/statistics/lung_person_period.csv') : []
  const period = nominalColumn(
    'period',
    rows.map((row) => row['period']),
  )
  const columns = [
    period,
    ...['age', 'sex', 'ph.ecog'].map((name) =>
      numericColumn(
        name,
        rows.map((row) => Number(row[name])),
      ),
    ),
  ]
  const died = rows.map((row) => Number(row['d']))
  const outcome = binaryOutcome(died)
  const golden = sharedIsPresent
    ? sharedJson<Record<'logit_hazard' | 'cloglog_hazard', Golden>>(
        'cases/statistics/discrete_time_hazard.computed-R.json',
      )
    : null
  const agree = (coefficients: Float64Array, covariance: Float64Array, own: Golden, within: number) => {
    expect(coefficients).toHaveLength(own.coef.length)
    coefficients.forEach((value, j) => {
      expect(Math.abs(value - own.coef[j])).toBeLessThan(within)
      expect(Math.abs(Math.sqrt(covariance[j * (own.coef.length + 1)]) / own.se[j] - 1)).toBeLessThan(1e-7)
    })
  }

  test('person-period logit', () => {
    const fit = fitLogistic(columns, outcome)
    agree(fit.coefficients, fit.covariance, golden!.logit_hazard, 1e-9)
    expect(fit.logLikelihood).toBeCloseTo(golden!.logit_hazard.llf, 9)
  })

  test('complementary log-log: the coefficients of a grouped Cox model', async () => {
    const fit = await fitComplementaryLogLog(columns, outcome)
    expect(fit.status).toBe('converged')
    // R climbs by Fisher's scoring, which stops some 1e-8 short where the likelihood has gained its last digit.
    agree(fit.coefficients, fit.expectedCovariance, golden!.cloglog_hazard, 1e-7)
    expect(fit.logLikelihood).toBeCloseTo(golden!.cloglog_hazard.llf, 9)
  })

  test('periods alone are the Kaplan–Meier estimate on the grid, by either link', async () => {
    const counts = period.levels.map((level) => {
      const own = rows.filter((row) => row['period'] === level)
      return { atRisk: own.length, deaths: own.filter((row) => row['d'] === '1').length }
    })
    const kaplanMeier = survivalCurve(counts.map(({ atRisk, deaths }) => deaths / atRisk))
    const effects = (coefficients: Float64Array) =>
      Array.from(period.levels, (_, j) => coefficients[0] + (j === 0 ? 0 : coefficients[j]))
    const byLogit = effects(fitLogistic([period], outcome).coefficients).map(logistic)
    const { coefficients } = await fitComplementaryLogLog([period], outcome)
    const byLogLog = effects(coefficients).map((eta) => -Math.expm1(-Math.exp(eta)))
    for (const curve of [byLogit, byLogLog].map(survivalCurve))
      curve.forEach((left, t) => {
        expect(left).toBeCloseTo(kaplanMeier[t], 12)
      })
  })
})

test('proportional hazards in continuous time keep their coefficient whatever the grid', async () => {
  const random = randomStream(4)
  const uniform = () => (random() * 2 ** 32 + 0.5) / 2 ** 32
  const lives = Array.from({ length: 6000 }, (_, i) => ({
    treated: i % 2,
    time: -Math.log(uniform()) / (0.3 * Math.exp(0.7 * (i % 2))),
  }))
  const fits = []
  for (const width of [0.25, 1]) {
    const periods: string[] = []
    const treated: number[] = []
    const events: number[] = []
    for (const life of lives) {
      for (let start = 0; start < 3 && start < life.time; start += width) {
        periods.push(String(Math.round(start / width)).padStart(2, '0'))
        treated.push(life.treated)
        events.push(life.time <= start + width ? 1 : 0)
      }
    }
    fits.push(
      await fitComplementaryLogLog(
        [nominalColumn('period', periods), numericColumn('treated', treated)],
        binaryOutcome(events),
      ),
    )
  }
  for (const { coefficients, covariance } of fits) {
    const size = coefficients.length
    const error = Math.sqrt(covariance[size * size - 1])
    expect(Math.abs(coefficients[size - 1] - 0.7)).toBeLessThan(3 * error)
  }
  const [fine, coarse] = fits.map(({ coefficients }) => coefficients[coefficients.length - 1])
  expect(Math.abs(fine - coarse)).toBeLessThan(0.03)
})

test('a period without an event is separated, and says so', async () => {
  const fit = await fitComplementaryLogLog(
    [nominalColumn('period', ['1', '1', '1', '2', '2', '2'])],
    binaryOutcome([0, 1, 0, 0, 0, 0]),
  )
  expect(fit.status).toBe('separated')
  expect(fit.coefficients[1]).toBe(-Infinity)
  expect(-Math.expm1(-Math.exp(fit.coefficients[0]))).toBeCloseTo(1 / 3, 9)
})

test('default, settlement and what is left make up the whole; without settlement F = 1 − S', () => {
  const hazard = [0.1, 0.2, 0.05]
  const settled = [0.3, 0.5, 0]
  const defaulted = cumulativeIncidence(hazard, settled)
  // .1; .1 + .9 × .7 × .2; … + .9 × .7 × .8 × .5 × .05
  expect([...defaulted].map((value) => Number(value.toFixed(10)))).toEqual([0.1, 0.226, 0.2386])
  const left = hazard.reduce((product, own, t) => product * (1 - own) * (1 - settled[t]), 1)
  const paid = hazard.map((own, t) => (1 - own) * settled[t])
  let [alive, gone] = [1, 0]
  for (let t = 0; t < 3; t++) {
    gone += alive * paid[t]
    alive *= 1 - hazard[t] - paid[t]
  }
  expect(defaulted[2] + gone + left).toBeCloseTo(1, 12)
  const alone = cumulativeIncidence(hazard, [0, 0, 0])
  survivalCurve(hazard).forEach((share, t) => {
    expect(alone[t]).toBeCloseTo(1 - share, 14)
  })
})

test("Greenwood's error of a binomial share", () => {
  // One period: √(p (1 − p) ÷ n)
  expect(greenwoodErrors([3], [12])[0]).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 12), 14)
})

test('a period in which all that are left fall ends, and says that it separates', async () => {
  // Nothing happens in the first two periods, 3 of 30 in the third, all that are left in the fourth.
  const periods = ['1', '2', '3', '4'].flatMap((period) => Array(30).fill(period) as string[])
  const events = periods.map((period, i) => (period === '4' || (period === '3' && i % 10 === 0) ? 1 : 0))
  const fit = await fitComplementaryLogLog([nominalColumn('period', periods)], binaryOutcome(events), {
    period: '3',
  })
  expect(['separated', 'notConverged']).toContain(fit.status)
  // The period that does not separate: 1 − exp(−exp(a)) = 0.1.
  expect(1 - Math.exp(-Math.exp(fit.coefficients[0]))).toBeCloseTo(0.1, 6)
}, 10_000)
