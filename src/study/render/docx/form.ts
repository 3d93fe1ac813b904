import type { Language } from '../../../words/phrase.ts'
import type { PageWidths } from '../paper/printed-table.ts'

/** A typeface for Chinese and one for Latin, with what stands in where the Chinese one is not installed. */
export interface Face {
  readonly chinese: string
  readonly latin: string
  readonly instead?: string
}

/** How a document is set: as a report, or as an official document (公文, GB/T 9704—2012). Lengths in millimetres, type in points. */
export interface Form {
  readonly isOfficial: boolean
  readonly language: Language
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly title: { readonly face: Face; readonly size: number }
  readonly chapter: { readonly face: Face; readonly size: number; readonly isBold: boolean }
  readonly heading: { readonly face: Face; readonly size: number; readonly isBold: boolean }
  readonly text: { readonly face: Face; readonly size: number }
  /** Tables, captions and notes. */
  readonly table: { readonly face: Face; readonly size: number }
  readonly caption: { readonly face: Face; readonly size: number }
  readonly note: { readonly face: Face; readonly size: number }
  /** Exact distance of lines in points; null lets the type decide. */
  readonly leading: number | null
}

const song: Face = { chinese: '宋体', latin: 'Times New Roman' }
const hei: Face = { chinese: '黑体', latin: 'Arial' }

export function reportForm(language: Language): Form {
  return {
    isOfficial: false,
    language,
    margins: { top: 25, bottom: 20, left: 20, right: 20 },
    title: { face: hei, size: 26 },
    chapter: { face: hei, size: 16, isBold: true },
    heading: { face: hei, size: 12, isBold: true },
    text: { face: song, size: 10.5 },
    table: { face: song, size: 8.5 },
    caption: { face: hei, size: 9 },
    note: { face: song, size: 8 },
    leading: null,
  }
}

/**
 * GB/T 9704—2012: A4, margins 37/35/28/26 mm (§5.2.1), 22 lines a page of 仿宋 三号, 28.9 points apart (§5.2.2–5.2.3),
 * the title in 小标宋 二号 (§7.3.1), headings 一、 in 黑体 and （一） in 楷体 (§7.3.3). A typeface that the desk lacks is
 * replaced by the one that stands beside it.
 */
export const officialForm: Form = {
  isOfficial: true,
  language: 'zh-CN',
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  title: {
    face: { chinese: '方正小标宋简体', latin: 'Times New Roman', instead: '华文中宋' },
    size: 22,
  },
  chapter: { face: { chinese: '黑体', latin: 'Times New Roman' }, size: 16, isBold: false },
  heading: {
    face: { chinese: '楷体_GB2312', latin: 'Times New Roman', instead: '楷体' },
    size: 16,
    isBold: false,
  },
  text: { face: { chinese: '仿宋_GB2312', latin: 'Times New Roman', instead: '仿宋' }, size: 16 },
  table: { face: song, size: 9 },
  caption: { face: hei, size: 10.5 },
  note: { face: song, size: 9 },
  leading: 28.9,
}

const a4 = { width: 210, height: 297 }

/** Widths of the text area in points; on its side a page's top and bottom become its sides. */
export function pageWidthsOf({ margins }: Form): PageWidths {
  const points = (millimetres: number) => (millimetres * 72) / 25.4
  return {
    portrait: points(a4.width - margins.left - margins.right),
    landscape: points(a4.height - margins.top - margins.bottom),
  }
}

/** Twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20)
export const twipsOfMm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)
