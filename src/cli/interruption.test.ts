import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const half = `
  const { stopCleanly } = await import(process.argv[1])
  const { writeFolderAtomically } = await import(process.argv[2])
  stopCleanly()
  await writeFolderAtomically(process.argv[3], async (draft) => {
    ;(await import('node:fs')).writeFileSync(draft + '/study.html', 'half')
    process.kill(process.pid, process.argv[4])
    await new Promise((resolve) => setTimeout(resolve, 5000))
  })`

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s in the middle of writing leaves nothing behind and ends with %i', (signal, exitCode) => {
  const folder = mkdtempSync(join(tmpdir(), 'interruption-'))
  const modules = ['./interruption.ts', '../book/atomic-write.ts'].map((path) => import.meta.resolve(path))
  const argv = ['--input-type=module', '-e', half, ...modules, join(folder, 'out'), signal]
  expect(spawnSync(process.execPath, argv).status).toBe(exitCode)
  expect(readdirSync(folder)).toEqual([])
})
