import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError } from '../stats/input-error.ts'
import { writeFolderAtomically } from './atomic-write.ts'
import { dropAllDrafts } from './draft.ts'
import { withFolderLock } from './folder-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
const lockText = (pid: number, host = hostname()) => `${JSON.stringify({ pid, host })}\n`
/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid!
const inUse = { code: 'folderInUse' }
const nothing = async () => {}

test.each([
  ['that is there', 'there', true],
  ['that is not there yet', 'absent', false],
])(
  'two runs into a folder %s: the second is refused and names the first; afterwards it may',
  async (_, name, isThere) => {
    const path = join(folder, name)
    if (isThere) mkdirSync(path)
    await withFolderLock(path, async () => {
      const second = withFolderLock(path, nothing)
      await expect(second).rejects.toMatchObject({
        ...inUse,
        details: { file: path, pid: process.pid, host: hostname() },
      })
      await writeFolderAtomically(path, async (draft) => writeFileSync(join(draft, 'study.json'), '{}'))
      // The folder has appeared meanwhile: the run that began before it did still holds it.
      await expect(withFolderLock(path, nothing)).rejects.toMatchObject(inUse)
    })
    expect(readdirSync(path)).toEqual(['study.json'])
    await withFolderLock(path, nothing)
    expect(readdirSync(folder).filter((entry) => entry.startsWith('.'))).toEqual([])
  },
)

test('a failed run takes its lock along, and the folders that it made for it', async () => {
  const path = join(folder, 'a', 'b', 'c')
  const failing = withFolderLock(path, async () => {
    throw new InputError('emptyFile', { file: 'x' })
  })
  await expect(failing).rejects.toMatchObject({ code: 'emptyFile' })
  expect(readdirSync(folder)).not.toContain('a')
})

test('a lock that a killed run left on this machine is taken over and told', async () => {
  const path = join(folder, 'stale')
  mkdirSync(path)
  const told: number[] = []
  // A number that this process has come to bear after a restart is gone too.
  for (const pid of [gone, process.pid]) {
    writeFileSync(join(path, '.qingmiao.lock'), lockText(pid))
    await withFolderLock(path, nothing, (holder) => told.push(holder.pid))
  }
  expect(told).toEqual([gone, process.pid])
  expect(readdirSync(path)).toEqual([])
})

test.each([
  ['a running process', lockText(process.ppid)],
  ['another machine', lockText(gone, 'elsewhere')],
  ['nobody knows whom', ''],
])('a lock of %s is left alone', async (_, text) => {
  const path = mkdtempSync(join(folder, 'held-'))
  writeFileSync(join(path, '.qingmiao.lock'), text)
  await expect(withFolderLock(path, nothing)).rejects.toMatchObject(inUse)
  expect(readdirSync(path)).toEqual(['.qingmiao.lock'])
})

test('a run that is told to stop takes its lock away', async () => {
  const path = mkdtempSync(join(folder, 'stopped-'))
  await withFolderLock(path, async () => {
    expect(readdirSync(path)).toEqual(['.qingmiao.lock'])
    dropAllDrafts()
    expect(readdirSync(path)).toEqual([])
  })
})

test('where nothing can be written the user is told at once', async () => {
  writeFileSync(join(folder, 'plain'), '')
  await expect(withFolderLock(join(folder, 'plain'), nothing)).rejects.toMatchObject({ code: 'cannotWrite' })
})
