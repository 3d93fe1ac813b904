import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const half = (end: string) => `
  const { stopCleanly } = await import(process.argv[1])
  const { writeFolderAtomically } = await import(process.argv[2])
  stopCleanly()
  await writeFolderAtomically(process.argv[3], async (draft) => {
    ;(await import('node:fs')).writeFileSync(draft + '/study.html', 'half')
    ${end}
    await new Promise((resolve) => setTimeout(resolve, 5000))
  })`

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', "process.kill(process.pid, 'SIGINT')", 130],
  ['SIGTERM', "process.kill(process.pid, 'SIGTERM')", 143],
  ['an exit', 'process.exit(0)', 0],
  ['a fault outside the writing', "setTimeout(() => { throw new Error('ours') })", 1],
])('%s in the middle of writing leaves nothing behind', (_, end, exitCode) => {
  const folder = mkdtempSync(join(tmpdir(), 'interruption-'))
  const modules = ['./interruption.ts', '../book/atomic-write.ts'].map((path) => import.meta.resolve(path))
  const argv = ['--input-type=module', '-e', half(end), ...modules, join(folder, 'out')]
  expect(spawnSync(process.execPath, argv).status).toBe(exitCode)
  expect(readdirSync(folder)).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a regression that would run for minutes ends at once',
  async () => {
    const book = join(mkdtempSync(join(tmpdir(), 'interruption-')), 'book.csv')
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `${Math.imul(i, 2654435761) & 64 ? 1 : 0},v${i % 480}`,
    )
    writeFileSync(book, `y,v\n${rows.join('\n')}\n`)
    const main = fileURLToPath(import.meta.resolve('./main.ts'))
    const run = spawn(process.execPath, [
      main,
      'fit',
      book,
      '--outcome',
      'y',
      '--event',
      '1',
      '--factors',
      'v',
    ])
    await setTimeout(1500)
    run.kill('SIGTERM')
    expect(await once(run, 'exit')).toEqual([null, 'SIGTERM'])
  },
)
