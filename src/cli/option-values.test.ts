import { expect, test } from 'vitest'
import { listOf, pairsOf } from './option-values.ts'

test.each([
  ['age, crop ,,income', ['age', 'crop', 'income']],
  ['"收入, 万元",户数', ['收入, 万元', '户数']],
  [' "a,b" , "c""d,e"', ['a,b', 'c"d,e']],
  ['5" pipe,x', ['5" pipe', 'x']],
  ['"a=b",c', ['a=b', 'c']],
  [undefined, []],
])('the names in %j', (text, names) => {
  expect(listOf('--factors', text)).toEqual(names)
})

test.each([
  ['crop=corn, grade = good', { crop: 'corn', grade: 'good' }],
  ['作物="玉米, 一季",户数=3', { 作物: '玉米, 一季', 户数: '3' }],
  ['"作物=玉米, 一季",户数=3', { 作物: '玉米, 一季', 户数: '3' }],
  ['"收入, 万元"=高', { '收入, 万元': '高' }],
  ['"a=b"=c', { 'a=b': 'c' }],
  ['size=5" or more', { size: '5" or more' }],
  ['crop=', { crop: '' }],
])('the pairs in %j', (text, pairs) => {
  expect(pairsOf('--reference', text)).toEqual(pairs)
})

test.each(['"a,b', '"a"b,c', '"'])('a quotation that does not close, or goes on: %j', (text) => {
  expect(() => listOf('--factors', text)).toThrow(expect.objectContaining({ name: 'UsageError' }))
  expect(() => pairsOf('--reference', text)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})

test.each(['crop', '=corn'])('no pair: %j', (text) => {
  expect(() => pairsOf('--reference', text)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})
