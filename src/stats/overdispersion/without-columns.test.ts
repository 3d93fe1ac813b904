import { expect, test } from 'vitest'
import { cholesky, invertCholesky } from '../linear-algebra/cholesky.ts'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import { fitLogistic, logistic } from '../regression/logistic.ts'
import { binaryOutcome } from '../regression/outcome.ts'
import { withoutColumns } from './without-columns.ts'

test('the covariance is that of the information without the columns', () => {
  const information = Float64Array.of(4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2)
  const covariance = invertCholesky(cholesky(information, 3))
  const held = withoutColumns(Float64Array.of(0.4, -0.2, 1), covariance, [2])
  // The inverse of [[4, 1], [1, 3]] is [[3, −1], [−1, 4]] ÷ 11.
  expect(held.covariance[0]).toBeCloseTo(3 / 11, 12)
  expect(held.covariance[1]).toBeCloseTo(-1 / 11, 12)
  expect(held.covariance[4]).toBeCloseTo(4 / 11, 12)
  expect(held.covariance[8]).toBeNaN()
  // b_a + A⁻¹ c b_b with A = [[4, 1], [1, 3]], c = (.5, .2): A⁻¹ c = (1.3, .3) ÷ 11.
  expect(held.coefficients[0]).toBeCloseTo(0.4 + 1.3 / 11, 12)
  expect(held.coefficients[1]).toBeCloseTo(-0.2 + 0.3 / 11, 12)
  expect(held.coefficients[2]).toBe(0)
})

test('near the fit without the column where its effect is small', () => {
  const random = randomStream(2, 'without')
  const column = (name: string) => ({
    kind: 'numeric' as const,
    name,
    values: Float64Array.from({ length: 4000 }, () => standardNormal(random)),
  })
  const [a, b] = [column('a'), column('b')]
  const outcome = binaryOutcome(
    Uint8Array.from(a.values, (x, i) => (random() < logistic(-2 + 0.5 * x + 0.1 * b.values[i]) ? 1 : 0)),
  )
  const [whole, fitted] = [fitLogistic([a, b], outcome), fitLogistic([a], outcome)]
  const held = withoutColumns(whole.coefficients, whole.covariance, [2])
  expect(held.coefficients[0]).toBeCloseTo(fitted.coefficients[0], 2)
  expect(held.coefficients[1]).toBeCloseTo(fitted.coefficients[1], 2)
})
