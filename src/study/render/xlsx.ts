import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node'
import { documentWords, metaWords } from '../../words/document.ts'
import { type Language, languages } from '../../words/phrase.ts'
import type { StudyDocument, Table, Unavailable } from '../document.ts'
import { asOfText } from './cover.ts'
import { plainText } from './inline.ts'
import type { RenderMeta } from './meta.ts'
import { type Numbers, numberBlocks, numberOf } from './numbering.ts'
import { oneLine } from './print-pages.ts'
import { tableSheet } from './sheet.ts'
import { withFixedZipTimes } from './zip-times.ts'

/**
 * The workbook: a list of tables, then a sheet for each, in the opening language first and in the other after it.
 * Numbers stand as numbers; money in the unit that its header names. The same document gives the same bytes.
 */
export async function renderXlsx(document: StudyDocument, meta: RenderMeta): Promise<Uint8Array> {
  const numbers = numberBlocks(document)
  const tables = tablesOf(document)
  const inOrder = [meta.language, ...languages.filter((language) => language !== meta.language)]
  const sheets = inOrder.flatMap((language) => [
    listSheet(document, meta, language, numbers),
    ...tables.map((table) => tableSheet(table, language, numbers)),
  ])
  const workbook = await writeExcelFile(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer()
  return withFixedZipTimes(workbook)
}

/** All tables in reading order, the council's first. */
export function tablesOf(document: StudyDocument): Table[] {
  return [...document.councilPages, ...document.chapters].flatMap((chapter) =>
    chapter.blocks.filter((block) => block.kind === 'table'),
  )
}

/** Tables and the places of those that could not be written, in reading order. */
function listedBlocks(document: StudyDocument): (Table | Unavailable)[] {
  return [...document.councilPages, ...document.chapters].flatMap((chapter) =>
    chapter.blocks.filter(
      (block): block is Table | Unavailable =>
        block.kind === 'table' || (block.kind === 'unavailable' && block.of !== 'figure'),
    ),
  )
}

function listSheet(
  document: StudyDocument,
  meta: RenderMeta,
  language: Language,
  numbers: Numbers,
): Sheet<Buffer> {
  const origin: [string, string][] = [
    [metaWords.source[language], meta.sourceName],
    [metaWords.asOf[language], asOfText(meta)[language]],
    [metaWords.hash[language], `SHA-256 ${meta.inputHash}`],
    [metaWords.version[language], meta.version],
    [metaWords.seed[language], String(meta.seed)],
    [metaWords.command[language], meta.command],
  ]
  return {
    sheet: documentWords.tableList[language],
    showGridLines: false,
    columns: [{ width: 18 }, { width: 96 }],
    data: [
      [{ value: oneLine(document.title[language]), fontWeight: 'bold', fontSize: 14 }],
      [{ value: document.subtitle[language] }],
      [],
      ...origin.map(([name, value]): Row => [{ value: name, textColor: '#555555' }, { value }]),
      [],
      [
        { value: documentWords.sheet[language], fontWeight: 'bold' },
        { value: documentWords.caption[language], fontWeight: 'bold' },
      ],
      ...listedBlocks(document).map((block): Row => {
        const caption = plainText(block.caption, language, numbers)
        const number = numberOf(numbers, block.id)[language]
        if (block.kind === 'table') return [{ value: number }, { value: caption, wrap: true }]
        const reason = plainText(block.reason, language, numbers)
        const missing = documentWords.notComputed[language]
        return [
          { value: number, textColor: '#555555' },
          {
            value:
              language === 'en'
                ? `${caption} (${missing}: ${reason})`
                : `${caption}（${missing}：${reason}）`,
            wrap: true,
            textColor: '#555555',
          },
        ]
      }),
    ],
  }
}
