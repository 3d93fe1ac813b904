import { createRequire } from 'node:module'
import type { Printer } from 'pdfmake/js/Printer.js'
import { documentWords, metaWords, pageFoot } from '../../../words/document.ts'
import type { Language, Phrase } from '../../../words/phrase.ts'
import type { Chapter, StudyDocument } from '../../document.ts'
import { chapterTitle } from '../chapter-title.ts'
import { councilDensity, type Density } from '../council-density.ts'
import { asOfText } from '../cover.ts'
import type { RenderMeta } from '../meta.ts'
import { type Numbers, numberBlocks } from '../numbering.ts'
import { cutFont } from '../paper/cut-font.ts'
import type { PageWidths } from '../paper/printed-table.ts'
import { type Sheet, sheetsOf } from '../paper/sheets.ts'
import { oneLine } from '../print-pages.ts'
import { blockContent, type Room } from './blocks.ts'
import { type Content, type ContentObject, mm } from './content.ts'
import { pdfStyles } from './styles.ts'

const a4 = { width: 595.28, height: 841.89 }
const margins = { left: mm(20), top: mm(25), right: mm(20), bottom: mm(20) }
const pageWidths: PageWidths = {
  portrait: a4.width - margins.left - margins.right,
  landscape: a4.height - margins.left - margins.right,
}

/** How closely a page is set; sizes in points. */
interface Setting {
  readonly text: number
  /** Of tables that have room. */
  readonly table: number
  readonly rowPadding: number
  readonly tallestFigure: number
}

const ordinary: Setting = { text: 10.5, table: 8.5, rowPadding: 2.2, tallestFigure: mm(200) }

/** A page for the council is set closer, so that it stays on one sheet. */
const councilSettings = {
  roomy: ordinary,
  dense: { text: 9.5, table: 8, rowPadding: 1.6, tallestFigure: mm(82) },
  densest: { text: 8.8, table: 7, rowPadding: 0.8, tallestFigure: mm(64) },
} as const satisfies Record<Density, Setting>

/**
 * The page with the decision table holds texts in its cells, which the estimate of its height does not weigh; English
 * takes half as much room again.
 */
function councilSetting(chapter: Chapter, language: Language): Setting {
  const decides = chapter.blocks.some((block) => block.kind === 'signatures')
  if (!decides) return councilSettings[councilDensity(chapter)]
  return councilSettings[language === 'zh-CN' ? 'dense' : 'densest']
}

/**
 * The document in one language as PDF on A4: running heads, page numbers, contents, wide tables on pages that lie on
 * their side, figures as paths, the fonts cut down and embedded. The same document and metadata give the same bytes.
 */
export function renderPdf(
  document: StudyDocument,
  meta: RenderMeta,
  language: Language,
): Promise<Uint8Array> {
  return printed(pdfDefinition(document, meta, language))
}

/** What is given to the typesetter. */
export function pdfDefinition(document: StudyDocument, meta: RenderMeta, language: Language) {
  const numbers = numberBlocks(document)
  const content: Content[] = [
    { section: [coverContent(document, meta, language)], header: null, footer: null },
    { section: [contentsContent(language)], header: runningHead(document, null, language) },
    ...document.councilPages.flatMap((chapter) =>
      chapterSections(document, chapter, language, numbers, councilSetting(chapter, language)),
    ),
    ...document.chapters.flatMap((chapter) =>
      chapterSections(document, chapter, language, numbers, ordinary),
    ),
  ]
  const title = oneLine(document.title[language])
  return {
    content,
    pageSize: a4,
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    footer: pageFooter(language),
    pageBreakBefore: startsNewPage,
    styles: pdfStyles(language),
    defaultStyle: {
      font: 'Serif',
      fontSize: 10.5,
      lineHeight: 1.12,
      // The quotes and apostrophes of these typefaces are as wide as a Chinese character unless told otherwise.
      ...(language === 'en' ? { fontFeatures: ['pwid'] } : {}),
    },
    info: { title, creator: 'Qingmiao', producer: 'Qingmiao', creationDate: new Date(Date.UTC(1980, 0, 1)) },
    displayTitle: true,
    language,
    version: '1.7',
  }
}

/** A CommonJS module, whose default export every bundler and test runner unwraps in its own way. */
const typesetter: { readonly default: typeof Printer } = createRequire(import.meta.url)(
  'pdfmake/js/Printer.js',
)

/** Fetches nothing: fonts stand in memory and there are no other files. */
class OfflinePrinter extends typesetter.default {
  override async resolveUrls(): Promise<void> {}
}

async function printed(definition: { readonly content: readonly Content[] }): Promise<Uint8Array> {
  const text = charactersOf(definition)
  const faces = ['serif', 'title', 'sans', 'sansBold'] as const
  const [serif, title, sans, sansBold] = await Promise.all(faces.map((face) => cutFont(face, text)))
  // Within the serif text bold is 黑体, as print has it.
  const families = {
    Serif: { normal: serif, bold: sansBold },
    Sans: { normal: sans, bold: sansBold },
    Title: { normal: title, bold: title },
  }
  const printer = new OfflinePrinter(families, null, null, () => false)
  const stream = await printer.createPdfKitDocument(definition)
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
  })
  stream.end()
  return whole
}

