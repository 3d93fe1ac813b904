import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { documentWords } from '../../../words/document.ts'
import type { Callout, Figure, KeyFigures, PhraseList, SignatureLines, Unavailable } from '../../document.ts'
import { accountSentence } from '../account.ts'
import { formatHeadline } from '../format.ts'
import { notesWithUnit } from '../money-unit.ts'
import type { Numbers } from '../numbering.ts'
import type { PrintedBlock } from '../paper/sheets.ts'
import type { Picture } from './figure.ts'
import { type Form, twips } from './form.ts'
import { noBorders, wordTable } from './table.ts'
import { captionRuns, phraseRuns, run } from './text.ts'

/** What the blocks of one document share. */
export interface Setting {
  readonly form: Form
  readonly numbers: Numbers
  readonly pictures: ReadonlyMap<string, Picture>
  /** Width and height of the text area, in points. */
  readonly width: number
  readonly height: number
}

/** `place` tells lists apart, so that each begins at 1; `headings` is the number of the heading within its chapter. */
export function blockParts(
  { block, table }: PrintedBlock,
  setting: Setting,
  place: { readonly list: number; readonly heading: string },
): FileChild[] {
  const { form, numbers } = setting
  const { language } = form
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [run(`${place.heading}${block.title[language]}`, language)],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ style: 'Text', children: phraseRuns(block.text, language, numbers) })]
    case 'list':
      return listParts(block, setting, place.list)
    case 'keyFigures':
      return keyFigures(block, setting)
    case 'table': {
      if (!table) throw new Error(`table ${block.id} was not set`)
      return [
        new Paragraph({
          style: 'TableCaption',
          keepNext: true,
          children: captionRuns(block.id, block.caption, language, numbers),
        }),
        wordTable(table, language),
        ...noteParts(notesWithUnit(block), setting),
        new Paragraph({
          style: 'NoteEnd',
          children: [run(accountSentence(block.account)[language], language)],
        }),
      ]
    }
    case 'unavailable':
      return unavailable(block, setting)
    case 'figure':
      return figure(block, setting)
    case 'callout':
      return callout(block, setting)
    case 'signatures':
      return signatures(block, setting)
  }
}

function noteParts(
  notes: readonly Figure['notes'][number][],
  { form: { language }, numbers }: Setting,
): Paragraph[] {
  const lead = `${documentWords.notes[language]}${language === 'zh-CN' ? '：' : ': '}`
  return notes.map(
    (note, i) =>
      new Paragraph({
        style: 'Note',
        keepNext: true,
        children: [...(i === 0 ? [run(lead, language)] : []), ...phraseRuns(note, language, numbers)],
      }),
  )
}

function listParts(
  list: PhraseList,
  { form: { language }, numbers }: Setting,
  instance: number,
): Paragraph[] {
  return list.items.map(
    (item) =>
      new Paragraph({
        style: 'Item',
        numbering: { reference: list.ordered ? 'ordered' : 'bulleted', level: 0, instance },
        children: phraseRuns(item, language, numbers),
      }),
  )
}

function keyFigures({ figures }: KeyFigures, { form: { language }, numbers, width }: Setting): FileChild[] {
  const across = Math.min(4, figures.length)
  const cellWidth = twips(width / across)
  const rule = { style: BorderStyle.SINGLE, size: 6, color: '17603E' }
  const cells = figures.map(({ label, value, format, note }) => {
    const headline = formatHeadline(value, format, language)
    return new TableCell({
      width: { size: cellWidth, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: 'TableText',
          children: [run(label[language], language, { size: 8, color: '444444' })],
        }),
        new Paragraph({
          style: 'TableText',
          children: [
            run(headline.value, language, { bold: true, size: 14 }),
            ...(headline.unit ? [run(` ${headline.unit}`, language, { size: 8 })] : []),
          ],
        }),
        new Paragraph({
          style: 'TableText',
          children: note ? phraseRuns(note, language, numbers, { size: 7.5, color: '444444' }) : [],
        }),
      ],
    })
  })
  const rows: TableRow[] = []
  for (let i = 0; i < cells.length; i += across) {
    const missing = Math.max(0, i + across - cells.length)
    const blanks = Array.from({ length: missing }, () => new TableCell({ children: [new Paragraph({})] }))
    rows.push(new TableRow({ cantSplit: true, children: [...cells.slice(i, i + across), ...blanks] }))
  }
  return [
    new Table({
      rows,
      columnWidths: Array<number>(across).fill(cellWidth),
      width: { size: cellWidth * across, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, top: rule, bottom: rule },
      margins: { left: 80, right: 80, top: 60, bottom: 60 },
    }),
    new Paragraph({ style: 'NoteEnd' }),
  ]
}

