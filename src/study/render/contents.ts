import { documentWords } from '../../words/document.ts'
import type { Language } from '../../words/phrase.ts'
import type { Chapter, StudyDocument } from '../document.ts'
import { escapeText } from './escape.ts'
import { anchor } from './inline.ts'

/**
 * Chapters with their sections, at the side of a wide screen; on a phone folded under the toolbar, where it stays and
 * says which chapter is in view.
 */
export function contentsHtml(document: StudyDocument, language: Language): string {
  const list = `<ol>${[...document.councilPages, ...document.chapters]
    .map((chapter) => entry(chapter, language))
    .join('')}</ol>`
  const title = escapeText(documentWords.contents[language])
  return [
    `<nav class="contents side" aria-label="${title}"><p><strong>${title}</strong></p>${list}</nav>`,
    `<details class="contents folded"><summary>${title}<span class="here"></span></summary>${list}</details>`,
  ].join('')
}

function entry(chapter: Chapter, language: Language): string {
  const sections = chapter.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
  const inner = sections.map(
    (section) =>
      `<li><a href="#${anchor(language, section.id)}">${escapeText(section.title[language])}</a></li>`,
  )
  const number =
    chapter.number === undefined ? '' : `<span class="number">${escapeText(chapter.number)}</span>`
  return [
    `<li><a href="#${anchor(language, chapter.id)}">${number}${escapeText(chapter.title[language])}</a>`,
    inner.length > 0 ? `<ol>${inner.join('')}</ol>` : '',
    '</li>',
  ].join('')
}
