import { normalQuantile } from './distributions.ts'
import { cholesky } from './linear-algebra/cholesky.ts'
import type { RandomStream } from './random.ts'

/** A standard normal number: one uniform, strictly inside (0, 1), through the quantile function. */
export function standardNormal(random: RandomStream): number {
  return normalQuantile((Math.floor(random() * 2 ** 32) + 0.5) / 2 ** 32)
}

/**
 * `count` draws from the normal distribution around `mean` with a covariance (row-major, `mean.length` squared).
 * Entries with a NaN or zero variance stay at their mean. The draws come in antithetic pairs, so that the mean of an
 * even number of them is `mean`.
 */
export function normalDraws(
  mean: Float64Array,
  covariance: Float64Array,
  count: number,
  random: RandomStream,
): Float64Array[] {
  const size = mean.length
  const free = Array.from({ length: size }, (_, i) => i).filter((i) => covariance[i * size + i] > 0)
  const own = new Float64Array(free.length ** 2)
  free.forEach((i, a) => {
    free.forEach((j, b) => {
      own[a * free.length + b] = covariance[i * size + j]
    })
  })
  const { lower } = cholesky(own, free.length)
  const draws: Float64Array[] = []
  while (draws.length < count) {
    const noise = free.map(() => standardNormal(random))
    const deviation = new Float64Array(size)
    free.forEach((i, a) => {
      for (let b = 0; b <= a; b++) deviation[i] += lower[a * free.length + b] * noise[b]
    })
    draws.push(mean.map((value, i) => value + deviation[i]))
    if (draws.length < count) draws.push(mean.map((value, i) => value - deviation[i]))
  }
  return draws
}
