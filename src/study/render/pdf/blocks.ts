import { documentWords } from '../../../words/document.ts'
import type { Language } from '../../../words/phrase.ts'
import type { Callout, Figure, KeyFigures, SignatureLines, Unavailable } from '../../document.ts'
import { chartSvg } from '../charts/chart.ts'
import { formatHeadline } from '../format.ts'
import type { Numbers } from '../numbering.ts'
import type { PrintedBlock } from '../paper/sheets.ts'
import { standaloneSvg } from '../paper/standalone-svg.ts'
import { type Content, type ContentObject, mm } from './content.ts'
import { tableContent } from './table.ts'
import { captionText, noteTexts, runsText } from './text.ts'

/** What a block may take of the page, in points. */
export interface Room {
  readonly width: number
  readonly tallestFigure: number
  /** Above and below the text of a table's row. */
  readonly rowPadding: number
}

export function blockContent(
  { block, table }: PrintedBlock,
  language: Language,
  numbers: Numbers,
  room: Room,
): ContentObject {
  switch (block.kind) {
    case 'heading':
      return { text: block.title[language], style: 'heading', id: block.id }
    case 'paragraph':
      return { text: runsText(block.text, language, numbers), style: 'paragraph' }
    case 'list': {
      const items = block.items.map((item) => ({ text: runsText(item, language, numbers), style: 'item' }))
      return block.ordered ? { ol: items, style: 'list' } : { ul: items, style: 'list' }
    }
    case 'keyFigures':
      return keyFigures(block, language, numbers)
    case 'table':
      if (!table) throw new Error(`table ${block.id} was not set`)
      return tableContent(block, table, language, numbers, room.rowPadding)
    case 'unavailable':
      return unavailable(block, language, numbers)
    case 'figure':
      return figure(block, language, numbers, room)
    case 'callout':
      return callout(block, language, numbers)
    case 'signatures':
      return signatures(block, language)
  }
}

function keyFigures({ figures }: KeyFigures, language: Language, numbers: Numbers): ContentObject {
  const cells = figures.map(({ label, value, format, note }): ContentObject => {
    const headline = formatHeadline(value, format, language)
    return {
      stack: [
        { text: label[language], style: 'keyLabel' },
        {
          text: [headline.value, { text: headline.unit && ` ${headline.unit}`, fontSize: 8, bold: false }],
          style: 'keyValue',
        },
        ...(note ? [{ text: runsText(note, language, numbers), style: 'keyNote' }] : []),
      ],
    }
  })
  const across = Math.min(4, cells.length)
  const rows: Content[][] = []
  for (let i = 0; i < cells.length; i += across) {
    const row = cells.slice(i, i + across)
    rows.push([...row, ...Array<Content>(across - row.length).fill('')])
  }
  return {
    table: { widths: Array<'*'>(across).fill('*'), body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: (line: number) => (line === 0 || line === rows.length ? 0.8 : 0.3),
      vLineWidth: () => 0,
      hLineColor: () => '#17603e',
      paddingTop: () => 4,
      paddingBottom: () => 5,
    },
    margin: [0, 6, 0, 10],
    unbreakable: true,
  }
}

/** Keeps the place of what could not be computed, with its number and the reason. */
function unavailable(block: Unavailable, language: Language, numbers: Numbers): ContentObject {
  const colon = language === 'zh-CN' ? '：' : ': '
  return {
    stack: [
      captionText(block.id, block.caption, language, numbers),
      {
        text: [
          { text: `${documentWords.notComputed[language]}${colon}`, bold: true },
          ...runsText(block.reason, language, numbers),
        ],
        style: 'reason',
      },
    ],
    margin: [0, 8, 0, 10],
    unbreakable: true,
  }
}

function figure(block: Figure, language: Language, numbers: Numbers, room: Room): ContentObject {
  const svg = standaloneSvg(
    chartSvg(block.chart, block.id, block.caption[language], language, 'wide'),
    'Sans',
  ).replaceAll('’', "'")
  const [, drawnWidth, drawnHeight] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const scale = Math.min(room.width / Number(drawnWidth), room.tallestFigure / Number(drawnHeight))
  return {
    stack: [
      { svg, width: Number(drawnWidth) * scale, alignment: 'center', font: 'Sans' },
      {
        ...captionText(block.id, block.caption, language, numbers),
        alignment: 'center',
        margin: [0, 5, 0, 2],
      },
      ...noteTexts(block.notes, language, numbers),
    ],
    margin: [0, 8, 0, 10],
    unbreakable: true,
  }
}

const toneColours = {
  information: { rule: '#17603e', fill: '#edf4ef' },
  caution: { rule: '#8a4b00', fill: '#fdf4e3' },
  refusal: { rule: '#a1260d', fill: '#fcefec' },
} as const

function callout(block: Callout, language: Language, numbers: Numbers): ContentObject {
  const { rule, fill } = toneColours[block.tone]
  const gap = language === 'zh-CN' ? '\u3000' : '  '
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              {
                text: [
                  { text: documentWords[block.tone][language], color: rule },
                  `${gap}${block.title[language]}`,
                ],
                style: 'calloutTitle',
              },
              { text: runsText(block.text, language, numbers), style: 'calloutText' },
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line: number) => (line === 0 ? 2.5 : 0),
      vLineColor: () => rule,
      fillColor: () => fill,
      paddingLeft: () => 9,
      paddingRight: () => 9,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    margin: [0, 6, 0, 10],
    unbreakable: true,
  }
}

/** 编制：———　日期：———, three to a line. */
function signatures({ roles }: SignatureLines, language: Language): ContentObject {
  const colon = language === 'zh-CN' ? '：' : ': '
  const blank = (label: string): ContentObject => ({
    columns: [
      { text: `${label}${colon}`, width: 'auto', noWrap: true },
      { canvas: [{ type: 'line', x1: 2, y1: 12, x2: mm(30), y2: 12, lineWidth: 0.6 }] },
    ],
    margin: [0, 0, 0, 9],
  })
  return {
    columns: roles.map((role) => ({
      stack: [blank(role[language]), blank(documentWords.signatureDate[language])],
    })),
    columnGap: 12,
    style: 'signatures',
    unbreakable: true,
  }
}
