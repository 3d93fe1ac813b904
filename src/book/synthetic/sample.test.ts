import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loanColumns } from '../loan-columns.ts'
import { readBook } from '../read-book.ts'
import { measures } from './measures.ts'
import { type SampleRequest, writeSample } from './sample.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const request: SampleRequest = { output: '', loans: 2_000, seed: 7, defaultRate: 0.06 }

async function bytesOf(changes: Partial<SampleRequest>, name: string): Promise<Buffer> {
  const output = join(folder, name)
  await writeSample({ ...request, ...changes, output })
  return readFileSync(output)
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('the same seed gives the same bytes', () => {
  test.each(['a.csv', 'a.parquet', 'a.xlsx'])('%s', async (name) => {
    const first = hash(await bytesOf({}, name))
    expect(hash(await bytesOf({}, name))).toBe(first)
    expect(hash(await bytesOf({ seed: 8 }, name))).not.toBe(first)
  })

  test('every file of a folder, and the truth', async () => {
    const run = async (name: string) => {
      const output = join(folder, name)
      await writeSample({ ...request, loans: 500, output, truth: join(folder, `${name}.json`) })
      const files = readdirSync(output).sort()
      return [
        ...files.map((file) => [file, hash(readFileSync(join(output, file)))]),
        hash(readFileSync(join(folder, `${name}.json`))),
      ]
    }
    expect(await run('one')).toEqual(await run('two'))
    expect(readdirSync(join(folder, 'one'))).toHaveLength(17)
  })
})

test('every format is read back as the same book', async () => {
  const read = async (name: string) => {
    await bytesOf({ loans: 60 }, name)
    const { loans, recognised } = await readBook(join(folder, name))
    return { recognised, loans: { ...loans, sourceRows: undefined } }
  }
  const csv = await read('b.csv')
  expect(csv.recognised).toBe(true)
  expect(await read('b.parquet')).toEqual(csv)
  expect(await read('b.xlsx')).toEqual(csv)
})

test('a dose of 0 of every measure changes no byte, a positive dose some outcomes and nothing before them', async () => {
  const plain = (await bytesOf({}, 'plain.csv')).toString().split('\n')
  const zero = Object.fromEntries(measures.map(({ measure }) => [measure, 0]))
  expect((await bytesOf({ doses: zero }, 'zero.csv')).toString().split('\n')).toEqual(plain)
  const dosed = (await bytesOf({ doses: { insurance: 0.9, accountManagers: 0.5 } }, 'dosed.csv'))
    .toString()
    .split('\n')
  expect(dosed).not.toEqual(plain)
  // The first year's notes are the same notes; only what became of them may differ.
  const amount = plain[0].split(',').indexOf('amount')
  const firstYear = (lines: string[]) =>
    lines
      .filter((line) => line.startsWith('L2016'))
      .map((line) => line.split(',').slice(2, 5).concat(line.split(',')[amount]))
  expect(firstYear(dosed)).toEqual(firstYear(plain))
})

test.each([0.02, 0.06, 0.15])('the default rate %d is reached', async (defaultRate) => {
  const report = await writeSample({
    ...request,
    loans: 4_000,
    defaultRate,
    output: join(folder, 'rate.csv'),
  })
  expect(report.loans).toBe(4_000)
  expect(Math.abs(report.meanProbability / defaultRate - 1)).toBeLessThan(0.002)
  const fiveErrors = 5 * Math.sqrt((defaultRate * (1 - defaultRate)) / report.matureLoans)
  expect(Math.abs(report.matureDefaults / report.matureLoans - defaultRate)).toBeLessThan(fiveErrors)
})

test('the columns of the loans are those of the loan book, and a book of one note is a book', async () => {
  const lines = (await bytesOf({ loans: 1 }, 'one.csv')).toString().trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0].split(',').sort()).toEqual(loanColumns.map(({ name }) => name).sort())
  expect(lines[1].split(',')).toHaveLength(loanColumns.length)
})
