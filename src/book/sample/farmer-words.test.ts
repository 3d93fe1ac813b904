import { expect, test } from 'vitest'
import { isFarmerText, isJointProduct, isMicroProduct } from './farmer-words.ts'

test.each([
  ['一般农户', true],
  ['农户小额信用贷款', true],
  ['农村个体工商户', true],
  ['farmer', true],
  ['52', true],
  ['非农户', false],
  ['not_farmer', false],
  ['小微企业', false],
  ['农业有限公司', false],
  ['个体工商户', false],
  ['个人住房按揭', false],
  ['其他', null],
  [null, null],
])('%s', (text, expected) => {
  expect(isFarmerText(text)).toBe(expected)
})

test('products tell joint liability and micro-credit', () => {
  expect(
    ['农户联保贷款', '农户小额信用贷款', '农户小额信用联保贷款', '个人贷款'].map(isJointProduct),
  ).toEqual([true, false, true, false])
  expect(
    ['农户联保贷款', '农户小额信用贷款', '农户小额信用联保贷款', '个人贷款'].map(isMicroProduct),
  ).toEqual([false, true, false, false])
})
