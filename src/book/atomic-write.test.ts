import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
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

test('what cannot be written is named as it would have been, not as a draft', async () => {
  const path = join(folder, 'named')
  const writing = writeFolderAtomically(path, (draft) =>
    writeFileAtomically(join(draft, 'study.html'), async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }),
  )
  const details = { file: join(path, 'study.html'), reason: 'ENOSPC' }
  await expect(writing).rejects.toMatchObject({ code: 'cannotWrite', details })
})

test('a folder below a file is refused, not a fault of ours', async () => {
  const writing = writeFolderAtomically(join(folder, 'plain', 'sub'), async () => {})
  await expect(writing).rejects.toMatchObject({ code: 'cannotWrite' })
})

test('a folder that is there needs no room beside it: the draft stands in it and goes', async () => {
  const path = join(folder, 'mounted')
  mkdirSync(path)
  let beside: string[] = []
  await writeFolderAtomically(path, async (draft) => {
    beside = readdirSync(folder).filter((name) => name.endsWith('.part'))
    writeFileSync(join(draft, 'a'), 'a')
  })
  expect(beside).toEqual([])
  expect(readdirSync(path)).toEqual(['a'])
})

test("a file of an earlier run that this one does not make is gone; a user's folder of a file's name stays", async () => {
  const path = join(folder, 'again')
  await writeFolderAtomically(path, async (draft) => {
    writeFileSync(join(draft, 'study.json'), 'first')
    writeFileSync(join(draft, 'scorecard.json'), 'first')
  })
  const onlyStudy = async (draft: string) => writeFileSync(join(draft, 'study.json'), 'second')
  await writeFolderAtomically(path, onlyStudy, ['study.json', 'scorecard.json'])
  expect(readdirSync(path)).toEqual(['study.json'])
  const taken = join(folder, 'taken')
  mkdirSync(join(taken, 'study.json', 'mine'), { recursive: true })
  await expect(writeFolderAtomically(taken, onlyStudy)).rejects.toMatchObject({ code: 'cannotWrite' })
  expect(existsSync(join(taken, 'study.json', 'mine'))).toBe(true)
})

test('the drafts of a killed run are swept by the next, those of a living one are not', async () => {
  const path = join(folder, 'swept.csv')
  const left = join(folder, '.swept.csv.4194999-0123456789ab.part')
  const living = join(folder, `.swept.csv.${process.pid}-0123456789ab.part`)
  for (const draft of [left, living]) writeFileSync(draft, 'half')
  await writeFileAtomically(path, async (write) => write('whole'))
  expect([existsSync(left), existsSync(living)]).toEqual([false, true])
})

test.skipIf(process.platform === 'win32')('a device is written to and stays a device', async () => {
  await writeFileAtomically('/dev/null', async (write) => write('nothing'))
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.skipIf(!existsSync('/proc/self'))('a file system without folders is refused at once', async () => {
  const writing = writeFolderAtomically('/proc/qingmiao/out', async () => {})
  await expect(writing).rejects.toMatchObject({ code: 'cannotWrite' })
})
