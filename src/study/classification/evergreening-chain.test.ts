import { expect, test } from 'vitest'
import { evergreeningChain } from './evergreening-chain.ts'

test('back to the root, whatever the order of rows', () => {
  const replaces = Int32Array.of(-1, 0, 3, 1, -1)
  expect(evergreeningChain(2, replaces)).toEqual([3, 1, 0])
  expect(evergreeningChain(4, replaces)).toEqual([])
  expect(evergreeningChain(2, null)).toEqual([])
})

test('a ring ends', () => {
  expect(evergreeningChain(0, Int32Array.of(1, 2, 0))).toEqual([1, 2])
})
