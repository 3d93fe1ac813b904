import type { Language } from '../../../words/phrase.ts'

/** Sizes in points: 五号 (10.5) for the text, 小五 (9) for captions, as printed reports in Chinese have it. */
export function pdfStyles(language: Language): object {
  const isChinese = language === 'zh-CN'
  // Without hyphenation a justified English line has holes in it.
  const alignment = isChinese ? 'justify' : 'left'
  return {
    chapter: { font: 'Sans', bold: true, fontSize: 15, margin: [0, 0, 0, 10] },
    heading: { font: 'Sans', bold: true, fontSize: 11.5, margin: [0, 10, 0, 4] },
    paragraph: {
      alignment,
      margin: [0, 2, 0, 5],
      ...(isChinese ? { leadingIndent: 21 } : {}),
    },
    list: { margin: [0, 2, 0, 6] },
    item: { alignment, margin: [0, 1.5, 0, 1.5] },
    caption: { font: 'Sans', bold: true, fontSize: 9.2, lineHeight: 1 },
    table: { font: 'Sans', lineHeight: 0.95 },
    note: { font: 'Sans', fontSize: 7.6, lineHeight: 1, color: '#333333', margin: [0, 0.8, 0, 0] },
    reason: { font: 'Sans', fontSize: 9, lineHeight: 1, color: '#333333', margin: [0, 3, 0, 0] },
    keyLabel: { font: 'Sans', fontSize: 8, lineHeight: 1, color: '#444444' },
    keyValue: { font: 'Sans', bold: true, fontSize: 14, lineHeight: 1 },
    keyNote: { font: 'Sans', fontSize: 7.6, lineHeight: 1, color: '#444444' },
    calloutTitle: { font: 'Sans', bold: true, fontSize: 9.5, margin: [0, 0, 0, 2] },
    calloutText: { alignment },
    signatures: { font: 'Sans', fontSize: 10, margin: [0, 16, 0, 0] },
    title: { font: 'Title', fontSize: 26, alignment: 'center', lineHeight: 1.15 },
    subtitle: { font: 'Sans', fontSize: 13, alignment: 'center' },
    coverDate: { font: 'Sans', fontSize: 12, alignment: 'center' },
    origin: { font: 'Sans', fontSize: 8, lineHeight: 1, color: '#333333' },
    contentsTitle: { font: 'Sans', bold: true, fontSize: 15, margin: [0, 0, 0, 8] },
    contentsChapter: { font: 'Sans', bold: true, fontSize: 10.5 },
    contentsSection: { font: 'Sans', fontSize: 9.5 },
    running: { font: 'Sans', fontSize: 8, color: '#555555', lineHeight: 1 },
  }
}
