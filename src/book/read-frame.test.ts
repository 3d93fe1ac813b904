import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sharedCsv, sharedIsPresent, sharedPath } from '../../test/shared.ts'
import { columnNamed } from '../stats/frame.ts'
import { appendColumns } from './append-columns.ts'
import { type ReadFrameOptions, readFrame } from './read-frame.ts'

const folder = mkdtempSync(join(tmpdir(), 'frame-'))
let files = 0

function fileOf(text: string | Uint8Array): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return path
}

async function shape(text: string | Uint8Array, options: ReadFrameOptions = {}) {
  const { frame, dateColumns } = await readFrame(fileOf(text), options)
  const columns = frame.columns.map((column) =>
    column.kind === 'numeric'
      ? [column.name, [...column.values]]
      : [column.name, column.levels, [...column.codes]],
  )
  return dateColumns.length > 0 ? { columns, dateColumns } : columns
}

test('text is nominal, numbers numeric; levels by value if all are numbers, else by code point', async () => {
  expect(await shape('x,g,n\n1.5,b,10\n-2e3,a,9\n"1,000",𠮷,9\n')).toEqual([
    ['x', [1.5, -2000, 1000]],
    ['g', ['a', 'b', '𠮷'], [1, 0, 2]],
    ['n', [10, 9, 9]],
  ])
  expect(await shape('x,g,n\n1,b,10\n2,a,9\n3,a,\n', { nominal: ['n'], columns: ['n', 'g'] })).toEqual([
    ['g', ['a', 'b'], [1, 0, 0]],
    ['n', ['9', '10'], [1, 0, 2]],
  ])
})

test('empty, NA and NaN are missing; none and other words are levels', async () => {
  expect(await shape('x,g\n1,none\nNA,NA\n,\nNaN,NaN\n')).toEqual([
    ['x', [1, Number.NaN, Number.NaN, Number.NaN]],
    ['g', ['none'], [0, 1, 1, 1]],
  ])
})

test.each(['-', '?', '.', '不详', '无', 'n/a', '#DIV/0!'])(
  'among numbers %s is missing, among words a level',
  async (mark) => {
    expect(await shape(`x,g,f\n1,a,1\n${mark},${mark},${mark}\n2.5,a,1\n40,b,1\n`)).toEqual([
      ['x', [1, Number.NaN, 2.5, 40]],
      ['g', [mark, 'a', 'b'].sort(), expect.anything()],
      ['f', [mark, '1'].sort(), expect.anything()],
    ])
  },
)

test('a column known to be measured has missing marks in a single row too', async () => {
  const text = 'x,g\n-,a\n'
  expect(await shape(text, { measured: ['x'] })).toMatchObject([
    ['x', [Number.NaN]],
    ['g', ['a'], [0]],
  ])
  expect(await shape(text)).toMatchObject([
    ['x', ['-'], [0]],
    ['g', ['a'], [0]],
  ])
})

test('where semicolons part the cells, commas may be decimal; one column tells for itself', async () => {
  expect(await shape('rate;amount;three\n0,085;1,200;1.234,567\n-1,5;10,000;2\n2;300;NA\n')).toEqual([
    ['rate', [0.085, -1.5, 2]],
    ['amount', [1200, 10000, 300]],
    ['three', [1234.567, 2, Number.NaN]],
  ])
  expect(await shape('g;h\n1,5;a\nx;b\n')).toEqual([
    ['g', ['1,5', 'x'], [0, 1]],
    ['h', ['a', 'b'], [0, 1]],
  ])
})

test('a column that turns out to be text after many numbers is read again as text', async () => {
  const rows = Array.from({ length: 50 }, (_, i) => `${i},1`)
  const columns = await shape(`a,b\n${rows.join('\n')}\nx,1\n`)
  expect(columns).toMatchObject([
    ['a', [...rows.map((_, i) => String(i)), 'x'].sort(), {}],
    ['b', {}],
  ])
})

