import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Language, Phrase } from '../../../words/phrase.ts'
import { type Numbers, numberOf } from '../numbering.ts'
import { runsOf } from '../paper/runs.ts'
import type { Face } from './form.ts'

/** Word takes “ ” … — for Latin unless told that they stand in Chinese. */
export function fontOf(face: Face, language: Language) {
  return {
    ascii: face.latin,
    hAnsi: face.latin,
    cs: face.latin,
    eastAsia: face.chinese,
    ...(language === 'zh-CN' ? { hint: 'eastAsia' } : {}),
  }
}

export interface RunStyle {
  readonly bold?: boolean
  readonly size?: number
  readonly color?: string
}

/** A run in the paragraph's own typeface. */
export function run(text: string, language: Language, style: RunStyle = {}): TextRun {
  return new TextRun({
    text,
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.size === undefined ? {} : { size: 2 * style.size }),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(language === 'zh-CN' ? { font: { hint: 'eastAsia' } } : {}),
  })
}

/** A text whose references lead to their block. */
export function phraseRuns(
  phrase: Phrase,
  language: Language,
  numbers: Numbers,
  style: RunStyle = {},
): ParagraphChild[] {
  return runsOf(phrase, language, numbers).map(({ text, id }) =>
    id === undefined
      ? run(text, language, style)
      : new InternalHyperlink({ anchor: bookmarkOf(id), children: [run(text, language, style)] }),
  )
}

/** 表2-1　发现; the number carries the bookmark that references lead to. */
export function captionRuns(
  id: string,
  caption: Phrase,
  language: Language,
  numbers: Numbers,
): ParagraphChild[] {
  return [
    new Bookmark({ id: bookmarkOf(id), children: [run(numberOf(numbers, id)[language], language)] }),
    run(language === 'zh-CN' ? '\u3000' : '  ', language),
    ...phraseRuns(caption, language, numbers),
  ]
}

/** A bookmark's name has letters, digits and underscores and begins with a letter. */
export function bookmarkOf(id: string): string {
  return `b_${id.replaceAll(/[^\w]/g, '_')}`
}
