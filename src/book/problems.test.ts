import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spreadsheetCell } from './csv-text.ts'
import { type ProblemWords, writeProblems } from './problems.ts'
import { readBook } from './read-book.ts'

const words: ProblemWords = {
  titles: ['代码', '文件', '行号', '列', '值', '原因', '处理办法', '是否剔出', '原行内容'],
  yes: '是',
  no: '否',
  why: (code) => `why ${code}`,
  remedy: (code) => `remedy, ${code}`,
}

test('problems.csv: each problem with its place; a row set aside stands there whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'problems-'))
  const path = join(folder, 'loans.csv')
  writeFileSync(
    path,
    '借据号,贷款金额,发放日期,到期日期,备注\nJ1,1000,20130101,20131201,\nJ1,1000,20130101,20131201,"=1+1, ""x"""\nJ2,5\n',
  )
  const output = join(folder, 'problems.csv')
  await writeProblems(await readBook(path), output, words)
  expect(readFileSync(output, 'utf8').split('\r\n')).toEqual([
    '\uFEFF代码,文件,行号,列,值,原因,处理办法,是否剔出,原行内容',
    `duplicateLoanNumber,loans.csv,3,借据号,J1,why duplicateLoanNumber,"remedy, duplicateLoanNumber",是,J1,1000,20130101,20131201,"'=1+1, ""x"""`,
    'raggedRow,loans.csv,4,,2/5,why raggedRow,"remedy, raggedRow",是,J2,5',
    '',
  ])
})

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@x', "'@x"],
  ['＝1+1', "'＝1+1"],
  ['\tx', "'\tx"],
  ['-12.50', '-12.50'],
  ['+8.5%', '+8.5%'],
  ['张三', '张三'],
])('%j goes to a spreadsheet as %j', (text, cell) => {
  expect(spreadsheetCell(text)).toBe(cell)
})
