import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Book } from '../src/book/book.ts'
import { readBook } from '../src/book/read-book.ts'

const folder = mkdtempSync(join(tmpdir(), 'book-formats-'))
const header = [
  '借据号',
  '贷款金额(元)',
  '贷款余额(元)',
  '发放日期',
  '到期日期',
  '担保方式',
  '年利率(%)',
  '行政村',
]
const rows = Array.from({ length: 300 }, (_, i) => [
  `J${String(i).padStart(5, '0')}`,
  3000 + i * 100.25,
  i % 3 === 0 ? null : i * 10,
  `2013-0${1 + (i % 9)}-15`,
  `2014-0${1 + (i % 9)}-15`,
  ['信用', '保证', '农户联保'][i % 3],
  8 + (i % 5) / 4,
  i % 7 === 0 ? '带"引号",逗号' : `村${i % 4}`,
])
const csv = [header, ...rows]
  .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
  .join('\r\n')

beforeAll(async () => {
  writeFileSync(join(folder, 'loans.csv'), csv)
  await writeXlsxFile(
    [
      header.map((value) => ({ value })),
      ...rows.map((row) =>
        row.map((value, i) =>
          value === null
            ? null
            : i === 3 || i === 4
              ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
              : { value },
        ),
      ),
    ],
    { sheet: '借据' },
  ).toFile(join(folder, 'loans.xlsx'))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    `COPY (SELECT * FROM read_csv('${join(folder, 'loans.csv')}', header = true)) TO '${join(folder, 'loans.parquet')}' (FORMAT parquet)`,
  )
  connection.closeSync()
})

/** What must not depend on the format. */
function essence({ loans, reading }: Book): unknown {
  const units = reading.files[0].columns.map(({ header: text, canonical, unit }) => [text, canonical, unit])
  return {
    columns: [...loans.columns.values()],
    units,
    problems: reading.problems.length,
    loanRows: reading.loanRows,
  }
}

test('XLSX and Parquet of the same book give the same book', async () => {
  const [fromCsv, fromXlsx, fromParquet] = await Promise.all(
    ['csv', 'xlsx', 'parquet'].map((format) => readBook(join(folder, `loans.${format}`))),
  )
  expect(fromCsv.loans.rows).toBe(300)
  expect(essence(fromXlsx)).toEqual(essence(fromCsv))
  expect(essence(fromParquet)).toEqual(essence(fromCsv))
})

test('a sheet can be named', async () => {
  const book = await readBook(join(folder, 'loans.xlsx'), { sheet: '借据' })
  expect(book.loans.rows).toBe(300)
  await expect(readBook(join(folder, 'loans.xlsx'), { sheet: '没有' })).rejects.toMatchObject({
    code: 'sheetNotFound',
  })
  await expect(readBook(join(folder, 'loans.xlsx'), { sheet: '' })).rejects.toMatchObject({
    code: 'sheetNotFound',
  })
  await expect(readBook(join(folder, 'loans.parquet'), { sheet: '借据' })).rejects.toMatchObject({
    code: 'sheetOfNoWorkbook',
  })
})
