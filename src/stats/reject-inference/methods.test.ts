import { expect, test } from 'vitest'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { type Applicants, bandsByValue } from './applicants.ts'
import { inferRejects } from './methods.ts'

/** Acceptance by x and g; default by x and g, as if acceptance told nothing more. */
function applicants(rows = 1500): Applicants {
  const random = randomStream(11)
  const draws = Array.from({ length: rows }, () => [
    standardNormal(random),
    standardNormal(random),
    standardNormal(random),
    standardNormal(random),
  ])
  const group = draws.map(([, g]) => (g > 0.5 ? 'b' : 'a'))
  const columns: Column[] = [
    numericColumn(
      'x',
      draws.map(([x]) => x),
    ),
    nominalColumn('g', group),
  ]
  return {
    columns,
    isAccepted: Uint8Array.from(draws, ([x, , u], i) =>
      0.6 - 0.7 * x + (group[i] === 'b' ? 0.3 : 0) + u > 0 ? 1 : 0,
    ),
    isBad: Uint8Array.from(draws, ([x, , , v], i) =>
      -1 + 0.6 * x + (group[i] === 'b' ? -0.4 : 0) + v > 0 ? 1 : 0,
    ),
  }
}

test('fuzzy augmentation gives back the accepted-only coefficients, with smaller errors', () => {
  const all = applicants()
  const accepted = inferRejects('acceptedOnly', all).fit
  const { fit } = inferRejects('fuzzyAugmentation', all)
  fit.coefficients.forEach((value, j) => {
    expect(value).toBeCloseTo(accepted.coefficients[j], 9)
    expect(fit.covariance[j * 4]).toBeLessThan(accepted.covariance[j * 4])
  })
})

test('twins gives them back too where acceptance and default are scores of one factor', () => {
  const { columns, ...rest } = applicants()
  const one: Applicants = { ...rest, columns: [columns[0]] }
  const accepted = inferRejects('acceptedOnly', one).fit
  inferRejects('twins', one).fit.coefficients.forEach((value, j) => {
    expect(value).toBeCloseTo(accepted.coefficients[j], 9)
  })
})

test('with an acceptance that sees less than the default score, twins moves them', () => {
  const all = applicants()
  const accepted = inferRejects('acceptedOnly', all).fit
  const { fit } = inferRejects('twins', all)
  expect(fit.status).toBe('converged')
  expect(Math.abs(fit.coefficients[1] - accepted.coefficients[1])).toBeLessThan(0.1)
})

/** One factor with levels: every band is a level, and everything can be counted by hand. */
function levels(): Applicants {
  const g: string[] = []
  const accepted: number[] = []
  const bad: number[] = []
  const put = (level: string, goods: number, bads: number, refused: number) => {
    for (let i = 0; i < goods + bads + refused; i++) {
      g.push(level)
      accepted.push(i < goods + bads ? 1 : 0)
      bad.push(i < bads ? 1 : 0)
    }
  }
  put('low', 18, 2, 10)
  put('high', 12, 8, 40)
  return {
    columns: [nominalColumn('g', g, ['low', 'high'])],
    isAccepted: Uint8Array.from(accepted),
    isBad: Uint8Array.from(bad),
  }
}

test('in a saturated card augmentation and parcelling with factor 1 change nothing', () => {
  const all = levels()
  for (const method of ['acceptedOnly', 'augmentation', 'parcelling'] as const) {
    const { probability } = inferRejects(method, all, { bands: 3 })
    expect(probability[0]).toBeCloseTo(0.1, 9) // 2 of 20
    expect(probability[89]).toBeCloseTo(0.4, 9) // 8 of 20
  }
})

test('parcelling with prudence 1.5 and reclassification, by hand', () => {
  const all = levels()
  const prudent = inferRejects('parcelling', all, { bands: 3, prudence: 1.5 }).probability
  expect(prudent[0]).toBeCloseTo((2 + 10 * 0.15) / 30, 9)
  expect(prudent[89]).toBeCloseTo((8 + 40 * 0.6) / 60, 9)
  // The bad rate of the accepted is 10 of 40: the refused of the high level become bad, the others good.
  const classed = inferRejects('reclassification', all).probability
  expect(classed[0]).toBeCloseTo(2 / 30, 9)
  expect(classed[89]).toBeCloseTo((8 + 40) / 60, 9)
})

test('augmentation weighs each accepted row by the inverse of its band’s acceptance', () => {
  const all = levels()
  const { fit } = inferRejects('augmentation', all, { bands: 3 })
  // Weights 30/20 and 60/20: 90 in all, as many as applied.
  expect(fit.trials).toBeCloseTo(90, 9)
  expect(fit.events).toBeCloseTo(2 * 1.5 + 8 * 3, 9)
})

test('bands are of equal size and keep equal values together', () => {
  expect([...bandsByValue(Float64Array.from([3, 1, 2, 4]), 2)]).toEqual([1, 0, 0, 1])
  expect([...bandsByValue(Float64Array.from([1, 1, 1, 2]), 2)]).toEqual([0, 0, 0, 1])
})
