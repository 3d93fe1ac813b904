import { afterEach, expect, test } from 'vitest'
import { nominalColumn, numericColumn } from '../frame.ts'
import { fitLogistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { setPassExecutor } from './likelihood.ts'
import { useThreads } from './threads.ts'

afterEach(() => setPassExecutor(null))

test('one thread and three give the same bits', () => {
  const rows = 150_000
  const noise = (i: number, k: number) => Math.abs(Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1
  const columns = [
    nominalColumn(
      'a',
      Array.from({ length: rows }, (_, i) => 'uvwxyz'[Math.floor(noise(i, 1) * 6)]),
    ),
    nominalColumn(
      'b',
      Array.from({ length: rows }, (_, i) => 'uvw'[Math.floor(noise(i, 2) * 3)]),
    ),
    numericColumn(
      'x',
      Array.from({ length: rows }, (_, i) => noise(i, 3)),
    ),
  ]
  const outcome = binaryOutcome(
    Array.from({ length: rows }, (_, i) => (noise(i, 4) < 0.1 + 0.1 * noise(i, 3) ? 1 : 0)),
  )
  const alone = fitLogistic(columns, outcome)
  useThreads(3)
  const together = fitLogistic(columns, outcome)
  expect(alone.design.rows).toBe(rows)
  expect([...together.coefficients]).toEqual([...alone.coefficients])
  expect([...together.covariance]).toEqual([...alone.covariance])
  expect(together.logLikelihood).toBe(alone.logLikelihood)
})
