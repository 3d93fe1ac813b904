import type { Language, Phrase } from '../../words/phrase.ts'
import { escapeText } from './escape.ts'
import type { Numbers } from './numbering.ts'

/** `[[id]]` in a text, where a block has that id; other double brackets (a user's own level) stay as they are. */
const reference = /\[\[([\w-]+)\]\]/g

/** The text with each reference as the block's number, for the workbook and for JSON. */
export function plainText(phrase: Phrase, language: Language, numbers: Numbers): string {
  return phrase[language].replace(reference, (whole, id: string) => numbers.get(id)?.[language] ?? whole)
}

/** The text as markup, each reference a link. */
export function inlineHtml(phrase: Phrase, language: Language, numbers: Numbers): string {
  return wholeDates(escapeText(phrase[language])).replace(reference, (whole, id: string) => {
    const number = numbers.get(id)
    return number ? `<a href="#${anchor(language, id)}">${escapeText(number[language])}</a>` : whole
  })
}

/** A line does not end inside a date. */
function wholeDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => `<span class="id">${date}</span>`)
}

/** Both languages stand in one page, so each anchor names its language. */
export function anchor(language: Language, id: string): string {
  return `${language === 'zh-CN' ? 'zh' : 'en'}-${id}`
}
