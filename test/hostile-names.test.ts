import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../src/book/read-book.ts'
import { readFrame } from '../src/book/read-frame.ts'
import { randomStream } from '../src/stats/random.ts'
import { buildScorecard } from '../src/stats/scorecard/build-scorecard.ts'
import { outcomeRows } from '../src/stats/scorecard/outcome-column.ts'
import { renderHtml } from '../src/study/render/html.ts'
import { renderXlsx } from '../src/study/render/xlsx.ts'
import { partLabel } from '../src/study/status-quo/labels.ts'
import { conductStudy } from '../src/study/study.ts'
import { riskSettings } from './fixtures/risk-book.ts'

/** Columns and levels named after what every JavaScript object has, and after what HTML and Excel would run. */
const columns = ['__proto__', 'constructor', 'toString', '<script>alert(1)</script>', "=cmd|' /C calc'!A0"]
const levels = ['constructor', '__proto__', '<img src=x onerror=alert(2)>', '=1+1', '🐷 "a, b"']

const random = randomStream(1, 'hostile names')
const rows = Array.from({ length: 240 }, (_, row) =>
  [
    random() < 0.3 ? 1 : 0,
    random().toFixed(3),
    ...[0, 1].map(() => levels[Math.floor(random() * levels.length)]),
    row % 7,
    Math.floor(random() * 4),
  ]
    .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
    .join(','),
)
const path = join(mkdtempSync(join(tmpdir(), 'hostile-names-')), 'file.csv')
writeFileSync(path, [['bad', ...columns].map((name) => `"${name}"`).join(','), ...rows].join('\n'))

test('a study of a file with hostile names: nothing breaks, nothing runs', async () => {
  const study = await conductStudy(await readBook(path), {
    ...riskSettings,
    outcome: { column: 'bad', event: null },
  })
  expect(study.refusal).toBeNull()
  const meta = {
    asOf: null,
    sourceName: '<script>alert(3)</script>.csv',
    inputHash: '0',
    version: '0',
    seed: 1,
    command: "study '</script><script>alert(4)</script>'",
    language: 'en' as const,
  }
  const html = await renderHtml(study.document, meta)
  expect(html).not.toMatch(/<script>alert|<img src=x/)
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect((await renderXlsx(study.document, meta)).length).toBeGreaterThan(1000)
}, 30_000)

test('a card of such a file has every factor', async () => {
  const file = await readFrame(path)
  const { frame, outcome, event } = outcomeRows(file.frame, 'bad', undefined, undefined)
  const { card, leftOut } = buildScorecard(frame, outcome, {
    outcome: { column: 'bad', event },
    factors: columns,
    minimumInformationValue: 0,
  })
  expect([...card.factors, ...leftOut].map(({ factor }) => factor).sort()).toEqual([...columns].sort())
})

test("a purpose of the book's own stands as it is", () => {
  const part = { level: 'constructor', merged: 0 } as Parameters<typeof partLabel>[1]
  expect(partLabel('purpose', part)).toEqual({ 'zh-CN': 'constructor', en: 'constructor' })
})
