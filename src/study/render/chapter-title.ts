import type { Language } from '../../words/phrase.ts'
import type { Chapter } from '../document.ts'

/** `2　农户小额信贷现状`; a label stands as it is written: 二、信用风险. */
export function chapterTitle({ number, label, title }: Chapter, language: Language): string {
  if (label) return `${label[language]}${title[language]}`
  return [number, title[language]].filter(Boolean).join(language === 'zh-CN' ? '\u3000' : '  ')
}
