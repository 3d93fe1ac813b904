import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { readBook } from '../../book/read-book.ts'
import { writeSample } from '../../book/synthetic/sample.ts'
import type { StudyContext } from '../context.ts'
import { openStudy } from '../open-study.ts'
import { explanatoryModel } from './explanatory-model.ts'
import { importanceOf } from './importance.ts'

let folder: string
let context: StudyContext

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingmiao-importance-'))
  const output = join(folder, 'book')
  await writeSample({ output, loans: 3000, seed: 1, defaultRate: 0.06 })
  context = openStudy(await readBook(output), studySettings, [], () => {})
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a small book whose rare flags part it: no factor takes more than there is, and none much less than nothing', async () => {
  const sample = context.sample!
  const { fit, data } = await explanatoryModel(context, sample)
  expect(fit.maximumLikelihood.status).toBe('separated')
  const { shares, finding } = importanceOf(fit, data, sample, { seed: 1, confidence: 0.95 })
  expect(finding.method).toBe('sampled')
  expect(finding.samplingError).toBeLessThan(0.01)
  // Adding a factor never lowers a maximum, so that no share is negative but for the error of sampling.
  for (const [factor, share] of shares) expect(share, factor).toBeGreaterThan(-0.01)
  expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
})
