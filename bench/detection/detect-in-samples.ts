import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBook } from '../../src/book/read-book.ts'
import { latestDay } from '../../src/book/sample/as-of.ts'
import { writeSample } from '../../src/book/synthetic/sample.ts'
import { detectAll } from '../../src/study/operational-risk/rules/detect.ts'
import { ruleBook } from '../../src/study/operational-risk/rules/rule-book.ts'
import { type DetectionCounts, detectionCounts } from './detection-counts.ts'

/** One synthetic cooperative, written and read as `sample` and `study` do, against its truth. */
export async function detectInSample(loans: number, seed: number): Promise<DetectionCounts[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qingmiao-detection-'))
  try {
    const [output, truth] = [join(folder, 'book'), join(folder, 'truth.json')]
    await writeSample({ output, loans, seed, defaultRate: 0.06, truth })
    const book = await readBook(output)
    const asOf = latestDay(book)
    if (asOf === null) throw new Error('the sample has no dates')
    const on = ruleBook(book, asOf)
    return detectionCounts(on, detectAll(on), JSON.parse(readFileSync(truth, 'utf8')).injected)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
