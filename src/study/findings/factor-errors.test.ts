import { expect, test } from 'vitest'
import { type TermName, termNamed } from '../../book/sample/terms.ts'
import { normalQuantile } from '../../stats/distributions.ts'
import { numericColumn } from '../../stats/frame.ts'
import { randomStream } from '../../stats/random.ts'
import { fitLogistic, logistic } from '../../stats/regression/logistic.ts'
import { binaryOutcome } from '../../stats/regression/outcome.ts'
import type { ModelSample } from '../model-sample.ts'
import { degreesOfFreedomByColumn, factorErrors } from './factor-errors.ts'
import { modelData } from './model-data.ts'

const villages = 64
const years = 10
const notesEach = 6
const rows = villages * years * notesEach
const villageOf = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / (years * notesEach)))
const yearOf = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / notesEach) % years)
/** Eight villages a township. */
const townshipYearOf = villageOf.map((village, row) => Math.floor(village / 8) * years + yearOf[row])

/** Villages differ for good, townships by year; every fourth village is a credit village, no factor has an effect. */
function drawn(seed: number): ModelSample {
  const random = randomStream(seed, 'factor errors')
  const normal = () => normalQuantile(Math.min(Math.max(random(), 1e-12), 1 - 1e-12))
  const ofVillage = Float64Array.from({ length: villages }, () => 0.6 * normal())
  const ofTownshipYear = Float64Array.from({ length: (villages / 8) * years }, () => 0.6 * normal())
  const isHit = Float64Array.from(ofTownshipYear, () => Number(random() < 0.2))
  const column = (name: TermName, valueAt: (row: number) => number) => ({
    column: numericColumn(
      name,
      Float64Array.from({ length: rows }, (_, row) => valueAt(row)),
    ),
    factor: name,
    term: termNamed(name),
    isMissingFlag: false,
    reference: null,
  })
  const outcome = Uint8Array.from({ length: rows }, (_, row) =>
    Number(random() < logistic(-1 + ofVillage[villageOf[row]] + ofTownshipYear[townshipYearOf[row]])),
  )
  return {
    rows,
    outcome,
    events: outcome.reduce((sum, flag) => sum + flag, 0),
    outcomeKind: 'adjusted',
    columns: [
      column('creditVillage', (row) => Number(villageOf[row] % 4 === 0)),
      column('lnIncome', normal),
      column('disaster', (row) => isHit[townshipYearOf[row]]),
    ],
    derived: [],
    clusters: {
      townshipYear: { codes: townshipYearOf, count: (villages / 8) * years },
      township: null,
      village: { codes: villageOf, count: villages },
      household: { codes: Uint32Array.from({ length: rows }, (_, row) => row), count: rows },
      group: null,
      officer: null,
      branch: null,
    },
    cropYears: null,
    bookRows: Uint32Array.from({ length: rows }, (_, row) => row),
    account: { read: rows, used: rows, dropped: [] },
  }
}

function errorsOf(seed: number) {
  const sample = drawn(seed)
  const data = modelData(sample, 'explanatory')
  const fit = fitLogistic(
    data.columns.map(({ column }) => column),
    binaryOutcome(sample.outcome),
  )
  return { fit, data, errors: factorErrors(fit, data, sample) }
}

const draws = Array.from({ length: 150 }, (_, i) => errorsOf(i + 1))
const size = 4
const indexOf = { creditVillage: 1, lnIncome: 2, disaster: 3 } as const
const spreadOf = (factor: keyof typeof indexOf) => {
  const found = draws.map(({ fit }) => fit.coefficients[indexOf[factor]])
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length
  return Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1))
}
const meanErrorOf = (factor: keyof typeof indexOf) =>
  draws.reduce((sum, { errors }) => {
    const j = indexOf[factor]
    return sum + Math.sqrt(errors.basisOf.get(factor)!.covariance[j * size + j])
  }, 0) / draws.length

// A spread over 150 draws is known to 6 %.
test.each(['creditVillage', 'disaster'] as const)(
  'the error of %s is what it varies by between draws',
  (factor) => {
    expect(Math.abs(meanErrorOf(factor) / spreadOf(factor) - 1)).toBeLessThan(0.15)
  },
)

test('a factor of whole villages may have village errors, others may not, a shock has the township-year’s', () => {
  const basesOf = (factor: string) => new Set(draws.map(({ errors }) => errors.basisOf.get(factor)!.name))
  expect(basesOf('creditVillage')).toContain('village')
  expect(basesOf('lnIncome')).not.toContain('village')
  expect([...basesOf('disaster')]).toEqual(['townshipYear'])
})

test('no factor but a shock has a smaller error than the model gives it', () => {
  for (const { fit, errors } of draws)
    for (const factor of ['creditVillage', 'lnIncome'] as const) {
      const j = indexOf[factor]
      expect(errors.basisOf.get(factor)!.covariance[j * size + j]).toBeGreaterThanOrEqual(
        fit.covariance[j * size + j],
      )
    }
})

test('of eighty township-years the sixteen that are hit tell of a disaster', () => {
  const freedom = draws.map(({ fit, data, errors }) => degreesOfFreedomByColumn(fit, data, errors))
  const ofDisaster = freedom.map((own) => own[indexOf.disaster]).sort((a, b) => a - b)[75]
  expect(ofDisaster).toBeGreaterThan(8)
  expect(ofDisaster).toBeLessThan(40)
})
