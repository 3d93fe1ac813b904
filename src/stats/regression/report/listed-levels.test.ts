import { expect, test } from 'vitest'
import { nominalColumn } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import { readEvents } from './event-level.ts'
import { listedLevels } from './listed-levels.ts'
import { usableReferences } from './references.ts'

const names = Array.from({ length: 300 }, (_, i) => `样本户${i}`)
const twelve = names.slice(0, 12)

test.each([
  [names, 1200],
  [twelve, 12],
  [twelve, 23],
])('values that may name persons are not listed', (levels, rows) => {
  expect(listedLevels(levels, rows)).toBe('')
})

test.each([
  [['正常', '次级', '可疑'], 6, '正常, 次级, 可疑'],
  [twelve, 24, twelve.join(', ')],
  [['甲', '乙'], 2, '甲, 乙'],
])('classes are listed', (levels, rows, text) => {
  expect(listedLevels(levels, rows)).toBe(text)
})

const column = nominalColumn('客户名称', names)

test.each([
  ['outcomeNotBinary', () => readEvents(column, null)],
  ['eventNotFound', () => readEvents(column, '是')],
  [
    'referenceNotFound',
    () => usableReferences([column], { references: { 客户名称: '无' }, namedReferences: ['客户名称'] }),
  ],
])('%s holds no name', (code, run) => {
  expect(run).toThrow(InputError)
  try {
    run()
  } catch (error) {
    expect(error).toMatchObject({ code, details: { count: 300 } })
    expect(JSON.stringify(error)).not.toContain('样本户')
  }
})
