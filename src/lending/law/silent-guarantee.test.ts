import { expect, test } from 'vitest'
import { dayOf } from '../calendar.ts'
import { guaranteeLiability } from './silent-guarantee.ts'

test.each([
  [dayOf(2020, 12, 31), 'joint-and-several'], // 担保法: the last day
  [dayOf(2021, 1, 1), 'general'], // 民法典: the first day
  [dayOf(1995, 9, 30), null], // before the guarantee law
] as const)('a guarantee that does not say, signed on day %i', (signedOn, liability) => {
  expect(guaranteeLiability(null, signedOn)).toBe(liability)
})

test('what is agreed holds, whenever it was signed', () => {
  expect(guaranteeLiability('joint-and-several', dayOf(2022, 6, 1))).toBe('joint-and-several')
  expect(guaranteeLiability('general', dayOf(2010, 6, 1))).toBe('general')
})