/** Keeps the place of what could not be computed, with its number and the reason. */
function unavailable(block: Unavailable, { form: { language }, numbers }: Setting): FileChild[] {
  const colon = language === 'zh-CN' ? '：' : ': '
  return [
    new Paragraph({
      style: 'TableCaption',
      keepNext: true,
      children: captionRuns(block.id, block.caption, language, numbers),
    }),
    new Paragraph({
      style: 'NoteEnd',
      children: [
        run(`${documentWords.notComputed[language]}${colon}`, language, { bold: true }),
        ...phraseRuns(block.reason, language, numbers),
      ],
    }),
  ]
}

/** A picture takes the width of the text, but no more than two thirds of the page. */
function figure(block: Figure, setting: Setting): FileChild[] {
  const { numbers, pictures, width, height } = setting
  const { language } = setting.form
  const picture = pictures.get(block.id)
  if (!picture) throw new Error(`figure ${block.id} was not drawn`)
  // The library counts in pixels of 96 to the inch.
  const scale = Math.min(width / picture.width, (0.75 * height) / picture.height) * (96 / 72)
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  }
  const caption = block.caption[language]
  return [
    new Paragraph({
      style: 'Picture',
      keepNext: true,
      children: [
        new ImageRun({
          type: 'svg',
          data: picture.svg,
          transformation,
          fallback: { type: 'png', data: picture.png },
          altText: { name: block.id, description: caption },
        }),
      ],
    }),
    new Paragraph({
      style: 'FigureCaption',
      keepNext: block.notes.length > 0,
      children: captionRuns(block.id, block.caption, language, numbers),
    }),
    ...noteParts(block.notes, setting),
    new Paragraph({ style: 'NoteEnd' }),
  ]
}

const toneColours = {
  information: { rule: '17603E', fill: 'EDF4EF' },
  caution: { rule: '8A4B00', fill: 'FDF4E3' },
  refusal: { rule: 'A1260D', fill: 'FCEFEC' },
} as const

function callout(block: Callout, { form: { language }, numbers, width }: Setting): FileChild[] {
  const { rule, fill } = toneColours[block.tone]
  const gap = language === 'zh-CN' ? '\u3000' : '  '
  return [
    new Table({
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: twips(width), type: WidthType.DXA },
              shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
              children: [
                new Paragraph({
                  style: 'TableText',
                  children: [
                    run(documentWords[block.tone][language], language, {
                      bold: true,
                      size: 9.5,
                      color: rule,
                    }),
                    run(`${gap}${block.title[language]}`, language, { bold: true, size: 9.5 }),
                  ],
                }),
                new Paragraph({
                  style: 'TableText',
                  children: phraseRuns(block.text, language, numbers, { size: 9.5 }),
                }),
              ],
            }),
          ],
        }),
      ],
      columnWidths: [twips(width)],
      width: { size: twips(width), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, left: { style: BorderStyle.SINGLE, size: 20, color: rule } },
      margins: { left: 160, right: 160, top: 100, bottom: 100 },
    }),
    new Paragraph({ style: 'NoteEnd' }),
  ]
}

/** 编制：＿＿＿＿　日期：＿＿＿＿, three to a line. */
function signatures({ roles }: SignatureLines, { form, width }: Setting): FileChild[] {
  const { language } = form
  const colon = language === 'zh-CN' ? '：' : ': '
  const cellWidth = twips(width / roles.length)
  const line = (label: string) => {
    // A low line is half as wide as a Chinese character.
    const blanks = Math.min(14, Math.floor((2 * (width / roles.length)) / form.text.size) - 10)
    return new Paragraph({
      style: 'Signature',
      children: [run(`${label}${colon}${'_'.repeat(Math.max(4, blanks))}`, language)],
    })
  }
  return [
    new Table({
      rows: [
        new TableRow({
          cantSplit: true,
          children: roles.map(
            (role) =>
              new TableCell({
                width: { size: cellWidth, type: WidthType.DXA },
                children: [line(role[language]), line(documentWords.signatureDate[language])],
              }),
          ),
        }),
      ],
      columnWidths: Array<number>(roles.length).fill(cellWidth),
      width: { size: cellWidth * roles.length, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.LEFT,
      borders: noBorders,
    }),
    new Paragraph({ style: 'NoteEnd' }),
  ]
}
