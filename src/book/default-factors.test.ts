import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultFactors } from './default-factors.ts'
import { readFrame } from './read-frame.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factors-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function choiceOf(header: string, row: (i: number) => string, options = {}) {
  const path = join(folder, `${header.length}.csv`)
  const rows = Array.from({ length: 240 }, (_, i) => row(i))
  await writeFile(path, [header, ...rows].join('\n'))
  return defaultFactors(await readFrame(path), new Set(['y']), options)
}

test('any file: dates, free text, many levels and ids are no factors; decimals always are', async () => {
  const { factors, leftOut } = await choiceOf(
    'y,id,amount,rate,town,remark,village,opened,nothing,balance',
    (i) =>
      `${i % 2},${i + 1},${100 * (i % 7)},${i}.25,T${i % 9},R${i},V${i % 101},2024-01-${10 + (i % 20)},,${i % 13}`,
  )
  expect(factors).toEqual(['amount', 'rate', 'town', 'balance'])
  expect(Object.fromEntries(leftOut.map(({ column, reason }) => [column, reason]))).toEqual({
    id: 'numbered',
    remark: 'freeText',
    village: 'manyLevels',
    opened: 'date',
    nothing: 'noValue',
  })
})

test('a recognised loan book: its roles decide, and for complete rows what most rows lack is left out', async () => {
  const header =
    'loan_id,amount,disbursed_on,due_on,township,account_manager,crop,balance,annual_income,annual_income_band,y'
  const row = (i: number) =>
    `L${i},${1000 * (1 + (i % 9))},2023-03-01,2023-12-01,东乡,王${i % 5},${i % 2 ? 'corn' : 'rice'},${i % 3},` +
    `${i % 10 < 7 ? 20_000 + (i % 11) : ''},${i % 10 < 7 ? '' : 'B'},${i % 2}`
  const all = await choiceOf(header, row)
  expect(all.factors).toEqual(['amount', 'crop', 'annual_income', 'annual_income_band'])
  const complete = await choiceOf(header, row, { completeRows: true })
  expect(complete.factors).toEqual(['amount', 'crop', 'annual_income'])
  const reasons = Object.fromEntries(complete.leftOut.map(({ column, reason }) => [column, reason]))
  expect(reasons).toMatchObject({ township: 'role', account_manager: 'role', balance: 'role' })
  expect(reasons['annual_income_band']).toBe('mostlyMissing')
})
