import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHeader } from './header-row.ts'
import { openTable } from './table-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'header-'))
let files = 0

async function headerOf(text: string) {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  const { row, names } = findHeader(await openTable(path), 'loans')
  return `${row}: ${names.join(' ')}`
}

test('the header of any table stands below its titles', async () => {
  const table = '年龄,收入,等级,违约\n30,5.5,甲,0\n41,8,乙,1\n'
  expect(await headerOf(table)).toBe('1: 年龄 收入 等级 违约')
  expect(await headerOf(`客户情况统计表,,,\n${table}`)).toBe('2: 年龄 收入 等级 违约')
  expect(await headerOf(`客户情况统计表\n\n统计日期：2024年1月1日\n${table}`)).toBe('4: 年龄 收入 等级 违约')
  expect(await headerOf(`基本情况,,,\n${table}`)).toBe('2: 年龄 收入 等级 违约')
})

test('a first row stays the header where what follows is data', async () => {
  expect(await headerOf('x,,\n1,2,3\n4,5,6\n')).toBe('1: x column_2 column_3')
  expect(await headerOf('x,,\na,b,2024-01-05\nc,d,2024-01-06\n')).toBe('1: x column_2 column_3')
  expect(await headerOf(',a,b\n0,x,y\n1,z,y\n')).toBe('1: column_1 a b')
  expect(await headerOf('a,b\nx,\ny,1\n')).toBe('1: a b')
})
