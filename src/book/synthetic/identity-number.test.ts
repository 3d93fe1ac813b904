import { expect, test } from 'vitest'
import { readIdentityNumber } from '../identity-number.ts'
import { identityNumbers } from './identity-number.ts'
import { buildModel } from './model.ts'

test('every household has a valid number of its own in the unassigned area 231099', () => {
  const { households } = buildModel(3, 20_000)
  const numbers = identityNumbers(households)
  const all = Array.from({ length: households.count }, (_, h) => numbers.of(h))
  expect(new Set(all).size).toBe(households.count)
  all.forEach((number, h) => {
    expect(number.startsWith('231099')).toBe(true)
    expect(Number(number.slice(6, 10))).toBe(households.birthYear[h])
    expect(Number(number[16]) % 2).toBe(households.male[h])
  })
  expect(all.filter((number) => readIdentityNumber(number, true).fault !== null)).toEqual([])
})
