import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const output = join(folder, month)
  const main = join(import.meta.dirname, 'main.ts')
  const argv = [main, 'report', join(folder, 'book.csv'), '-o', output, '--month', month]
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' }
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env })
  expect(status).toBe(1)
  expect(stderr).toContain(told)
  expect(existsSync(output)).toBe(false)
})
