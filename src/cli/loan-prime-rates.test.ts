import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commandLineIn } from '../../test/fixtures/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingmiao-loan-prime-rates-'))
const run = commandLineIn(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface PricingTable {
  rows: { cells: { requiredRate: number; basePoints: number } }[]
  notes: { en: string }[]
}

function tableIn(study: string): PricingTable {
  const { chapters } = JSON.parse(readFileSync(join(folder, study, 'study.json'), 'utf8')) as {
    chapters: { blocks: ({ id?: string } & PricingTable)[] }[]
  }
  return chapters.flatMap(({ blocks }) => blocks).find(({ id }) => id === 'pricing-grades')!
}

/** The LPR, a decimal fraction, that the base points of each grade were counted from. */
function countedFrom({ rows }: PricingTable): number[] {
  return rows.map(({ cells }) => cells.requiredRate - cells.basePoints / 1e4)
}

test('a study counts base points from the newer value that a file gives, and names the file', () => {
  expect(run('sample', '-o', 'book', '--loans', '2000', '--seed', '4', '--default-rate', '0.1').status).toBe(
    0,
  )
  writeFileSync(join(folder, 'lpr.csv'), 'day,rate\n2026-10-20,2.80%\n')
  expect(run('study', 'book', '-o', 'usual').stderr).toContain('usual')
  expect(run('study', 'book', '-o', 'newer', '--loan-prime-rates', 'lpr.csv').stderr).toContain('newer')
  const [usual, newer] = [tableIn('usual'), tableIn('newer')]
  expect(newer.rows.length).toBeGreaterThan(1)
  // Base points are whole: half of one is what they may be off.
  for (const rate of countedFrom(usual)) expect(Math.abs(rate - 0.03)).toBeLessThanOrEqual(0.5001e-4)
  for (const rate of countedFrom(newer)) expect(Math.abs(rate - 0.028)).toBeLessThanOrEqual(0.5001e-4)
  const notes = ({ notes }: PricingTable) => notes.map(({ en }) => en).join(' ')
  expect(notes(newer)).toMatch(/2\.80 ?%.*2026-10-20.*lpr\.csv/)
  expect(notes(usual)).toContain('40 days')
  expect(notes(newer)).not.toContain('40 days')
}, 240_000)

test('a line that holds no rate is named, and no study is written', () => {
  writeFileSync(join(folder, 'bad.csv'), '2026-10-20,28%\n')
  const { status, stderr } = run('study', 'book', '-o', 'none', '--loan-prime-rates', 'bad.csv')
  expect(status).toBe(1)
  expect(stderr).toContain('bad.csv, line 1')
})
