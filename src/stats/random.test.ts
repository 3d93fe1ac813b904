import { expect, test } from 'vitest'
import { chiSquareUpperTail } from './distributions.ts'
import { randomStream, shuffle } from './random.ts'

const take = (count: number, seed: number, purpose?: string) => {
  const random = randomStream(seed, purpose)
  return Array.from({ length: count }, () => random())
}

test('the same seed and purpose give the same numbers; another seed or purpose others', () => {
  expect(take(50, 7, 'folds')).toEqual(take(50, 7, 'folds'))
  const streams = [
    take(50, 7, 'folds'),
    take(50, 8, 'folds'),
    take(50, 7, 'fold'),
    take(50, 7 + 2 ** 32, 'folds'),
  ]
  expect(new Set(streams.flat()).size).toBe(200)
})

test('numbers are in [0, 1) and fill 100 cells evenly, alone and in pairs', () => {
  const numbers = take(200_000, 12345, 'even')
  expect(Math.min(...numbers.slice(0, 1e5))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers.slice(0, 1e5))).toBeLessThan(1)
  const single = new Float64Array(100)
  const paired = new Float64Array(100)
  for (const number of numbers) single[Math.floor(number * 100)]++
  for (let i = 0; i < numbers.length; i += 2) {
    paired[Math.floor(numbers[i] * 10) * 10 + Math.floor(numbers[i + 1] * 10)]++
  }
  for (const counts of [single, paired]) {
    const expected = counts.reduce((sum, count) => sum + count) / 100
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    const pValue = chiSquareUpperTail(chiSquare, 99)
    expect(pValue).toBeGreaterThan(0.001)
    expect(pValue).toBeLessThan(0.999)
  }
})

test('neighbouring seeds are not correlated', () => {
  const first = Array.from({ length: 2000 }, (_, seed) => randomStream(seed, 'x')())
  const product = first.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * (first[i] - 0.5), 0)
  // Covariance of independent uniforms: 0 ± 4 · (1/12)/√2000
  expect(Math.abs(product / 1999)).toBeLessThan(4 / 12 / Math.sqrt(2000))
})

test('a shuffle makes all orders of three equally often', () => {
  const random = randomStream(2, 'shuffle')
  const counts = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffle(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // 1,000 ± 4·√(6,000·(1/6)·(5/6)) = 115
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(116)
})
