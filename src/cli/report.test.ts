import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLineIn } from '../../test/fixtures/command-line.ts'
import { writeSample } from '../book/synthetic/sample.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-months-'))
  await writeSample({ output: join(folder, 'book.csv'), loans: 60, seed: 1, defaultRate: 0.06 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['1999-12', '1999-12 is before the first loan of the book'],
  ['2090-01', '2090-01 is after the last date of the book'],
])('%s is no month of the book: it is told, and nothing is written', (month, told) => {
  const { status, stderr } = commandLineIn(folder)('report', 'book.csv', '-o', month, '--month', month)
  expect(status).toBe(1)
  expect(stderr).toContain(told)
  expect(existsSync(join(folder, month))).toBe(false)
})
