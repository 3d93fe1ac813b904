import { expect, test } from 'vitest'
import { provisionSchemes } from './provision-schemes.ts'
import { requiredByClass } from './required-by-class.ts'

/** Fen: 1,000,000, 100,000, 40,000, 20,000 and 5,000 yuan. */
const balances = [100_000_000, 10_000_000, 4_000_000, 2_000_000, 500_000]
const { guidance2002, standard2012 } = provisionSchemes

test('2002: 2, 25, 50 and 100 %, and 1 % of all loans', () => {
  const required = requiredByClass(balances, guidance2002)
  // 100,000 × 2 %, 40,000 × 25 %, 20,000 × 50 %, 5,000 × 100 %
  expect(required.specific).toEqual([0, 200_000, 1_000_000, 1_000_000, 500_000])
  expect(required.general).toBe(1_165_000) // 1,165,000 yuan × 1 %
  expect(required.total).toBe(3_865_000)
})

test('2002 floats: 20 and 40 %, or 30 and 60 %, and no further', () => {
  expect(requiredByClass(balances, guidance2002, -0.2).specific).toEqual([
    0, 200_000, 800_000, 800_000, 500_000,
  ])
  expect(requiredByClass(balances, guidance2002, 0.2).specific).toEqual([
    0, 200_000, 1_200_000, 1_200_000, 500_000,
  ])
  expect(() => requiredByClass(balances, guidance2002, 0.21)).toThrow('float')
  expect(() => requiredByClass(balances, standard2012, 0.1)).toThrow('float')
})

test('2012: 1.5, 3, 30, 60 and 100 %', () => {
  const required = requiredByClass(balances, standard2012)
  expect(required.specific).toEqual([1_500_000, 300_000, 1_200_000, 1_200_000, 500_000])
  expect(required.total).toBe(4_700_000)
})
