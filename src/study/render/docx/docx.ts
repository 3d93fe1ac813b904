import { AlignmentType, Document, type FileChild, LevelFormat, LevelSuffix, Packer } from 'docx'
import type { Phrase } from '../../../words/phrase.ts'
import type { Chapter, Figure, StudyDocument } from '../../document.ts'
import type { RenderMeta } from '../meta.ts'
import { numberBlocks } from '../numbering.ts'
import { sheetsOf } from '../paper/sheets.ts'
import { oneLine } from '../print-pages.ts'
import { blockParts, type Setting } from './blocks.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { type Picture, picturesOf } from './figure.ts'
import { finishedDocx } from './finish.ts'
import { type Form, officialForm, pageWidthsOf, reportForm, twips } from './form.ts'
import { colophonParts, coverParts, officialHead } from './front.ts'
import { pageNumbers } from './page-numbers.ts'
import { chapterHeading, wordSection } from './sections.ts'
import { wordStyles } from './styles.ts'

/** The document in one language for a word processor, set as a report. */
export async function renderDocx(
  document: StudyDocument,
  meta: RenderMeta,
  language: Form['language'],
): Promise<Uint8Array> {
  return rendered(document, meta, reportForm(language), null, await picturesIn(document, language))
}

/**
 * The document in Chinese as a report, and in the form of an official document (公文) addressed to `council`, with the
 * same pictures.
 */
export async function renderChineseDocx(
  document: StudyDocument,
  meta: RenderMeta,
  council: Phrase,
): Promise<{ readonly report: Uint8Array; readonly official: Uint8Array }> {
  const pictures = await picturesIn(document, 'zh-CN')
  return {
    report: await rendered(document, meta, reportForm('zh-CN'), null, pictures),
    official: await rendered(document, meta, officialForm, council, pictures),
  }
}

function picturesIn({ councilPages, chapters }: StudyDocument, language: Form['language']) {
  const blocks = [...councilPages, ...chapters].flatMap((chapter) => chapter.blocks)
  return picturesOf(
    blocks.filter((block): block is Figure => block.kind === 'figure'),
    language,
  )
}

async function rendered(
  document: StudyDocument,
  meta: RenderMeta,
  form: Form,
  council: Phrase | null,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array> {
  const numbers = numberBlocks(document)
  const chapters = [...document.councilPages, ...document.chapters]
  const widths = pageWidthsOf(form)
  const title = oneLine(document.title[form.language])
  const setting = (orientation: 'portrait' | 'landscape'): Setting => ({
    form,
    numbers,
    pictures,
    width: widths[orientation],
    height: widths[orientation === 'portrait' ? 'landscape' : 'portrait'],
  })

  let list = 0
  const parts = (chapter: Chapter) => {
    let heading = 0
    return sheetsOf(chapter.blocks, form.language, widths, form.table.size).map((sheet) => ({
      orientation: sheet.orientation,
      children: sheet.blocks.flatMap((own): FileChild[] => {
        if (own.block.kind === 'list') list += 1
        if (own.block.kind === 'heading') heading += 1
        const number = form.isOfficial ? `（${chineseNumeral(Math.max(1, heading))}）` : ''
        return blockParts(own, setting(sheet.orientation), { list, heading: number })
      }),
    }))
  }
  const front = council ? officialHead(document, council, form) : coverParts(document, meta, form)
  const sections = [
    ...(council ? [] : [wordSection(form, 'portrait', front, null)]),
    ...chapters.flatMap((chapter, i) =>
      parts(chapter).map(({ orientation, children }, j, own) =>
        wordSection(
          form,
          orientation,
          [
            ...(council && i === 0 && j === 0 ? front : []),
            ...(j === 0 ? [chapterHeading(chapter, form)] : []),
            ...children,
            ...(council && i === chapters.length - 1 && j === own.length - 1 ? colophonParts(form) : []),
          ],
          { title, chapter, runsOn: form.isOfficial && orientation === 'portrait' },
        ),
      ),
    ),
  ]
  const packed = await Packer.toBuffer(
    new Document({
      title,
      creator: 'Qingmiao',
      lastModifiedBy: 'Qingmiao',
      styles: wordStyles(form),
      numbering: { config: numberingOf(form) },
      evenAndOddHeaderAndFooters: form.isOfficial,
      // An official document lists no contents.
      ...(form.isOfficial ? {} : { pageNumbers }),
      sections,
    }),
  )
  return finishedDocx(packed, form)
}

/** 1. 2. 3. and bullets; in an official document they begin two characters in, as its paragraphs do. */
function numberingOf(form: Form) {
  const indent = form.isOfficial
    ? { left: 0, firstLine: twips(2 * form.text.size) }
    : { left: twips(18), hanging: twips(18) }
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      ...(form.isOfficial ? { suffix: LevelSuffix.NOTHING } : {}),
      style: { paragraph: { indent } },
    },
  ]
  return [
    { reference: 'ordered', levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: 'bulleted', levels: level(LevelFormat.BULLET, form.isOfficial ? '—' : '•') },
  ]
}
