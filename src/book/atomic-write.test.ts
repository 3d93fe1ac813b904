import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFileAtomically, writeFolderAtomically } from './atomic-write.ts'

const folder = mkdtempSync(join(tmpdir(), 'atomic-'))

test('a file that fails half way leaves the old one and no draft', async () => {
  const path = join(folder, 'a.csv')
  await writeFileAtomically(path, async (write) => {
    await write('one\n')
    await write(new TextEncoder().encode('two\n'))
  })
  const failing = writeFileAtomically(path, async (write) => {
    await write('half')
    throw new Error('interrupted')
  })
  await expect(failing).rejects.toThrow('interrupted')
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test('a folder appears whole or not at all; other files in it stay', async () => {
  const path = join(folder, 'out')
  const failing = writeFolderAtomically(path, async (draft) => {
    writeFileSync(join(draft, 'study.json'), 'half')
    throw new Error('interrupted')
  })
  await expect(failing).rejects.toThrow('interrupted')
  expect(existsSync(path)).toBe(false)
  await writeFolderAtomically(path, async (draft) => writeFileSync(join(draft, 'study.json'), 'first'))
  writeFileSync(join(path, 'mine.txt'), 'mine')
  await writeFolderAtomically(path, async (draft) => writeFileSync(join(draft, 'study.json'), 'second'))
  expect(readFileSync(join(path, 'study.json'), 'utf8')).toBe('second')
  expect(readdirSync(path).sort()).toEqual(['mine.txt', 'study.json'])
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'out'])
})

test('where nothing can be written the user is told', async () => {
  writeFileSync(join(folder, 'plain'), '')
  const writing = writeFileAtomically(join(folder, 'plain', 'x.csv'), async (write) => write('x'))
  await expect(writing).rejects.toMatchObject({ code: 'cannotWrite' })
})
