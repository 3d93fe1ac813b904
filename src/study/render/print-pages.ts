import { pageFoot } from '../../words/document.ts'
import { type Language, languages } from '../../words/phrase.ts'
import type { StudyDocument } from '../document.ts'
import { cssString } from './escape.ts'
import { anchor } from './inline.ts'

/**
 * Running heads and page numbers. Browsers have no `string-set`, so each chapter has a named page with the document's
 * title at the left of its head and the chapter's at the right; a change of name also starts a new page.
 */
export function printPages(document: StudyDocument): string {
  const rules = languages.flatMap((language) => [
    pageRule(`${anchor(language, 'cover')}`, '', '', language),
    `article[lang="${language}"]{page:${anchor(language, 'cover')}}`,
    ...[...document.councilPages, ...document.chapters].flatMap((chapter) => {
      const name = anchor(language, `page-${chapter.id}`)
      const title = [chapter.number, chapter.title[language]]
        .filter(Boolean)
        .join(language === 'zh-CN' ? '\u3000' : '  ')
      return [
        pageRule(name, oneLine(document.title[language]), title, language),
        `#${anchor(language, chapter.id)}{page:${name}}`,
        // A table too wide for the page has a page on its side, with the same head.
        pageRule(
          `${name}-landscape`,
          oneLine(document.title[language]),
          title,
          language,
          'size:A4 landscape;',
        ),
        `#${anchor(language, chapter.id)} .landscape{page:${name}-landscape}`,
      ]
    }),
  ])
  return `@media print{${rules.join('\n')}}`
}

function pageRule(name: string, left: string, right: string, language: Language, size = ''): string {
  const [before, between, after] = pageFoot[language]
  const foot = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`
  const type = 'font-family:"Study Sans",sans-serif;font-size:8pt;color:#555;white-space:nowrap'
  const rule = 'border-bottom:.4pt solid #999;vertical-align:bottom;padding-bottom:2mm;margin-bottom:4mm'
  const heads =
    left === ''
      ? ''
      : `@top-left{content:${cssString(left)};${type};${rule}}@top-right{content:${cssString(right)};${type};${rule}}`
  return `@page ${name}{${size}${heads}@bottom-center{content:${foot};${type}}}`
}

/** A title may hold a line break for the cover; elsewhere it runs on. */
export function oneLine(title: string): string {
  return title.replace(/([\u2e80-\u9fff])\n/g, '$1').replace(/\n/g, ' ')
}
