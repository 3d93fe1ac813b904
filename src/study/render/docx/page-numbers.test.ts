import { Document, HeadingLevel, Packer, type PageNumberEstimator, Paragraph, TableOfContents } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { expect, test } from 'vitest'
import { randomStream } from '../../../stats/random.ts'
import type { GridCell, PrintedTable } from '../paper/printed-table.ts'
import { reportForm } from './form.ts'
import { lighterTable } from './lighter-table.ts'
import { pageNumbers } from './page-numbers.ts'
import { wordStyles } from './styles.ts'
import { wordTable } from './table.ts'
import { run } from './text.ts'

const cell = (text: string): GridCell => ({
  text,
  align: 'left',
  columns: 1,
  isBold: false,
  isSpanning: false,
})

function tableOf(rows: readonly (readonly string[])[], widths: readonly number[]): PrintedTable {
  const [header, ...body] = rows.map((texts) => texts.map(cell))
  return {
    header: [header],
    body: body.map((cells) => ({ cells, role: undefined })),
    widths,
    fontSize: 8.5,
    orientation: 'portrait',
  }
}

const words = {
  'zh-CN': '农户小额信贷违约影响因素回归分析表明受灾未参保者逾期较多，应先试点',
  en: 'loans of households without insurance fall behind more often where drought has struck; pilot first',
}

/** Thirty tables of 5 to 40 rows under headings; texts of nothing to 120 letters beside numbers. */
function documentWith(language: 'zh-CN' | 'en', estimator: PageNumberEstimator): Document {
  const random = randomStream(11)
  const below = (n: number) => Math.floor(random() * n)
  const text = () => {
    const start = below(10)
    return words[language].slice(start, start + below(language === 'en' ? 120 : 40))
  }
  const tables = Array.from({ length: 30 }, (_, i) => {
    const rows = Array.from({ length: 5 + below(36) }, () => [
      text(),
      String(below(1e6)),
      below(3) === 0 ? text() : '—',
      (1e4 * random()).toFixed(2),
    ])
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(`${i}`, language)] }),
      wordTable(tableOf(rows, [140, 60, 200, 82]), language),
      new Paragraph({ children: [run(text(), language)] }),
    ]
  })
  return new Document({
    styles: wordStyles(reportForm(language)),
    pageNumbers: estimator,
    sections: [
      {
        children: [
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
          ...tables.flat(),
        ],
      },
    ],
  })
}

test.each(['zh-CN', 'en'] as const)(
  'headings of a %s text stand on the pages of the full layout',
  async (language) => {
    const told: ReadonlyMap<string, string>[] = []
    await Packer.toBuffer(
      documentWith(language, (body, context) => {
        const light = pageNumbers(body, context)
        told.push(light.bookmarks, estimatePageNumbers(body, context).bookmarks)
        return light
      }),
    )
    const [light, full] = told
    expect(full.size).toBe(30)
    expect(Number([...full.values()].at(-1))).toBeGreaterThan(10)
    expect([...light]).toEqual([...full])
  },
  60_000,
)

test('what cannot be the tallest of a row is one cell; heads and rows of other things stay', async () => {
  const long = '一二三四五六七八九十'.repeat(3)
  const table = wordTable(
    tableOf(
      [
        ['甲', '乙', '丙'],
        ['1', '中', '3'],
        ['1', long, '3'],
      ],
      [60, 60, 60],
    ),
    'zh-CN',
  )
  let texts: string[][] = []
  const document = new Document({
    pageNumbers: (body) => {
      const [own] = (body['w:body'] as Record<string, unknown>[]).filter((block) => 'w:tbl' in block)
      const rows = JSON.stringify(lighterTable(own)).split('{"w:tr":').slice(1)
      texts = rows.map((row) =>
        [...row.matchAll(/"w:t":\[\{[^{}]*\{[^}]*\}\},"([^"]*)"/g)].map(([, text]) => text),
      )
      return { bookmarks: new Map() }
    },
    sections: [{ children: [table] }],
  })
  await Packer.toBuffer(document)
  // Of cells on one line a Chinese character is kept, since it may stand taller.
  expect(texts).toEqual([['甲', '乙', '丙'], ['中'], ['1', long, '3']])
})
