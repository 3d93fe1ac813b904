import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'))
  const parted = Array.from({ length: 20 }, (_, i) => `${i < 10 ? 1 : 0},${i}.5`)
  await writeFile(join(folder, 'parted.csv'), ['y,x', ...parted].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

function qingmiao(
  args: string,
  locale = 'en_US.UTF-8',
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, LC_ALL: locale } }
    execFile(process.execPath, [main, ...args.split(' ')], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

test('0 and one document on stdout, under complete separation too', async () => {
  const { code, stdout, stderr } = await qingmiao('fit parted.csv --outcome y --json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).not.toMatch(/NaN|Infinity/)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ status: 'separated', statusColumns: ['(intercept)', 'x'], logLikelihood: 0 })
  expect(report.terms[1]).toMatchObject({ coefficient: null, direction: '-infinity' })
}, 60_000)

test('1, nothing on stdout and a sentence in the language of the terminal', async () => {
  const said = await qingmiao('fit parted.csv --outcome 违约 --json', 'zh_CN.UTF-8')
  expect(said).toEqual({ code: 1, stdout: '', stderr: '“parted.csv”里没有“违约”这一列。现有的列：y, x。\n' })
}, 60_000)

test('2 and the usage where the command line is wrong', async () => {
  const { code, stdout, stderr } = await qingmiao('fit parted.csv --outcome y --bogus 1')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('--bogus')
  expect(stderr).toContain('qingmiao fit FILE --outcome COL')
  expect(stderr).not.toMatch(/ {4}at /)
}, 60_000)
