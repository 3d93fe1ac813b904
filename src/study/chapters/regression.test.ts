import { beforeAll, describe, expect, test } from 'vitest'
import { studySettings } from '../../../test/fixtures/study-settings.ts'
import { smallBook } from '../../../test/small-book.ts'
import type { Book } from '../../book/book.ts'
import { nominalColumn, numericColumn } from '../../stats/frame.ts'
import { randomStream } from '../../stats/random.ts'
import type { StudyContext } from '../context.ts'
import type { Block, Chapter, Table } from '../document.ts'
import { findAll } from '../findings/find-all.ts'
import type { StudyFindings } from '../findings/findings.ts'
import { noFindings } from '../findings/findings.ts'
import { openStudy } from '../open-study.ts'
import { creditRiskChapter } from './credit-risk.ts'
import { regressionChapter } from './regression.ts'

/** A plain credit file: income drives default, the shoe size does not, and wages are sometimes not known. */
function creditFile(): Book {
  const rows = 600
  const random = randomStream(2, 'credit file')
  const number = () => Float64Array.from({ length: rows }, () => Math.round(100 * random()))
  const [income, shoes, wage] = [number(), number(), number()]
  const job = Array.from({ length: rows }, () => ['farm', 'shop', 'none'][Math.floor(3 * random())])
  const bad = income.map((value, row) =>
    random() < 0.6 - 0.005 * value + (job[row] === 'none' ? 0.15 : 0) ? 1 : 0,
  )
  for (let row = 0; row < rows; row += 9) wage[row] = Number.NaN
  const columns = new Map(
    [
      numericColumn('bad', bad),
      numericColumn('income', income),
      numericColumn('shoes', shoes),
      numericColumn('wage', wage),
      nominalColumn('job', job),
    ].map((column) => [column.name, column]),
  )
  return { ...smallBook('loan_id\nA'), recognised: false, loans: { rows, columns } }
}

function contextOf(tableOrder: 'apa' | 'spss' = 'apa'): StudyContext {
  const settings = { ...studySettings, outcome: { column: 'bad', event: null }, tableOrder }
  return openStudy(creditFile(), settings, [], () => {})
}

let findings: StudyFindings
beforeAll(async () => {
  findings = await findAll(contextOf())
}, 60_000)

const tablesOf = ({ blocks }: Chapter) => blocks.filter((block): block is Table => block.kind === 'table')
const idsOf = ({ blocks }: Chapter) =>
  blocks.flatMap((block) => ('id' in block && block.kind !== 'heading' ? [block.id] : []))
const find = ({ blocks }: Chapter, id: string): Block | undefined =>
  blocks.find((block) => 'id' in block && block.id === id)

describe('the chapter on the regression', () => {
  test('names the columns of a plain file as they stand, and says which risk groups it cannot tell', () => {
    const chapter = regressionChapter(contextOf(), findings)
    const coefficients = find(chapter, 'coefficients') as Table
    const labels = coefficients.rows.map(({ cells }) => (cells[0] as { en: string }).en)
    expect(labels).toContain('income')
    expect(labels).toContain('wage (not known)')
    expect(find(chapter, 'risk-groups')).toMatchObject({ kind: 'unavailable' })
    expect(find(chapter, 'lenders-decisions')).toMatchObject({ kind: 'unavailable' })
  })

  test('every table has its row account, and rows as wide as its columns', () => {
    for (const write of [regressionChapter, creditRiskChapter]) {
      for (const { id, account, columns, rows } of tablesOf(write(contextOf(), findings))) {
        expect([id, account.read]).toEqual([id, 600])
        for (const { cells } of rows) expect([id, cells.length]).toEqual([id, columns.length])
      }
    }
  })

  test('in the order of SPSS the tables stand as its readers know them', () => {
    const ids = idsOf(regressionChapter(contextOf('spss'), findings))
    const spss = [
      'regression-sample',
      'dependent-encoding',
      'categorical-codings',
      'block-0',
      'omnibus',
      'model-summary',
      'hosmer-lemeshow',
      'classification',
      'coefficients',
    ]
    expect(ids.filter((id) => spss.includes(id))).toEqual(spss)
  })

  test('no block stands twice under one id, in either order', () => {
    for (const order of ['apa', 'spss'] as const) {
      const ids = idsOf(regressionChapter(contextOf(order), findings))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('without a model the main tables keep their places and say why', () => {
    const refusal = { 'zh-CN': '违约太少', en: 'too few defaults' }
    const context = { ...contextOf(), refusal, sample: null }
    for (const chapter of [regressionChapter(context, noFindings), creditRiskChapter(context, noFindings)]) {
      expect(chapter.blocks.length).toBeGreaterThan(0)
      for (const block of chapter.blocks)
        expect(block).toMatchObject({ kind: 'unavailable', reason: refusal })
    }
  })
})

test('too few defaults for a model: each factor alone all the same, as with a model, and nothing else', () => {
  const refusal = { 'zh-CN': '违约太少', en: 'too few defaults' }
  const { blocks } = regressionChapter({ ...contextOf(), refusal }, noFindings)
  expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'unavailable', 'unavailable'])
  const withModel = regressionChapter(contextOf(), findings).blocks
  const tableIn = (all: typeof blocks) =>
    all.find((block) => block.kind === 'table' && block.id === 'univariate')
  expect(blocks[0]).toEqual(tableIn(withModel))
})

describe('what was found in the file', () => {
  test('the classification counts every row once, at the cut-off of the loss matrix', () => {
    const { cutOff, eventsAbove, eventsBelow, nonEventsAbove, nonEventsBelow } =
      findings.explanatory!.diagnostics.classification
    expect(cutOff).toBeCloseTo(0.04 / 0.54, 12) // margin / (margin + loss)
    expect(eventsAbove + eventsBelow + nonEventsAbove + nonEventsBelow).toBe(600)
  })

  test('income matters, shoes do not', () => {
    const shares = new Map(
      findings.explanatory!.factors.map(({ factor, importanceShare }) => [factor, importanceShare]),
    )
    expect(shares.get('income')!).toBeGreaterThan(0.5)
    expect(shares.get('shoes')!).toBeLessThan(0.1)
    expect(findings.explanatory!.groups).toEqual([])
  })

  test('with model-based errors the clustered ones are the same', () => {
    for (const { standardError, naiveStandardError } of findings.explanatory!.robustness.rows) {
      expect(standardError).toBeCloseTo(naiveStandardError, 12)
    }
  })
})
