import { AlignmentType, Document, type FileChild, LevelFormat, LevelSuffix, Packer } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { Phrase } from '../../../words/phrase.ts'
import type { Chapter, Figure, StudyDocument } from '../../document.ts'
import type { RenderMeta } from '../meta.ts'
import { numberBlocks } from '../numbering.ts'
import { sheetsOf } from '../paper/sheets.ts'
import { oneLine } from '../print-pages.ts'
import { blockParts, type Setting } from './blocks.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { picturesOf } from './figure.ts'
import { finishedDocx } from './finish.ts'
import { type Form, officialForm, pageWidthsOf, reportForm, twips } from './form.ts'
import { colophonParts, coverParts, officialHead } from './front.ts'
import { chapterHeading, wordSection } from './sections.ts'
import { wordStyles } from './styles.ts'

/** The document in one language for a word processor, set as a report. */
export function renderDocx(
  document: StudyDocument,
  meta: RenderMeta,
  language: Form['language'],
): Promise<Uint8Array> {
  return rendered(document, meta, reportForm(language), null)
}

/** The document in the form of an official document (公文) in Chinese, addressed to `council`. */
export function renderOfficialDocx(
  document: StudyDocument,
  meta: RenderMeta,
  council: Phrase,
): Promise<Uint8Array> {
  return rendered(document, meta, officialForm, council)
}

async function rendered(
  document: StudyDocument,
  meta: RenderMeta,
  form: Form,
  council: Phrase | null,
): Promise<Uint8Array> {
  const numbers = numberBlocks(document)
  const chapters = [...document.councilPages, ...document.chapters]
  const figures = chapters.flatMap(({ blocks }) =>
    blocks.filter((block): block is Figure => block.kind === 'figure'),
  )
  const pictures = await picturesOf(figures, form.language)
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
      pageNumbers: estimatePageNumbers,
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
