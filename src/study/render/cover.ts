import { dateOf } from '../../lending/calendar.ts'
import { longDate, metaWords } from '../../words/document.ts'
import type { Language, Phrase } from '../../words/phrase.ts'
import type { StudyDocument } from '../document.ts'
import { escapeText } from './escape.ts'
import type { RenderMeta } from './meta.ts'

/** The as-of date in words, or that the data has none. */
export function asOfText({ asOf }: RenderMeta): Phrase {
  if (asOf === null) return metaWords.noDate
  const { year, month, day } = dateOf(asOf)
  return longDate(year, month, day)
}

/** Title, subtitle and date, as on the cover of a report; what the study was computed from stands at its foot. */
export function coverHtml(document: StudyDocument, meta: RenderMeta, language: Language): string {
  return [
    '<header class="cover">',
    `<h1>${document.title[language].split('\n').map(escapeText).join('<br>')}</h1>`,
    `<p class="subtitle">${escapeText(document.subtitle[language])}</p>`,
    `<p class="date">${escapeText(metaWords.asOf[language])}${language === 'zh-CN' ? '：' : ': '}`,
    `${escapeText(asOfText(meta)[language])}</p>`,
    // Shown in print only; on a screen it stands at the end.
    originHtml(meta, language),
    '</header>',
  ].join('')
}

/** What anyone needs to compute the study again. */
export function originHtml(meta: RenderMeta, language: Language): string {
  const rows: [Phrase, string, boolean][] = [
    [metaWords.source, meta.sourceName, false],
    [metaWords.asOf, asOfText(meta)[language], false],
    [metaWords.hash, `SHA-256 ${meta.inputHash}`, true],
    [metaWords.version, meta.version, false],
    [metaWords.seed, String(meta.seed), false],
    [metaWords.command, meta.command, true],
  ]
  const items = rows.map(
    ([label, value, isCode]) =>
      `<div><dt>${escapeText(label[language])}</dt><dd${isCode ? ' class="code"' : ''}>${escapeText(value)}</dd></div>`,
  )
  return `<dl class="origin">${items.join('')}</dl>`
}
