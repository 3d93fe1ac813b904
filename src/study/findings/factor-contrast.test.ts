import { describe, expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../../stats/frame.ts'
import { randomStream } from '../../stats/random.ts'
import { fitLogistic, logistic } from '../../stats/regression/logistic.ts'
import { predictedRows } from '../../stats/regression/marginal-effects.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import { verbatim } from '../../words/phrase.ts'
import { factorContrast } from './factor-contrast.ts'
import type { SettingPair } from './factor-settings.ts'
import { type Change, meanPrediction } from './marginal-prediction.ts'

const rows = 400
const random = randomStream(7, 'contrast test')
const income = Float64Array.from({ length: rows }, () => 4 * random() - 2)
const disaster = Float64Array.from({ length: rows }, () => (random() < 0.4 ? 1 : 0))
const insured = Float64Array.from({ length: rows }, () => (random() < 0.5 ? 1 : 0))
const both = disaster.map((value, row) => value * insured[row])
const crops = Array.from({ length: rows }, () => ['corn', 'rice', 'soy'][Math.floor(3 * random())])
const isEvent = income.map((value, row) =>
  random() < logistic(-1 - 0.6 * value + 1.1 * disaster[row] - 0.7 * both[row]) ? 1 : 0,
)
const columns = [
  numericColumn('income', income),
  numericColumn('disaster', disaster),
  numericColumn('insured', insured),
  nominalColumn('crop', crops),
  numericColumn('insuredInDisaster', both),
]
const fit = fitLogistic(columns, binaryOutcome(isEvent), { references: { crop: 'corn' } })
const predicted = predictedRows(fit)

const coefficientOf = (factor: string, level: string | null = null) =>
  fit.coefficients[fit.design.columns.findIndex((own) => own.factor === factor && own.level === level)]

/** The mean over rows of the probability with some values put in, from the coefficients alone. */
function bruteForce(put: { income?: number; disaster?: number; insured?: number; crop?: string }): number {
  let sum = 0
  for (let row = 0; row < rows; row++) {
    const hit = put.disaster ?? disaster[row]
    const covered = put.insured ?? insured[row]
    const crop = put.crop ?? crops[row]
    sum += logistic(
      fit.coefficients[0] +
        coefficientOf('income') * (put.income ?? income[row]) +
        coefficientOf('disaster') * hit +
        coefficientOf('insured') * covered +
        (crop === 'corn' ? 0 : coefficientOf('crop', crop)) +
        coefficientOf('insuredInDisaster') * hit * covered,
    )
  }
  return sum / rows
}

const cases: [string, Change[], number][] = [
  ['a number', [{ column: 'income', value: 1.5 }], bruteForce({ income: 1.5 })],
  ['a level', [{ column: 'crop', level: 'soy' }], bruteForce({ crop: 'soy' })],
  [
    'a main effect with its interaction',
    [
      { column: 'disaster', value: 1 },
      { column: 'insuredInDisaster', valueOf: 'insured' },
    ],
    bruteForce({ disaster: 1 }),
  ],
  [
    'an interaction with both parents',
    [
      { column: 'disaster', value: 1 },
      { column: 'insured', value: 1 },
      { column: 'insuredInDisaster', value: 1 },
    ],
    bruteForce({ disaster: 1, insured: 1 }),
  ],
]

describe('mean prediction', () => {
  test.each(cases)('%s: the mean over all rows', (_, changes, expected) => {
    expect(meanPrediction(predicted, changes).value).toBeCloseTo(expected, 12)
  })

  test.each(cases)('%s: its gradient is that of finite differences', (_, changes) => {
    const { gradient } = meanPrediction(predicted, changes)
    const { design } = fit
    const step = 1e-6
    for (let j = 0; j < design.columns.length; j++) {
      const moved = (sign: number) => {
        const scaled = fit.scaledCoefficients.slice()
        scaled[j] += sign * step
        return meanPrediction(predictedRows({ ...fit, scaledCoefficients: scaled }), changes).value
      }
      expect(gradient[j]).toBeCloseTo((moved(1) - moved(-1)) / (2 * step), 7)
    }
  })
})

describe('contrast', () => {
  const pair: SettingPair = {
    from: {
      label: verbatim('not hit'),
      changes: [
        { column: 'disaster', value: 0 },
        { column: 'insuredInDisaster', value: 0 },
      ],
    },
    to: {
      label: verbatim('hit'),
      changes: [
        { column: 'disaster', value: 1 },
        { column: 'insuredInDisaster', valueOf: 'insured' },
      ],
    },
  }
  const contrast = factorContrast(predicted, pair, { covariance: fit.covariance, confidence: 0.95 })

  test('is the difference of the two means', () => {
    expect(contrast.rateFrom).toBeCloseTo(bruteForce({ disaster: 0 }), 12)
    expect(contrast.rateTo).toBeCloseTo(bruteForce({ disaster: 1 }), 12)
    expect(contrast.difference).toBeCloseTo(contrast.rateTo - contrast.rateFrom, 12)
  })

  test('lies within its interval, which narrows with less confidence', () => {
    const [low, high] = contrast.interval
    expect(low).toBeLessThan(contrast.difference)
    expect(high).toBeGreaterThan(contrast.difference)
    const half = factorContrast(predicted, pair, { covariance: fit.covariance, confidence: 0.5 }).interval
    expect(half[0]).toBeGreaterThan(low)
    expect(half[1]).toBeLessThan(high)
  })

  test('turned round, it is the other way', () => {
    const back = factorContrast(
      predicted,
      { from: pair.to, to: pair.from },
      { covariance: fit.covariance, confidence: 0.95 },
    )
    expect(back.difference).toBeCloseTo(-contrast.difference, 12)
  })
})
