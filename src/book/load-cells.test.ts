import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { InputError } from '../stats/input-error.ts'
import { csvLine } from './csv-text.ts'
import { Dictionary } from './dictionary.ts'
import { loadFilePart, partStarts } from './file-part.ts'
import { findHeader } from './header-row.ts'
import { loadCells } from './load-cells.ts'
import { Numbers } from './numbers.ts'
import { RowLoader } from './row-loader.ts'
import { openTable } from './table-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'load-cells-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Content {
  readonly rows: number
  readonly sourceRows: readonly number[]
  readonly values: readonly number[]
  readonly odd: readonly unknown[]
  readonly texts: readonly string[]
  readonly codes: readonly number[]
  readonly ragged: readonly unknown[]
}

async function contentOf(path: string, threads: number): Promise<Content> {
  const source = await openTable(path)
  const header = findHeader(source, 'loans')
  const [numbers, texts] = [new Numbers(), new Dictionary()]
  const ragged: unknown[] = []
  const loaded = await loadCells(
    source,
    header,
    [numbers, texts, null],
    (row, cells) => ragged.push([row, cells]),
    {
      threads,
      dropsEmptyRows: true,
    },
  )
  const odd: unknown[] = []
  numbers.forEachOdd((row, text) => odd.push([row, text]))
  const { rows, sourceRows } = loaded
  return {
    rows,
    sourceRows: [...sourceRows],
    values: [...numbers.toArray()],
    odd,
    texts: texts.texts,
    codes: [...texts.rowCodes()],
    ragged,
  }
}

const rows = Array.from({ length: 400 }, (_, i) => [
  i % 9 === 0 ? '1,200' : String(i / 8),
  `村${i % 31}`,
  'x',
])
const quotedLines = rows.map(([number, name]) => [number, name, `${'a\n,"b"\n'.repeat(40)}`])
const faulty = rows.flatMap((row, i) =>
  i % 50 === 7 ? [['too', 'short']] : i % 60 === 1 ? [['']] : i % 70 === 3 ? [['', ' ', '']] : [row],
)
const text = (lines: readonly (readonly string[])[], lineEnd: string) =>
  [['n', 'name', 'note'], ...lines].map((row) => csvLine(row)).join(lineEnd)

test.each([
  ['plain', Buffer.from(text(rows, '\n'))],
  ['CRLF, with a byte order mark', Buffer.from(`\uFEFF${text(rows, '\r\n')}\r\n`)],
  ['CR alone, where no part can begin', Buffer.from(text(rows, '\r'))],
  ['ragged rows and blank lines', Buffer.from(text(faulty, '\n'))],
  ['line feeds within quoted cells', Buffer.from(text(quotedLines, '\n'))],
  [
    'blank lines for half of the file, then the header',
    Buffer.from(`${'\n'.repeat(9000)}${text(rows, '\n')}`),
  ],
])('threads change nothing: %s', async (name, bytes) => {
  const path = join(folder, `${name.replaceAll(/\W/g, '')}.csv`)
  writeFileSync(path, bytes)
  const alone = await contentOf(path, 1)
  expect(alone.rows).toBeGreaterThan(300)
  expect(await contentOf(path, 2)).toEqual(alone)
  expect(await contentOf(path, 3)).toEqual(alone)
})

test('a fault in a later part is named with its row in the file', async () => {
  const path = join(folder, 'unclosed.csv')
  writeFileSync(path, `${text(rows, '\n')}\n1,"never closed,2\n3,4,5\n`)
  for (const threads of [1, 2]) {
    const error = await contentOf(path, threads).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({ code: 'unclosedQuote', details: { row: 402 } })
  }
})

test('parts in GB18030 begin between characters', async () => {
  const path = join(folder, 'gb.csv')
  // 村 is B4 E5 in GBK.
  const lines = rows.map(([number, name]) => Buffer.from(`${number.replace(',', '')},${name}\n`))
  const gbk = lines.map((line) =>
    Buffer.from(line.toString('latin1').replaceAll('æ\u009d\u0091', '\xb4\xe5'), 'latin1'),
  )
  writeFileSync(path, Buffer.concat([Buffer.from('n,name\n'), ...gbk]))
  expect((await openTable(path)).encoding).toBe('gb18030')
  const alone = await contentOf(path, 1)
  expect(alone.texts[0]).toBe('村0')
  expect(await contentOf(path, 3)).toEqual(alone)
})

test('wherever a part may begin, it is refused or the whole is what one reader reads', async () => {
  const path = join(folder, 'property.csv')
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', '村'), maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 4, maxLength: 30 }), async (lines) => {
      const bytes = Buffer.from(lines.map((row) => `${csvLine(row)}\n`).join(''))
      writeFileSync(path, bytes)
      const [start] = await partStarts(path, bytes.length, 2)
      fc.pre(start !== undefined)
      const part = {
        path,
        file: 'property.csv',
        text: { encoding: 'utf-8', hasByteOrderMark: false },
        delimiter: ',',
        rules: { headerRow: 0, width: 2, dropsEmptyRows: false },
        kinds: ['texts', 'numbers'],
      } as const
      const head = await loadFilePart({ ...part, start: 0, end: start, isLast: false })
      if (head === null) return
      const tail = await loadFilePart({ ...part, start, end: bytes.length, isLast: true })
      const whole = await loadFilePart({ ...part, start: 0, end: bytes.length, isLast: true })
      const read = [head, tail!].map((one) => joined([one]))
      expect(joined([head, tail!])).toEqual(joined([whole!]))
      expect(read[0].lines + read[1].lines).toBe(joined([whole!]).lines)
    }),
    { numRuns: 60 },
  )
})

function joined(parts: readonly NonNullable<Awaited<ReturnType<typeof loadFilePart>>>[]) {
  const [texts, numbers] = [new Dictionary(), new Numbers()]
  const ragged: number[] = []
  const rules = { headerRow: 0, width: 2, dropsEmptyRows: false }
  const loader = new RowLoader(rules, [texts, numbers], (row) => ragged.push(row))
  for (const part of parts) loader.append(structuredClone(part))
  const odd: unknown[] = []
  numbers.forEachOdd((row, text) => odd.push([row, text]))
  return {
    lines: loader.rowsSeen,
    sourceRows: [...loader.sourceRows()],
    names: [...texts.rowCodes()].map((code) => texts.texts[code]),
    values: [...numbers.toArray()],
    odd,
    ragged,
  }
}