/** Every character that the definition writes; heads and feet repeat what stands in it. */
function charactersOf(definition: object): string {
  const feet = Object.values(pageFoot).flat().join('')
  const latin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
  return `${JSON.stringify(definition)}${feet}${latin}\u3000•`
}

function coverContent(document: StudyDocument, meta: RenderMeta, language: Language): ContentObject {
  const colon = language === 'zh-CN' ? '：' : ': '
  const rows: [Phrase, string][] = [
    [metaWords.source, meta.sourceName],
    [metaWords.hash, `SHA-256 ${meta.inputHash}`],
    [metaWords.version, meta.version],
    [metaWords.seed, String(meta.seed)],
    [metaWords.command, meta.command],
  ]
  return {
    stack: [
      { text: document.title[language], style: 'title', margin: [0, mm(48), 0, mm(10)] },
      { text: document.subtitle[language], style: 'subtitle' },
      {
        text: `${metaWords.asOf[language]}${colon}${asOfText(meta)[language]}`,
        style: 'coverDate',
        margin: [0, mm(12), 0, 0],
      },
      {
        absolutePosition: { x: margins.left, y: a4.height - margins.bottom - mm(38) },
        style: 'origin',
        table: {
          widths: [mm(38), '*'],
          body: rows.map(([label, value]) => [
            { text: label[language], color: '#666666' },
            { text: value, wordBreak: 'break-all' },
          ]),
        },
        layout: {
          hLineWidth: (line: number) => (line === 0 ? 0.5 : 0),
          vLineWidth: () => 0,
          paddingTop: (row: number) => (row === 0 ? 5 : 1),
          paddingBottom: () => 1,
        },
      },
    ],
  }
}

function contentsContent(language: Language): ContentObject {
  return { toc: { title: { text: documentWords.contents[language], style: 'contentsTitle' } } }
}

function chapterSections(
  document: StudyDocument,
  chapter: Chapter,
  language: Language,
  numbers: Numbers,
  setting: Setting,
): ContentObject[] {
  const title = chapterTitle(chapter, language)
  const heading: ContentObject = {
    text: title,
    style: 'chapter',
    id: `chapter-${chapter.id}`,
    tocItem: true,
    tocStyle: 'contentsChapter',
    tocMargin: [0, 6, 0, 0],
  }
  return sheetsOf(chapter.blocks, language, pageWidths, setting.table).map((sheet, i) => ({
    section: [
      ...(i === 0 ? [heading] : []),
      { stack: sheetContent(sheet, language, numbers, setting), fontSize: setting.text },
    ],
    pageOrientation: sheet.orientation,
    header: runningHead(document, title, language),
  }))
}

/** Marks a heading whose table may run over pages. */
const looseHeading = 2

/** Such a heading starts a new page where less than a fifth of this one is left. */
function startsNewPage(node: {
  readonly headlineLevel?: number
  readonly startPosition: { readonly verticalRatio: number }
}): boolean {
  return node.headlineLevel === looseHeading && node.startPosition.verticalRatio > 0.8
}

/** Blocks one after the other; a heading is kept with what follows where that itself is kept whole. */
function sheetContent(
  sheet: Sheet,
  language: Language,
  numbers: Numbers,
  { rowPadding, tallestFigure }: Setting,
): ContentObject[] {
  const room: Room = { width: pageWidths[sheet.orientation], tallestFigure, rowPadding }
  const blocks = sheet.blocks.map((own) => blockContent(own, language, numbers, room))
  const kept: ContentObject[] = []
  blocks.forEach((block, i) => {
    const isHeading = (at: number) => sheet.blocks[at]?.block.kind === 'heading'
    if (isHeading(i)) {
      const entry = {
        ...block,
        tocItem: true,
        tocStyle: 'contentsSection',
        tocMargin: [14, 1, 0, 0],
      }
      const next = blocks[i + 1]
      if (next && !isHeading(i + 1) && isKeptWhole(next))
        kept.push({ stack: [entry, next], unbreakable: true })
      else kept.push({ ...entry, headlineLevel: looseHeading })
    } else if (i === 0 || !isHeading(i - 1) || !isKeptWhole(block)) kept.push(block)
  })
  return kept
}

function isKeptWhole(block: ContentObject): boolean {
  return block['unbreakable'] === true || block.text !== undefined
}

function runningHead(document: StudyDocument, chapter: string | null, language: Language) {
  return (_: number, __: number, size: { readonly width: number }): ContentObject => ({
    stack: [
      {
        columns: [
          { text: oneLine(document.title[language]), style: 'running' },
          { text: chapter ?? '', style: 'running', alignment: 'right' },
        ],
      },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 3,
            x2: size.width - margins.left - margins.right,
            y2: 3,
            lineWidth: 0.4,
          },
        ],
      },
    ],
    margin: [margins.left, mm(12), margins.right, 0],
  })
}

function pageFooter(language: Language) {
  const [before, between, after] = pageFoot[language]
  return (page: number, pages: number): ContentObject => ({
    text: `${before}${page}${between}${pages}${after}`,
    style: 'running',
    alignment: 'center',
    margin: [0, mm(6), 0, 0],
  })
}