test('dates are recognised, as text or as yyyymmdd, and stand as days', async () => {
  expect(await shape('d,e,n\n1970-01-02,19700103,12345\n1970/1/3,19700104,1\n')).toEqual({
    columns: [
      ['d', [1, 2]],
      ['e', [2, 3]],
      ['n', [12345, 1]],
    ],
    dateColumns: ['d', 'e'],
  })
})

test.each([
  ['semicolons', 'a;b\n1;"x;y"\n'],
  ['tabs', 'a\tb\n1\tx;y\n'],
  ['bars', 'a|b\n1|x;y\n'],
  ['a byte order mark and CRLF', '\uFEFFa,b\r\n1,x;y\r\n'],
  ['trailing delimiters', 'a,b,\n1,x;y,\n'],
  ['blank lines', '\na,b\n\n1,x;y\n\n'],
])('%s', async (_, text) => {
  expect(((await shape(text)) as unknown[]).slice(0, 2)).toEqual([
    ['a', [1]],
    ['b', ['x;y'], [0]],
  ])
})

test('GB18030 is read where UTF-8 cannot be', async () => {
  const gbk = Uint8Array.of(0xd0, 0xd5, 0x2c, 0x79, 0x0a, 0xd5, 0xc5, 0x2c, 0x31, 0x0a) // 姓,y / 张,1
  expect(await shape(gbk)).toEqual([
    ['姓', ['张'], [0]],
    ['y', [1]],
  ])
})

test('names are made unique, an empty one gets its place', async () => {
  expect(((await shape('a,a,\n1,2,3\n')) as [string, unknown][]).map(([name]) => name)).toEqual([
    'a',
    'a (2)',
    'column_3',
  ])
})

test('an absent column is named with those that there are', async () => {
  await expect(readFrame(fileOf('a,b\n1,2\n'), { columns: ['c'] })).rejects.toMatchObject({
    code: 'columnNotFound',
    details: { column: 'c', columns: 'a, b' },
  })
})

test('a loan book is recognised, and its columns by their canonical names', async () => {
  const file = await readFrame(fileOf('借据号,贷款金额,发放日期,到期日期\nJ1,1,20130101,20131201\n'))
  expect(file.recognised).toBe(true)
  expect(file.canonicalNames.get('贷款金额')).toBe('amount')
  expect(file.dateColumns).toEqual(['发放日期', '到期日期'])
})

test.skipIf(!sharedIsPresent)('German credit: as a plain parser reads it', async () => {
  const { frame, recognised } = await readFrame(sharedPath('data/germancredit.csv'))
  const records = sharedCsv('data/rd_modeldata_credit_data.csv')
  expect([frame.rows, frame.columns.length, recognised]).toEqual([1000, 21, false])
  const housing = columnNamed(frame, 'housing')
  expect(housing?.kind === 'nominal' && housing.levels).toEqual(['for free', 'own', 'rent'])
  const second = await readFrame(sharedPath('data/rd_modeldata_credit_data.csv'))
  const income = columnNamed(second.frame, 'Income')
  const expected = records.map(({ Income }) =>
    Income === '' || Income === 'NA' ? Number.NaN : Number(Income),
  )
  expect(income?.kind === 'numeric' && [...income.values]).toEqual(expected)
})

test('columns are appended to each row in order, its own text untouched', async () => {
  const text = 'a,"b ""x"""\r\n"1,5",""\r\n\r\n2,"line\nbreak"\r\n'
  const { source } = await readFrame(fileOf(text))
  const output = join(folder, 'scored.csv')
  expect(await appendColumns(source, output, ['score', 'why, so'], (row) => [String(row), 'a "b"'])).toBe(2)
  expect(readFileSync(output, 'utf8')).toBe(
    'a,"b ""x""",score,"why, so"\n"1,5","",0,"a ""b"""\n2,"line\nbreak",1,"a ""b"""\n',
  )
})
