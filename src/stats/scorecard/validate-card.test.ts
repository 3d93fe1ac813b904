import { describe, expect, test } from 'vitest'
import { germanCredit } from '../../../test/german-credit.ts'
import { sharedIsPresent, sharedJson } from '../../../test/shared.ts'
import { type Frame, nominalColumn, numericColumn, takeRows } from '../frame.ts'
import { buildScorecard } from './build-scorecard.ts'
import { validateCard } from './validate-card.ts'

const rows = 2000
const frame: Frame = {
  rows,
  columns: [
    numericColumn(
      'age',
      Array.from({ length: rows }, (_, i) => 20 + ((i * 17) % 50)),
    ),
    nominalColumn(
      'crop',
      Array.from({ length: rows }, (_, i) => ['corn', 'rice', 'hog'][(i * 7) % 3]),
    ),
  ],
}
const event = Uint8Array.from({ length: rows }, (_, i) => {
  const risk = 0.1 + ((i * 17) % 50) / 120 + ((i * 7) % 3) / 8
  return ((i * 7919) % 1009) / 1009 < risk ? 1 : 0
})
const { card } = buildScorecard(frame, { event }, { outcome: { column: 'y', event: '1' } })

test('on its own training data a card is calibrated and stable by construction', () => {
  const validation = validateCard(card, frame, { event })
  expect(validation.conventions).toEqual({ baseline: 'training', trainingData: true })
  expect(validation.calibrationIntercept.value).toBeCloseTo(0, 8)
  expect(validation.calibrationSlope.value).toBeCloseTo(1, 8)
  expect(validation.meanProbability).toBeCloseTo(validation.eventRate, 10)
  expect(validation.populationStabilityIndex.value).toBeCloseTo(0, 12)
  expect(validation.hosmerLemeshow.degreesOfFreedom).toBe(validation.hosmerLemeshow.groups - 2)
  for (const factor of validation.factors) {
    expect(factor.characteristicStabilityIndex.value).toBe(0)
    expect(factor.informationValue).toBe(factor.trainingInformationValue)
  }
  expect(validation.bands.reduce((sum, { observations }) => sum + observations, 0)).toBe(rows)
})

test('on half of the rows against all of them: shares shift, and the index is that of the counts', () => {
  const older = Array.from({ length: rows }, (_, i) => i).filter((i) => 20 + ((i * 17) % 50) >= 40)
  const half = takeRows(frame, older)
  const validation = validateCard(card, half, { event: Uint8Array.from(older, (row) => event[row]) }, frame)
  expect(validation.conventions).toEqual({ baseline: 'given', trainingData: false })
  expect(validation.hosmerLemeshow.degreesOfFreedom).toBe(validation.hosmerLemeshow.groups)
  const [age, crop] = validation.factors
  expect(age.characteristicStabilityIndex.value).toBeGreaterThan(0.25)
  expect(crop.characteristicStabilityIndex.value).toBeLessThan(0.01)
  const byHand = age.bins
    .filter(({ share, baselineShare }) => share + baselineShare > 0)
    .reduce((sum, { share, baselineShare }) => {
      const now = share || 0.5 / older.length // half an observation in an empty bin
      return sum + (now - baselineShare) * Math.log(now / baselineShare)
    }, 0)
  expect(age.characteristicStabilityIndex.value).toBeCloseTo(byHand, 12)
})

test('a weight of 2 is the row doubled', () => {
  const weights = Float64Array.from({ length: rows }, (_, row) => 1 + (row % 2))
  const doubled = Array.from({ length: rows }, (_, row) => (row % 2 ? [row, row] : [row])).flat()
  const weighted = validateCard(card, frame, { event, weights })
  const repeated = validateCard(card, takeRows(frame, doubled), {
    event: Uint8Array.from(doubled, (row) => event[row]),
  })
  expect(weighted.areaUnderCurve.value).toBeCloseTo(repeated.areaUnderCurve.value, 12)
  expect(weighted.brier).toBeCloseTo(repeated.brier, 12)
  expect(weighted.bands.map(({ observations }) => observations)).toEqual(
    repeated.bands.map(({ observations }) => observations),
  )
  expect(weighted.populationStabilityIndex.value).toBeCloseTo(repeated.populationStabilityIndex.value, 12)
})

test('one class is refused', () => {
  expect(() => validateCard(card, frame, { event: new Uint8Array(rows) })).toThrow(
    expect.objectContaining({ code: 'cardOneClass' }),
  )
})

describe.skipIf(!sharedIsPresent)('germancredit, five factors, computed in R', () => {
  test('AUC, Gini and KS', () => {
    const expected = sharedIsPresent
      ? sharedJson<{ auc: number; gini: number; ks: number; woe: Record<string, { bins: string[] }> }>(
          'cases/statistics/germancredit_scorecard.computed-R.json',
        )
      : null
    const german = germanCredit()
    const data: Frame = { rows: german.event.length, columns: german.columns }
    const groups = (name: string) => ({ groups: expected!.woe[name].bins.map((level) => [level]) })
    const factors = {
      age_in_years: { breaks: [26, 35, 40] },
      credit_amount: { breaks: [1400, 1800, 4000, 9200] },
      duration_in_month: { breaks: [8, 16, 34, 44] },
      housing: groups('housing'),
      status_of_existing_checking_account: groups('checking'),
    }
    const built = buildScorecard(data, german, {
      outcome: { column: 'creditability', event: 'bad' },
      factors: Object.keys(factors),
      binning: { breaks: { factors } },
    })
    const validation = validateCard(built.card, data, german)
    expect(validation.areaUnderCurve.value).toBeCloseTo(expected!.auc, 10)
    expect(validation.gini).toBeCloseTo(expected!.gini, 10)
    expect(validation.kolmogorovSmirnov).toBeCloseTo(expected!.ks, 10)
  })
})
