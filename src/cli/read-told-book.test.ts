import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { terminalProgress } from './progress.ts'
import { readToldBook } from './read-told-book.ts'

const header = '借据号,贷款金额(元),发放日期,到期日期'
const good = 'J1,500,20130101,20131201'

afterEach(() => vi.restoreAllMocks())

async function told(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'told-')), 'book')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text
    return true
  })
  await readToldBook(folder, terminalProgress())
  await rm(folder, { recursive: true })
  return said
}

test('rows that could not be used are told where no problems.csv is written', async () => {
  const said = await told({
    'loans.csv': `${header}\n${good}\nJ2,500,18/01/2013,20131201\nJ3,,20130101,20131201\n`,
  })
  expect(said).toMatch(/读取借据 3 行，其中 2 行不能使用|Rows of loans read: 3, of which 2 could not be used/)
})

test('a companion under another name is told', async () => {
  const said = await told({ 'loans.csv': `${header}\n${good}\n`, '保险表.csv': 'a,b\n1,2\n' })
  expect(said).toContain('保险表.csv')
})

test('a book that is used whole is read without a word', async () => {
  expect(await told({ 'loans.csv': `${header}\n${good}\n` })).toBe('')
})
