import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { type Face, type Form, twips } from './form.ts'
import { fontOf } from './text.ts'

/** The paragraph styles of a document; what a desk changes there changes everywhere. */
export function wordStyles(form: Form): IStylesOptions {
  const { language, text, leading } = form
  const isChinese = language === 'zh-CN'
  const type = (face: Face, size: number) => ({ font: fontOf(face, language), size: Math.round(2 * size) })
  const exact = leading === null ? {} : { line: twips(leading), lineRule: LineRuleType.EXACT }
  const indent = isChinese ? { firstLine: twips(2 * text.size) } : {}
  // Without hyphenation a justified English line has holes in it.
  const alignment = isChinese ? AlignmentType.BOTH : AlignmentType.LEFT
  const reset = { line: 240, lineRule: LineRuleType.AUTO }
  return {
    default: {
      document: {
        run: {
          ...type(text.face, text.size),
          language: { value: isChinese ? 'en-US' : 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: leading === null ? { line: 300, lineRule: LineRuleType.AUTO } : exact },
      },
      heading1: {
        run: { ...type(form.chapter.face, form.chapter.size), bold: form.chapter.isBold, color: '000000' },
        paragraph: form.isOfficial
          ? { indent, spacing: { ...exact, before: 0, after: 0 }, keepNext: true }
          : { spacing: { before: 0, after: 200 }, keepNext: true },
      },
      heading2: {
        run: { ...type(form.heading.face, form.heading.size), bold: form.heading.isBold, color: '000000' },
        paragraph: form.isOfficial
          ? { indent, spacing: { ...exact, before: 0, after: 0 }, keepNext: true }
          : { spacing: { before: 240, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Text',
        name: 'Text',
        basedOn: 'Normal',
        paragraph: { alignment, indent, spacing: { ...exact, after: form.isOfficial ? 0 : 100 } },
      },
      {
        id: 'Item',
        name: 'Item',
        basedOn: 'Normal',
        paragraph: { alignment, spacing: { ...exact, after: form.isOfficial ? 0 : 40 } },
      },
      {
        id: 'CoverTitle',
        name: 'Cover title',
        basedOn: 'Normal',
        run: type(form.title.face, form.title.size),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...reset, line: form.isOfficial ? 330 : 300 },
        },
      },
      {
        id: 'TableCaption',
        name: 'Table caption',
        basedOn: 'Normal',
        run: { ...type(form.caption.face, form.caption.size), bold: !form.isOfficial },
        paragraph: { spacing: { ...reset, before: 200, after: 60 }, keepNext: true },
      },
      {
        id: 'FigureCaption',
        name: 'Figure caption',
        basedOn: 'Normal',
        run: { ...type(form.caption.face, form.caption.size), bold: !form.isOfficial },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...reset, before: 40, after: 60 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: type(form.table.face, form.table.size),
        paragraph: { spacing: { ...reset, before: 0, after: 0 } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { ...type(form.note.face, form.note.size), color: '333333' },
        paragraph: { spacing: { ...reset, before: 20, after: 0 } },
      },
      {
        id: 'NoteEnd',
        name: 'Note, last',
        basedOn: 'Note',
        paragraph: { spacing: { ...reset, before: 20, after: 160 } },
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...reset, before: 160 } },
      },
      {
        id: 'Signature',
        name: 'Signature line',
        basedOn: 'Normal',
        paragraph: { spacing: { ...reset, before: 120, after: 60 } },
      },
      {
        id: 'Running',
        name: 'Running head',
        basedOn: 'Normal',
        run: { ...type(form.table.face, 8), color: '555555' },
        paragraph: { spacing: reset },
      },
      {
        id: 'Folio',
        name: 'Page number',
        basedOn: 'Normal',
        run: type({ chinese: '宋体', latin: '宋体' }, 14),
        paragraph: { spacing: reset },
      },
      {
        id: 'Origin',
        name: 'Origin',
        basedOn: 'Note',
        paragraph: { spacing: { ...reset, before: 40 } },
      },
    ],
  }
}
