import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBook } from './read-book.ts'
import { readFrame } from './read-frame.ts'

const folder = join(import.meta.dirname, '../../test/fixtures/book/not-ok')

test.each([
  ['absent.csv', { code: 'fileNotFound' }],
  ['empty.csv', { code: 'emptyFile' }],
  ['blank-lines-only.csv', { code: 'emptyFile' }],
  ['header-only.csv', { code: 'headerOnly' }],
  ['nul-bytes.csv', { code: 'nulBytes' }],
  ['unclosed-quote.csv', { code: 'unclosedQuote', details: { row: 2 } }],
  ['ragged-row.csv', { code: 'raggedRow', details: { row: 3, cells: 2, expected: 3 } }],
  ['cut-in-a-character.csv', { code: 'truncatedFile' }],
  ['broken-utf8.csv', { code: 'brokenEncoding', details: { position: 69 } }],
  ['neither-utf8-nor-gbk.csv', { code: 'unknownEncoding' }],
  ['prose.csv', { code: 'oneColumnOnly' }],
  ['pdf.csv', { code: 'notATable' }],
  ['json.csv', { code: 'notATable' }],
  ['web-page.xls', { code: 'notATable' }],
  ['old-excel.xls', { code: 'oldExcelFile' }],
  ['cut-off.parquet', { code: 'brokenParquet' }],
  ['cut-off.xlsx', { code: 'brokenXlsx' }],
  ['zip-bomb.xlsx', { code: 'xlsxTooLarge' }],
  ['zip-that-lies-about-its-size.xlsx', { code: 'brokenXlsx' }],
  ['doctype.xlsx', { code: 'xlsxHasDoctype' }],
  ['a-zip-of-something-else.xlsx', { code: 'notATable' }],
])('%s is refused within a second', async (name, fault) => {
  const start = performance.now()
  await expect(readFrame(join(folder, name))).rejects.toMatchObject(fault)
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('a folder is no table', async () => {
  await expect(readFrame(folder)).rejects.toMatchObject({ code: 'fileUnreadable' })
})

test('whatever the bytes, the answer is a table or an input error', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'x.csv')
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        ',',
        '\n',
        '"',
        '\r',
        '借据号,贷款金额,发放日期,到期日期\n',
        'J1,1,20130101,20131201\n',
        'PK\u0003\u0004',
        'PAR1',
      )
      .map((text) => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      writeFileSync(path, Buffer.concat(pieces))
      const answer = await readBook(path).catch((error: unknown) => error)
      expect(answer instanceof Error ? answer.name : 'book').toMatch(/^(book|InputError)$/)
    }),
    { numRuns: 300 },
  )
})
