import { documentWords, languageNames, pageFoot } from '../../words/document.ts'
import { type Language, languages } from '../../words/phrase.ts'
import type { Chapter, StudyDocument } from '../document.ts'
import { blockHtml } from './blocks.ts'
import { charactersOf } from './characters.ts'
import { contentsHtml } from './contents.ts'
import { councilDensity } from './council-density.ts'
import { coverHtml, originHtml } from './cover.ts'
import { escapeText } from './escape.ts'
import { fontFaces } from './fonts.ts'
import { anchor } from './inline.ts'
import type { RenderMeta } from './meta.ts'
import { type Numbers, numberBlocks } from './numbering.ts'
import { oneLine, printPages } from './print-pages.ts'
import { pageScript } from './script.ts'
import { pageStyle } from './style.ts'
import { chartStyle } from './style-charts.ts'
import { printStyle } from './style-print.ts'

/**
 * The study as one page that needs nothing else: both languages (a switch shows one), fonts, figures, styles and a
 * small script inside. The same document and metadata give the same bytes.
 */
export async function renderHtml(document: StudyDocument, meta: RenderMeta): Promise<string> {
  const numbers = numberBlocks(document)
  const body = [
    toolbarHtml(document, meta.language),
    '<main id="text">',
    ...languages.map((language) => articleHtml(document, meta, language, numbers)),
    '</main>',
  ].join('\n')
  const style = [
    await fontFaces(charactersOf(`${body}<p>${unseenText}</p>`)),
    pageStyle,
    chartStyle,
    printStyle,
    printPages(document),
  ].join('\n')
  return [
    '<!DOCTYPE html>',
    `<html lang="${meta.language}">`,
    '<head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(oneLine(document.title[meta.language]))}</title>`,
    `<style>${style}</style></head>`,
    `<body>${body}<script>${pageScript}</script></body></html>\n`,
  ].join('\n')
}

/** Written by the stylesheet and the script, so not found in the markup. */
const unseenText = languages
  .flatMap((language) => [...pageFoot[language], documentWords.copied[language], '\u3000'])
  .join('')

/** Two radio buttons switch the language, so that the keyboard works and so does a page whose script is blocked. */
function toolbarHtml(document: StudyDocument, first: Language): string {
  const options = languages.map(
    (language) =>
      `<label lang="${language}"><input type="radio" name="language" value="${language}" data-title="${escapeText(oneLine(document.title[language]))}"${language === first ? ' checked' : ''}><span>${languageNames[language]}</span></label>`,
  )
  const both = (of: (language: Language) => string) =>
    `<span class="both">${languages.map((language) => `<span lang="${language}">${escapeText(of(language))}</span>`).join('')}</span>`
  return [
    '<div class="toolbar">',
    `<a class="skip" href="#text">${both((language) => documentWords.skipToText[language])}</a>`,
    `<p class="running">${both((language) => oneLine(document.title[language]))}</p>`,
    `<fieldset><legend>${both((language) => documentWords.language[language])}</legend>${options.join('')}</fieldset>`,
    `<button type="button" class="print" hidden>${both((language) => documentWords.print[language])}</button></div>`,
  ].join('')
}

function articleHtml(
  document: StudyDocument,
  meta: RenderMeta,
  language: Language,
  numbers: Numbers,
): string {
  const words = ['copyTable', 'copied', 'downloadCsv', 'lower', 'upper'] as const
  const data = words.map(
    (word) => ` data-${word.toLowerCase()}="${escapeText(documentWords[word][language])}"`,
  )
  return [
    `<article lang="${language}"${data.join('')}>`,
    contentsHtml(document, language),
    '<div class="text">',
    coverHtml(document, meta, language),
    ...document.councilPages.map((chapter) => chapterHtml(chapter, language, numbers, 'council')),
    ...document.chapters.map((chapter) => chapterHtml(chapter, language, numbers, 'chapter')),
    originHtml(meta, language),
    '</div></article>',
  ].join('\n')
}

function chapterHtml(
  chapter: Chapter,
  language: Language,
  numbers: Numbers,
  kind: 'council' | 'chapter',
): string {
  const number =
    chapter.number === undefined ? '' : `<span class="number">${escapeText(chapter.number)}</span>`
  const density = kind === 'council' ? ` ${councilDensity(chapter)}` : ''
  return [
    `<section class="${kind}${density}" id="${anchor(language, chapter.id)}">`,
    `<h2>${number}${escapeText(chapter.title[language])}</h2>`,
    ...chapter.blocks.map((block, i) => blockHtml(block, language, numbers, chapter.blocks[i - 1])),
    '</section>',
  ].join('\n')
}
