import { expect, test } from 'vitest'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { buildDesign } from '../regression/design.ts'
import { fitLogistic, fittedProbabilities, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { cellComponents, cellMoments } from './cell-components.ts'
import type { FittedRows } from './cell-scores.ts'
import { cellVariance } from './cell-variance.ts'

/** Rows in crossed cells with a numeric and a nominal factor. */
function fittedExample(rows: number): { fitted: FittedRows; a: Int32Array; b: Int32Array } {
  const random = randomStream(4, 'components')
  const draw = (count: number) => Int32Array.from({ length: rows }, () => Math.floor(count * random()))
  const [a, b] = [draw(4), draw(3)]
  const columns = [
    {
      kind: 'numeric' as const,
      name: 'x',
      values: Float64Array.from(a, (cell) => cell + standardNormal(random)),
    },
    { kind: 'nominal' as const, name: 'z', codes: Uint8Array.from(draw(3)), levels: ['k', 'l', 'm'] },
  ]
  const outcome = Uint8Array.from(b, (cell) => (random() < logistic(-1 + 0.4 * cell) ? 1 : 0))
  const fit = fitLogistic(columns, binaryOutcome(outcome))
  const design = buildDesign(columns, new Float64Array(rows).fill(1))
  const probability = fittedProbabilities(design, fit.coefficients)
  return { fitted: { design, outcome, probability, covariance: fit.covariance }, a, b }
}

/** R = W − W X C X′ W of the rows in full. */
function rowProjection({ design, probability, covariance }: FittedRows): number[][] {
  const columns = design.columns.length
  const x = Array.from({ length: design.rows }, (_, row) => {
    const own = new Float64Array(columns)
    own[0] = 1
    for (const factor of design.factors) {
      if (factor.kind === 'numeric') own[factor.firstColumn] = factor.values[row]
      else if (factor.columnOfLevel[factor.codes[row]] >= 0) own[factor.columnOfLevel[factor.codes[row]]] = 1
    }
    return own
  })
  const w = probability.map((p) => p * (1 - p))
  return x.map((own, i) =>
    x.map((other, j) => {
      let sum = 0
      for (let k = 0; k < columns; k++)
        for (let l = 0; l < columns; l++) sum += own[k] * covariance[k * columns + l] * other[l]
      return (i === j ? w[i] : 0) - w[i] * sum * w[j]
    }),
  )
}

test('excess and norms are those of the projection of the rows, multiplied out in full', () => {
  const { fitted, a, b } = fittedExample(60)
  b[5] = -1
  const kinds = [
    { codes: a, count: 4 },
    { codes: b, count: 3 },
  ]
  const { excess, norms } = cellMoments(kinds, fitted)
  const full = rowProjection(fitted)
  kinds.forEach((first, k) => {
    kinds.forEach((second, l) => {
      let norm = 0
      for (let s = 0; s < first.count; s++) {
        for (let t = 0; t < second.count; t++) {
          let sum = 0
          full.forEach((row, i) => {
            row.forEach((value, j) => {
              if (first.codes[i] === s && second.codes[j] === t) sum += value
            })
          })
          norm += sum ** 2
          if (k === l && s === t) excess[k] += sum
        }
      }
      expect(norms[2 * k + l]).toBeCloseTo(norm, 9)
    })
    const residual = new Float64Array(first.count)
    fitted.probability.forEach((p, i) => {
      if (first.codes[i] >= 0) residual[first.codes[i]] += fitted.outcome[i] - p
    })
    expect(excess[k]).toBeCloseTo(
      residual.reduce((sum, own) => sum + own * own, 0),
      9,
    )
  })
})

test('one kind alone is its cell variance; the same cells twice are told once', () => {
  const { fitted, a } = fittedExample(200)
  const cells = { codes: a, count: 4 }
  const alone = cellVariance(cells, fitted, 0).variance
  expect(cellComponents([cells], fitted).variances[0]).toBeCloseTo(alone, 10)
  const twice = cellComponents([cells, cells], fitted)
  expect(twice.variances[0]).toBeCloseTo(alone, 10)
  expect(twice.variances[1]).toBe(0)
  expect([...twice.inflation]).toEqual([expect.closeTo(1, 10), 1])
})

test('crossed effects are told apart on average', () => {
  const sigma = { a: 0.6, b: 0.3 }
  const random = randomStream(5, 'crossed')
  const [countA, countB, each] = [12, 12, 8]
  const rows = countA * countB * each
  const a = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / (countB * each)))
  const b = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / each) % countB)
  const design = buildDesign([], new Float64Array(rows).fill(1))
  const found = Array.from({ length: 150 }, () => {
    const ofA = Float64Array.from({ length: countA }, () => sigma.a * standardNormal(random))
    const ofB = Float64Array.from({ length: countB }, () => sigma.b * standardNormal(random))
    const outcome = Uint8Array.from(a, (cell, row) =>
      random() < logistic(-2.9 + ofA[cell] + ofB[b[row]]) ? 1 : 0,
    )
    const rate = outcome.reduce((sum, own) => sum + own, 0) / rows
    return cellComponents(
      [
        { codes: a, count: countA },
        { codes: b, count: countB },
      ],
      {
        design,
        outcome,
        probability: new Float64Array(rows).fill(rate),
        covariance: Float64Array.of(1 / (rows * rate * (1 - rate))),
      },
    ).variances
  })
  for (const [place, own] of [sigma.a, sigma.b].entries()) {
    const values = found.map((variances) => variances[place])
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    )
    const truth = Math.expm1(own ** 2)
    // A factor on the odds moves a probability of .05 a little less: a tenth at most.
    expect(Math.abs(mean - truth)).toBeLessThan(0.1 * truth + (3 * deviation) / Math.sqrt(values.length))
  }
})
