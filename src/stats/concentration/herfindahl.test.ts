import { expect, test } from 'vitest'
import { concentrationOf } from './herfindahl.ts'

test('shares of 60, 30 and 10 %', () => {
  const found = concentrationOf([30, 0, 60, 10])!
  expect(found.herfindahl).toBeCloseTo(0.46, 14) // 0.36 + 0.09 + 0.01
  expect(found.effectiveNumber).toBeCloseTo(1 / 0.46, 14)
  expect([...found.shares]).toEqual([0.6, 0.3, 0.1])
  expect(found.order).toEqual([2, 0, 3])
  expect(found.parts).toBe(3)
})

test('equal parts: as many as there are', () => {
  expect(concentrationOf(new Float64Array(8).fill(5))!.effectiveNumber).toBeCloseTo(8, 12)
})

test('nothing held', () => {
  expect(concentrationOf([0, 0])).toBeNull()
})
