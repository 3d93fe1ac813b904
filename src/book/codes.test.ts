import { expect, test } from 'vitest'
import { codedValue, flagValue } from './codes.ts'
import { canonicalColumns, loanColumn } from './columns.ts'

test.each([
  ['guarantee', '00', 'credit'],
  ['guarantee', '10', 'mortgaged'],
  ['guarantee', '20', 'pledged'],
  ['guarantee', '30', 'guaranteed'],
  ['guarantee', '1', 'pledged'],
  ['guarantee', '2', 'mortgaged'],
  ['guarantee', '3', 'guaranteed'],
  ['guarantee', '4', 'credit'],
  ['guarantee', '5', 'combined'],
  ['guarantee', '7', 'joint'],
  ['guarantee', '10-抵押', 'mortgaged'],
  ['guarantee', '农户联保', 'joint'],
  ['guarantee', '保证（30）', 'guaranteed'],
  ['guarantee', '信用/免担保', 'credit'],
  ['category', '10', 'normal'],
  ['category', '50', 'loss'],
  ['category', '2', 'special_mention'],
  ['category', '次级', 'substandard'],
  ['crop', 'FUNG', 'fungus'],
  ['crop', 'CATL', 'cattle'],
  ['crop', 'A0111', 'rice'],
  ['crop', '黑木耳', 'fungus'],
  ['crop', 'A0113', 'corn'],
  ['gender', '1', 'male'],
  ['gender', '女', 'female'],
  ['credit_grade', '优秀', 'excellent'],
  ['credit_grade', '未评', 'unrated'],
  ['settled_by', '借新还旧', 'refinance'],
  ['settled_by', '保证人代偿', 'guarantor'],
  ['guarantee', 'Mortgaged', 'mortgaged'],
  ['guarantee', '99', null],
  ['category', '6', null],
])('%s %s → %s', (column, text, value) => {
  expect(codedValue(loanColumn(column)!, text)).toBe(value)
})

test('every canonical value reads as itself', () => {
  for (const column of canonicalColumns('loans').values()) {
    for (const level of column.levels ?? []) expect(codedValue(column, level)).toBe(level)
  }
  expect(codedValue(canonicalColumns('links').get('kind')!, 'phone')).toBe('phone')
  expect(codedValue(canonicalColumns('disasters').get('peril')!, 'FL')).toBe('flood')
})

test('yes and no in their spellings', () => {
  expect(['是', 'Y', '1', 'true', 'TRUE', '有'].map(flagValue)).toEqual([1, 1, 1, 1, 1, 1])
  expect(['否', 'N', '0', 'false', '无'].map(flagValue)).toEqual([0, 0, 0, 0, 0])
  expect(flagValue('也许')).toBeNull()
})
