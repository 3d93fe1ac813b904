import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent } from '../../../test/shared.ts'
import { type Column, nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'
import { type BinomialOutcome, binaryOutcome } from './outcome.ts'
import { resolveSeparation } from './separated-fit.ts'
import { detectSeparation } from './separation.ts'

async function limitOf(columns: readonly Column[], outcome: BinomialOutcome) {
  const fit = fitLogistic(columns, outcome)
  const resolved = await resolveSeparation(fit)
  return { fit, resolved }
}

function byName(fit: LogisticFit, values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(
    fit.design.columns.map(({ factor, level }, j) => [level ? `${factor} ${level}` : factor, values[j]]),
  )
}

test.skipIf(!sharedIsPresent)(
  'endometrial cancer: NV is +∞, the rest are where brglm2 shows them',
  async () => {
    const rows = sharedCsv('cases/statistics/endometrial.csv')
    const columns = ['NV', 'PI', 'EH'].map((name) =>
      numericColumn(
        name,
        rows.map((row) => Number(row[name])),
      ),
    )
    const { fit, resolved } = await limitOf(columns, binaryOutcome(rows.map((row) => Number(row.HG))))
    expect(fit.diverged).toBe(true)
    expect(resolved.status).toBe('separated')
    expect(resolved.statusColumns.map((j) => resolved.design.columns[j].factor)).toEqual(['NV'])
    expect(resolved.coefficients[1]).toBe(Number.POSITIVE_INFINITY)
    const size = 4
    const published = { coefficients: [4.30452, -0.04218, -2.90261], errors: [1.6373, 0.04433, 0.84555] }
    ;[0, 2, 3].forEach((j, i) => {
      expect(resolved.coefficients[j]).toBeCloseTo(published.coefficients[i], 4)
      expect(Math.sqrt(resolved.covariance[j * size + j])).toBeCloseTo(published.errors[i], 4)
      expect(resolved.covariance[j * size + 1]).toBeNaN()
    })
    expect(-2 * resolved.logLikelihood).toBeCloseTo(55.393, 3)
    const there = resolved.likelihood.evaluate(resolved.scaledCoefficients).logLikelihood
    expect(there).toBeCloseTo(resolved.logLikelihood, 10)
  },
)

describe('by hand', () => {
  test('complete separation leaves no finite coefficient', async () => {
    const { resolved } = await limitOf(
      [numericColumn('x', [1, 2, 3, 4, 5, 6])],
      binaryOutcome([0, 0, 0, 1, 1, 1]),
    )
    expect(resolved.status).toBe('separated')
    expect(byName(resolved, resolved.coefficients)).toEqual({ '(intercept)': -Infinity, x: Infinity })
    expect(resolved.logLikelihood).toBe(0)
    expect(resolved.separated?.separation.complete).toBe(true)
    expect(resolved.free).toEqual([])
    expect(resolved.rank).toBe(2)
  })

  test('quasi-complete separation at a shared boundary', async () => {
    const { resolved } = await limitOf(
      [numericColumn('x', [1, 2, 3, 3, 4, 5])],
      binaryOutcome([0, 0, 0, 1, 1, 1]),
    )
    expect(byName(resolved, resolved.coefficients)).toEqual({ '(intercept)': -Infinity, x: Infinity })
    expect(resolved.logLikelihood).toBeCloseTo(2 * Math.log(0.5), 12)
  })

  test('a level without events goes to −∞; the other levels keep their empirical log odds', async () => {
    const level = ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', 'c', 'c']
    const { resolved } = await limitOf(
      [nominalColumn('level', level)],
      binaryOutcome([1, 0, 0, 1, 1, 1, 0, 0, 0, 0]),
    )
    const { '(intercept)': intercept, 'level b': b, 'level c': c } = byName(resolved, resolved.coefficients)
    expect(intercept).toBeCloseTo(Math.log(1 / 2), 12)
    expect(b).toBeCloseTo(Math.log(3 / 1) - Math.log(1 / 2), 12)
    expect(c).toBe(-Infinity)
  })

  test('a separated reference level makes the intercept and every level infinite', async () => {
    const level = ['a', 'a', 'b', 'b', 'b', 'c', 'c']
    const { resolved } = await limitOf([nominalColumn('level', level)], binaryOutcome([1, 1, 1, 0, 0, 1, 0]))
    expect(byName(resolved, resolved.coefficients)).toEqual({
      '(intercept)': Infinity,
      'level b': -Infinity,
      'level c': -Infinity,
    })
  })

  test('two levels with events only: the contrast between them is undetermined, and is not guessed', async () => {
    const level = ['a', 'a', 'b', 'b', 'b', 'c', 'c']
    const { resolved } = await limitOf([nominalColumn('level', level)], binaryOutcome([1, 1, 1, 1, 1, 1, 0]))
    expect(byName(resolved, resolved.coefficients)).toEqual({
      '(intercept)': Infinity,
      'level b': Number.NaN,
      'level c': -Infinity,
    })
    expect(resolved.separated?.separation.undetermined).toEqual([1])
    expect(resolved.statusColumns).toEqual([0, 1, 2])
  })

  test('an outcome without events separates the intercept alone', async () => {
    const { resolved } = await limitOf([], binaryOutcome([0, 0, 0, 0]))
    expect(resolved.status).toBe('separated')
    expect(resolved.coefficients[0]).toBe(-Infinity)
  })

  test('a strong effect on a column with an outlier is not separation: the search goes on to the maximum', async () => {
    const x = Array.from({ length: 400 }, (_, i) => (i % 20) / 20)
    const y = x.map((v, i) => (v + 0.08 * Math.sin(i * 7.3) > 0.5 ? 1 : 0))
    const columns = [numericColumn('x', [...x, 1e4]), numericColumn('z', [...y.map((_, i) => i % 3), 0])]
    const { fit, resolved } = await limitOf(columns, binaryOutcome([...y, 1]))
    expect(fit.diverged).toBe(true)
    expect(resolved.status).toBe('converged')
    for (const slope of resolved.likelihood.evaluate(resolved.scaledCoefficients).gradient) {
      expect(Math.abs(slope)).toBeLessThan(1e-7)
    }
  })
})

/** The extreme rays of {d : sᵢ xᵢ'd ≥ 0} in three dimensions, by crossing every pair of constraints. */
function extremeRays(rows: readonly number[][], signs: readonly number[]): number[][] {
  const normals = rows.flatMap((row, i) =>
    signs[i] === 0 ? [row, row.map((v) => -v)] : [row.map((v) => v * signs[i])],
  )
  const rays: number[][] = []
  for (const a of normals) {
    for (const b of normals) {
      const ray = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
      if (ray.every((v) => v === 0)) continue
      if (normals.every((n) => n[0] * ray[0] + n[1] * ray[1] + n[2] * ray[2] >= 0)) rays.push(ray)
    }
  }
  return rays
}

test('agrees with the extreme rays of the recession cone, whatever the order of the rows', async () => {
  const row = fc.record({
    x: fc.integer({ min: 0, max: 3 }),
    z: fc.integer({ min: -1, max: 1 }),
    y: fc.constantFrom(0, 1),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 9 }), async (rows) => {
      const fitOf = (data: typeof rows) =>
        fitLogistic(
          [
            numericColumn(
              'x',
              data.map(({ x }) => x),
            ),
            numericColumn(
              'z',
              data.map(({ z }) => z),
            ),
          ],
          binaryOutcome(data.map(({ y }) => y)),
        )
      const fit = fitOf(rows)
      fc.pre(fit.rank === 3)
      const cells = Array.from({ length: fit.design.rows }, (_, cell) => {
        const [x, z] = fit.design.factors.map((f) => (f.kind === 'numeric' ? f.values[cell] : 0))
        return [1, x, z]
      })
      const signs = cells.map((_, cell) =>
        fit.outcome.events[cell] === 0 ? -1 : fit.outcome.events[cell] === fit.outcome.trials[cell] ? 1 : 0,
      )
      const rays = extremeRays(cells, signs)
      const separation = await detectSeparation(fit)
      if (rays.length === 0) {
        expect(separation).toBeNull()
        return
      }
      const separable = cells.map((c) =>
        rays.some((r) => r[0] * c[0] + r[1] * c[1] + r[2] * c[2] !== 0) ? 1 : 0,
      )
      expect(Array.from(separation!.separatedCells)).toEqual(separable)
      for (let j = 0; j < 3; j++) {
        const up = rays.some((r) => r[j] > 0)
        const down = rays.some((r) => r[j] < 0)
        expect(separation!.directions[j]).toBe(up === down ? 0 : up ? 1 : -1)
        expect(separation!.undetermined.includes(j)).toBe(up && down)
      }
      const reversed = await detectSeparation(fitOf([...rows].reverse()))
      expect(reversed!.directions).toEqual(separation!.directions)
      const resolved = await resolveSeparation(fit, { evenIfConverged: true })
      expect(resolved.status).toBe('separated')
      expect(resolved.likelihood.evaluate(resolved.scaledCoefficients).logLikelihood).toBeCloseTo(
        resolved.logLikelihood,
        8,
      )
    }),
    { numRuns: 150 },
  )
})

test('thousands of distinct cells go through a working set and give the answer of the whole', async () => {
  const rows = 12_000
  const draw = (i: number, k: number) => Math.abs((Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1)
  const x = Array.from({ length: rows }, (_, i) => draw(i, 1))
  const z = Array.from({ length: rows }, (_, i) => draw(i, 2))
  const rare = x.map((_, i) => (i % 400 === 7 ? 1 : 0))
  const y = x.map((v, i) => (rare[i] === 1 || draw(i, 3) < 0.2 + 0.5 * v ? 1 : 0))
  const columns = [numericColumn('x', x), numericColumn('z', z), numericColumn('rare', rare)]
  const { fit, resolved } = await limitOf(columns, binaryOutcome(y))
  expect(fit.diverged).toBe(true)
  expect(resolved.statusColumns).toEqual([3])
  expect(resolved.separated?.separation.separatedCells).toEqual(Uint8Array.from(rare))
  const overlapping = fitLogistic(columns, binaryOutcome(y.map((v, i) => (i === 7 ? 0 : v))))
  expect(await detectSeparation(overlapping)).toBeNull()
})
