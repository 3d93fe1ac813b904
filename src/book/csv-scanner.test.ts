import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowTexts } from './cell-batch.ts'
import { CsvScanner } from './csv-scanner.ts'
import { csvLine } from './csv-text.ts'

function scan(text: string, delimiter = ',', chunkBytes = 1 << 20, unescapes = true): string[][] {
  const bytes = new TextEncoder().encode(text)
  const scanner = new CsvScanner('test.csv', delimiter, { unescapes })
  const rows: string[][] = []
  const take = (batch: ReturnType<CsvScanner['push']>) => {
    for (let row = 0; row < batch.rows; row++) rows.push(rowTexts(batch, row))
  }
  for (let at = 0; at < bytes.length; at += chunkBytes)
    take(scanner.push(bytes.subarray(at, at + chunkBytes)))
  take(scanner.finish())
  return rows
}

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['"a ""x""","b,c"\n', [['a "x"', 'b,c']]],
  ['"line\nbreak",2\n', [['line\nbreak', '2']]],
  [',\n', [['', '']]],
  ['a,\n', [['a', '']]],
  ['"",""\n', [['', '']]],
  ['5" pipe,2\n', [['5" pipe', '2']]],
  ['"三"组,2\n', [['"三"组', '2']]],
  ['a\n\nb\n', [['a'], [''], ['b']]],
])('%j', (text, rows) => {
  expect(scan(text)).toEqual(rows)
})

const cell = fc.string({
  unit: fc.constantFrom('a', '张', '"', ',', '\n', '\r', ' ', '1', ';', '𠮷'),
  maxLength: 8,
})

test('any table written comes back, whatever the size of the chunks', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
        ),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.integer({ min: 1, max: 40 }),
      (table, delimiter, chunkBytes) => {
        const text = `${table.map((row) => csvLine(row, delimiter)).join('\n')}\n`
        expect(scan(text, delimiter, chunkBytes)).toEqual(table)
      },
    ),
  )
})

test('rows can be had as they stand, byte for byte', () => {
  const text = 'a,"b ""c""",d\n"x\ny",2,3\n'
  const scanner = new CsvScanner('test.csv', ',', { unescapes: false })
  const batch = scanner.push(new TextEncoder().encode(text))
  const lines = Array.from({ length: batch.rows }, (_, row) =>
    new TextDecoder().decode(batch.bytes.subarray(batch.lineStarts[row], batch.lineEnds[row])),
  )
  expect(lines).toEqual(['a,"b ""c""",d', '"x\ny",2,3'])
})

test('a quotation mark that never closes names its row', () => {
  expect(() => scan('a,b\n1,2\n3,"4\n5,6\n')).toThrow(
    expect.objectContaining({ code: 'unclosedQuote', details: { file: 'test.csv', row: 3 } }),
  )
})
