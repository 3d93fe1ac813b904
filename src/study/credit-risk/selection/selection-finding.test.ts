import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { studySettings } from '../../../../test/fixtures/study-settings.ts'
import type { Book } from '../../../book/book.ts'
import { readBook } from '../../../book/read-book.ts'
import { writeSample } from '../../../book/synthetic/sample.ts'
import { openStudy } from '../../open-study.ts'
import { selectionBlocks } from './selection-blocks.ts'
import { type SelectionFinding, selectionFinding } from './selection-finding.ts'

let folder: string
let book: Book
let finding: SelectionFinding
let trueCorrelation: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingmiao-selection-'))
  const path = join(folder, 'book')
  await writeSample({
    output: path,
    loans: 4000,
    seed: 7,
    defaultRate: 0.06,
    truth: join(folder, 'truth.json'),
  })
  book = await readBook(path)
  finding = (await selectionFinding(openStudy(book, studySettings, [], () => {})))!
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as {
    selection: { correlationOfErrors: number }
  }
  trueCorrelation = truth.selection.correlationOfErrors
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test("the interval of the correlation holds the synthetic cooperative's", () => {
  const { interval } = finding.estimate!
  expect(finding.instruments).toEqual(['officer_workload', 'credit_quota'])
  expect(trueCorrelation).toBeGreaterThan(interval![0])
  expect(trueCorrelation).toBeLessThan(interval![1])
})

test('the more the decision saw, the worse those refused; the granted are as observed whatever is assumed', () => {
  const refused = finding.band.map((own) => own.refused)
  expect(refused).toEqual([...refused].sort((a, b) => b - a))
  const observed = finding.events / finding.matured
  for (const { granted } of finding.band) expect(Math.abs(granted / observed - 1)).toBeLessThan(0.12)
})

test('fuzzy augmentation is the accepted-only card on every applicant', () => {
  const of = (name: string) => finding.rejectInference.find(({ method }) => method === name)!
  expect(of('fuzzyAugmentation').all).toBeCloseTo(of('acceptedOnly').all, 9)
  expect(of('fuzzyAugmentation').refused).toBeCloseTo(of('acceptedOnly').refused, 9)
})

test('without an excluded instrument no corrected probability is shown, only the band', async () => {
  const applications = book.companions.applications!
  const columns = new Map(applications.columns)
  columns.delete('officer_workload')
  columns.delete('credit_quota')
  const poorer: Book = {
    ...book,
    companions: { ...book.companions, applications: { ...applications, columns } },
  }
  const own = (await selectionFinding(openStudy(poorer, studySettings, [], () => {})))!
  expect(own.estimate).toBeNull()
  expect(own.band).toHaveLength(5)
  const table = selectionBlocks(poorer, own).find((block) => block.kind === 'table')
  expect(table).toMatchObject({ id: 'sample-selection' })
  expect(JSON.stringify(table)).not.toContain('corrected)')
})

test('good refused households add up over grades and over townships', () => {
  const table = selectionBlocks(book, finding).find(
    (block) => block.kind === 'table' && block.id === 'turned-away',
  )
  if (table?.kind !== 'table') throw new Error('no table')
  const sums: number[] = []
  for (const row of table.rows) {
    if (row.role === 'group') sums.push(0)
    else sums[sums.length - 1] += Number(row.cells[3])
  }
  expect(sums).toEqual([finding.estimate!.corrected.goodRefused, finding.estimate!.corrected.goodRefused])
})
