import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { documentWords, metaWords } from '../../../words/document.ts'
import { officialWords } from '../../../words/official-form.ts'
import type { Phrase } from '../../../words/phrase.ts'
import type { StudyDocument } from '../../document.ts'
import { asOfText } from '../cover.ts'
import type { RenderMeta } from '../meta.ts'
import { type Form, pageWidthsOf, twips, twipsOfMm } from './form.ts'
import { run } from './text.ts'

/** Title, subtitle, date, what the document was computed from, and the contents. */
export function coverParts(document: StudyDocument, meta: RenderMeta, form: Form): FileChild[] {
  const { language } = form
  const colon = language === 'zh-CN' ? '：' : ': '
  const lines = document.title[language].split('\n')
  const origin: [Phrase, string][] = [
    [metaWords.source, meta.sourceName],
    [metaWords.hash, `SHA-256 ${meta.inputHash}`],
    [metaWords.version, meta.version],
    [metaWords.seed, String(meta.seed)],
    [metaWords.command, meta.command],
  ]
  return [
    ...lines.map(
      (line, i) =>
        new Paragraph({
          style: 'CoverTitle',
          ...(i === 0 ? { spacing: { before: twipsOfMm(55) } } : {}),
          children: [run(line, language, { bold: true })],
        }),
    ),
    centred(document.subtitle[language], 14, 12),
    centred(`${metaWords.asOf[language]}${colon}${asOfText(meta)[language]}`, 12, 14),
    ...origin.map(
      ([label, value], i) =>
        new Paragraph({
          style: 'Origin',
          ...(i === 0 ? { spacing: { before: twipsOfMm(70) } } : {}),
          children: [run(`${label[language]}${colon}${value}`, language)],
        }),
    ),
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: 160 },
      children: [run(documentWords.contents[language], language, { bold: true, size: 16 })],
    }),
    new TableOfContents(documentWords.contents[language], {
      hyperlink: true,
      headingStyleRange: '1-2',
    }),
  ]

  function centred(text: string, size: number, before: number): Paragraph {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twipsOfMm(before) },
      children: [run(text, language, { size })],
    })
  }
}

/** Title and addressee of an official document (GB/T 9704—2012, 7.3.1 and 7.3.2). */
export function officialHead(document: StudyDocument, council: Phrase, form: Form): FileChild[] {
  const { language } = form
  return [
    ...document.title[language]
      .split('\n')
      .map((line) => new Paragraph({ style: 'CoverTitle', children: [run(line, language)] })),
    new Paragraph({ children: [] }),
    new Paragraph({ children: [run(officialWords.addressee(council)[language], language)] }),
  ]
}

/** Issuer and date at the right, then the colophon (版记) between its rules, with blanks to be filled. */
export function colophonParts(form: Form): FileChild[] {
  const { language, text } = form
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' }
  const thin = { ...rule, size: 6 }
  const colophonSize = 14
  const right = { right: twips(4 * text.size) }
  return [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before: twips(2 * text.size) },
      indent: right,
      keepNext: true,
      children: [run(officialWords.issuer[language], language)],
    }),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: right,
      keepNext: true,
      children: [run(officialWords.issuedOn[language], language)],
    }),
    new Paragraph({
      spacing: { before: twips(4 * text.size) },
      border: { top: rule, bottom: thin },
      keepNext: true,
      children: [run(officialWords.copies[language], language, { size: colophonSize })],
    }),
    new Paragraph({
      border: { bottom: rule },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(pageWidthsOf(form).portrait) }],
      children: [
        run(officialWords.printedBy[language], language, { size: colophonSize }),
        new TextRun({ children: [new Tab()] }),
        run(officialWords.printedOn[language], language, { size: colophonSize }),
      ],
    }),
  ]
}
