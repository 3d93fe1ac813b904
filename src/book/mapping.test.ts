import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mapping, TableMapping } from './mapping.ts'
import { readBook } from './read-book.ts'

let folder = ''
const ledger = 'loan_id,借款额,disbursed_on,due_on\nJ1,35000,2023-03-05,2024-03-05\n'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mapping-'))
  await writeFile(join(folder, 'loans.csv'), ledger)
  await writeFile(join(folder, 'credit.csv'), 'age,bad\n20,1\n30,0\n')
  await mkdir(join(folder, 'book'))
  await writeFile(join(folder, 'book', 'loans.csv'), ledger)
  await writeFile(join(folder, 'book', 'prices.csv'), 'crop,month,price\nrice,2023-03,2.6\n')
})
afterAll(() => rm(folder, { recursive: true }))

const amount: TableMapping = { 借款额: { canonical: 'amount', unit: null } }
const read = (file: string, tables: Mapping['tables']) =>
  readBook(join(folder, file), { mapping: { version: 1, tables } })

test('a mapping whose headers stand in the file is followed', async () => {
  expect((await read('loans.csv', { loans: amount })).loans.columns.get('amount')).toMatchObject({
    values: Float64Array.of(3_500_000),
  })
})

test.each<[string, string, Mapping['tables'], object]>([
  [
    'a header that the file has not',
    'loans.csv',
    { loans: { ...amount, 放款日期: { canonical: 'disbursed_on', unit: null } } },
    { code: 'mappingHeaderAbsent', details: { file: 'loans.csv', column: '放款日期' } },
  ],
  [
    'a header to be kept out that the file has not',
    'loans.csv',
    { loans: { ...amount, 姓明: { canonical: null, unit: null } } },
    { code: 'mappingHeaderAbsent', details: { column: '姓明' } },
  ],
  [
    'a header of a companion',
    'book',
    { loans: amount, prices: { 单价: { canonical: 'price', unit: null } } },
    { code: 'mappingHeaderAbsent', details: { file: 'prices.csv', column: '单价' } },
  ],
  [
    'a table that is not there',
    'book',
    { loans: amount, villages: { 村: { canonical: 'village', unit: null } } },
    { code: 'mappingTableAbsent', details: { file: 'book', table: 'villages' } },
  ],
  [
    'a loan book of a file that stays none',
    'credit.csv',
    { loans: { age: { canonical: 'age', unit: null } } },
    { code: 'loansNotRecognised', details: { file: 'credit.csv' } },
  ],
])('refused: %s', async (_, file, tables, fault) => {
  const { details = {}, ...rest } = fault as { details?: object }
  await expect(read(file, tables)).rejects.toMatchObject({
    ...rest,
    details: expect.objectContaining(details),
  })
})

test.each([
  ['loans.csv', 'sheetOfNoWorkbook'],
  ['book', 'sheetOfNoWorkbook'],
])('a sheet of %s, which is no workbook, is refused', async (file, code) => {
  await expect(readBook(join(folder, file), { sheet: '借据' })).rejects.toMatchObject({ code })
})
