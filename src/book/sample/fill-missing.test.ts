import { expect, test } from 'vitest'
import { type Column, isMissing, nominalColumn, numericColumn } from '../../stats/frame.ts'
import { fillMissing } from './fill-missing.ts'
import { FEWEST_MISSING, learnTreatments, MISSING_LEVEL } from './missing-treatment.ts'

const ROWS = 100
const none = Number.NaN

/** Missing in the first `missing` rows, else what `value` says. */
const numbers = (name: string, missing: number, value: (row: number) => number = (row) => row % 2) =>
  numericColumn(
    name,
    Float64Array.from({ length: ROWS }, (_, row) => (row < missing ? none : value(row))),
  )
const grades = (missing: number, name = 'grade') =>
  nominalColumn(
    name,
    Array.from({ length: ROWS }, (_, row) => (row < missing ? null : row % 3 ? 'good' : 'fair')),
  )

const treatment = (...columns: Column[]) =>
  learnTreatments(columns).map(({ term, policy, standIn, sharedWith }) => [term, policy, standIn, sharedWith])
const fill = (...columns: Column[]) => fillMissing(columns, learnTreatments(columns))
const names = (...columns: Column[]) => fill(...columns).map(({ column }) => column.name)

test('nothing is missing: nothing is done', () => {
  expect(treatment(numbers('distance', 0))).toEqual([['distance', 'none', 0, null]])
})

test('a number: its median, and a flag beside it', () => {
  const distance = numbers('distance', FEWEST_MISSING, (row) => row)
  // known are 30 … 99; the lower middle one is 64
  expect(treatment(distance)).toEqual([['distance', 'indicator', 64, null]])
  expect(names(distance)).toEqual(['distance', 'distanceMissing'])
})

test('a nominal term: a level of its own', () => {
  const [{ column }] = fill(grades(FEWEST_MISSING))
  expect(column.kind === 'nominal' && column.levels).toEqual(['fair', 'good', MISSING_LEVEL])
})

test('too few to tell: the typical value alone', () => {
  expect(
    treatment(
      numbers('distance', 3, (row) => row),
      grades(3),
    ),
  ).toEqual([
    ['distance', 'typical', 51, null],
    ['grade', 'typical', 'good', null],
  ])
})

test('two terms missing in the same rows are marked once', () => {
  const income = numbers('lnIncome', 40)
  const debt = numbers('log2DebtToIncome', 40)
  expect(names(income, debt, grades(40))).toEqual([
    'lnIncome',
    'lnIncomeMissing',
    'log2DebtToIncome',
    'grade',
  ])
  expect(treatment(income, debt, grades(40)).map(([, policy, , sharedWith]) => [policy, sharedWith])).toEqual(
    [
      ['indicator', null],
      ['shared', 'lnIncome'],
      ['shared', 'lnIncome'],
    ],
  )
})

test('an interaction is the product of what was filled', () => {
  const disaster = numbers('disaster', 0, (row) => Number(row > 50))
  const insured = numbers('insured', 60, () => 1)
  const both = numbers('insuredInDisaster', 60)
  const columns = fill(disaster, insured, both)
  const [hit, covered, , product] = columns.map(({ column }) =>
    column.kind === 'numeric' ? column.values : [],
  )
  expect(columns.map(({ column }) => column.name)).toEqual([
    'disaster',
    'insured',
    'insuredMissing',
    'insuredInDisaster',
  ])
  expect(product).toEqual(Float64Array.from(hit, (value, row) => value * covered[row]))
})

test('no value is missing afterwards and no known value has changed', () => {
  const raw = [numbers('distance', 5, (row) => row), numbers('lnIncome', 50), grades(45)]
  const columns = fill(...raw)
  for (const before of raw) {
    const after = columns.find(({ column }) => column.name === before.name)!.column
    for (let row = 0; row < ROWS; row++) {
      expect(isMissing(after, row)).toBe(false)
      if (!isMissing(before, row)) expect(valueAt(after, row)).toBe(valueAt(before, row))
    }
  }
})

test('a fold takes the stand-ins and the columns of its training rows', () => {
  const training = [
    numbers('distance', FEWEST_MISSING, (row) => row),
    grades(FEWEST_MISSING),
    numbers('cadre', 0),
  ]
  const treatments = learnTreatments(training)
  const held = [numbers('distance', 0, () => 5), grades(1), numbers('cadre', 1, () => 1)]
  const columns = fillMissing(held, treatments).map(({ column }) => column)
  expect(columns.map(({ name }) => name)).toEqual(['distance', 'distanceMissing', 'grade', 'cadre'])
  // Nobody is missing a distance here; the first grade goes to the most frequent of training, where distance marks it
  expect(valueAt(columns[1], 0)).toBe(0)
  expect(valueAt(columns[2], 0)).toBe('good')
  expect(valueAt(columns[3], 0)).toBe(0)
})

function valueAt(column: Column, row: number): number | string {
  return column.kind === 'numeric' ? column.values[row] : column.levels[column.codes[row]]
}
