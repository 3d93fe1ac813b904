import { documentWords } from '../../../words/document.ts'
import type { Language, Phrase } from '../../../words/phrase.ts'
import { type Numbers, numberOf } from '../numbering.ts'
import { runsOf } from '../paper/runs.ts'
import type { ContentObject } from './content.ts'

/**
 * Letters and digits of Latin alone have no proportional quotes to ask for, and a word that asks for no feature is
 * measured once in a document.
 */
export function featuresOf(text: string): { readonly fontFeatures?: false } {
  return /^[\x20-\x7e]*$/.test(text) ? { fontFeatures: false } : {}
}

/** A text whose references lead to their block. */
export function runsText(phrase: Phrase, language: Language, numbers: Numbers): ContentObject[] {
  return runsOf(phrase, language, numbers).map(({ text, id }) => ({
    text,
    ...featuresOf(text),
    ...(id === undefined ? {} : { linkToDestination: id }),
  }))
}

/** 表2-1　发现; the block's references arrive here. */
export function captionText(
  id: string,
  caption: Phrase,
  language: Language,
  numbers: Numbers,
): ContentObject {
  const gap = language === 'zh-CN' ? '\u3000' : '  '
  return {
    text: [{ text: `${numberOf(numbers, id)[language]}${gap}` }, ...runsText(caption, language, numbers)],
    style: 'caption',
    id,
  }
}

/** Notes beneath a table or figure, the first led by 注. */
export function noteTexts(notes: readonly Phrase[], language: Language, numbers: Numbers): ContentObject[] {
  const lead = `${documentWords.notes[language]}${language === 'zh-CN' ? '：' : ': '}`
  return notes.map((note, i) => ({
    text: [...(i === 0 ? [{ text: lead }] : []), ...runsText(note, language, numbers)],
    style: 'note',
  }))
}
