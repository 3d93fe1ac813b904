import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { readBook } from '../../book/read-book.ts'
import { writeSample } from '../../book/synthetic/sample.ts'
import { explainFigure } from '../../study/measures/explain/explain.ts'
import { figureAt, numberPaths } from '../../study/measures/explain/figure-path.ts'
import { conductMeasures, type MeasuresStudy } from '../../study/measures/measures-study.ts'
import { traceFormulas } from '../../words/traces/trace-formulas.ts'
import { measuresJson } from './measures-json.ts'

const folder = mkdtempSync(join(tmpdir(), 'qingmiao-traced-'))
let study: MeasuresStudy
/** As it is printed. */
let document: unknown

beforeAll(async () => {
  await writeSample({ output: join(folder, 'book'), loans: 3000, seed: 4, defaultRate: 0.1 })
  study = await conductMeasures(await readBook(join(folder, 'book')), studySettings)
  document = JSON.parse(JSON.stringify(measuresJson(study)))
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a figure that counts loans has so many behind it', () => {
  const counts =
    /(^baseline|inDefault|funds\.\d+|doses\.\d+|company|grades\.\d+|villageIncentive\.found|titled|others|villages\.\d+)\.notes$|steps\.\d+\.loans$|(suedNotJudged|judgedNotEnforced)$/
  const paths = numberPaths(document).filter((path) => counts.test(path))
  expect(paths.length).toBeGreaterThan(30)
  for (const path of paths) {
    const { value, noteCount, notes } = explainFigure(study.workbench!, path, document)!
    expect([path, noteCount]).toEqual([path, value])
    expect(new Set(notes.map(({ loanId }) => loanId)).size).toBe(noteCount)
  }
})

test('no formula stands for a number that is never printed', () => {
  const printed = new Set(numberPaths(document).map((path) => figureAt(document, path)?.pattern))
  // What is null in this book: nothing stops paying here, or no pilot could show its fall.
  const may = /stopsPayingAt|detectableFall|villagesNeeded|campaign|judged|Judged|beforeNextInDraws|LPR/
  const unused = Object.keys(traceFormulas).filter(
    (pattern) => !printed.has(pattern as keyof typeof traceFormulas) && !may.test(pattern),
  )
  expect(unused).toEqual([])
})
