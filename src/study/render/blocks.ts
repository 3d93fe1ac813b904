import { documentWords } from '../../words/document.ts'
import { type Language, languages } from '../../words/phrase.ts'
import type {
  Block,
  Callout,
  Figure,
  KeyFigures,
  PhraseList,
  SignatureLines,
  Unavailable,
} from '../document.ts'
import { chartSvg } from './charts/chart.ts'
import { escapeText } from './escape.ts'
import { formatHeadline } from './format.ts'
import { anchor, inlineHtml } from './inline.ts'
import { type Numbers, numberOf } from './numbering.ts'
import { tableHtml } from './table.ts'

/** `before`: the block above it, whose reason need not be told again. */
export function blockHtml(block: Block, language: Language, numbers: Numbers, before?: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3 id="${anchor(language, block.id)}">${escapeText(block.title[language])}</h3>`
    case 'paragraph':
      return `<p${isRagged(block.text[language]) ? ' class="ragged"' : ''}>${inlineHtml(block.text, language, numbers)}</p>`
    case 'list':
      return listHtml(block, language, numbers)
    case 'keyFigures':
      return keyFiguresHtml(block, language, numbers)
    case 'table':
      return tableHtml(block, language, numbers)
    case 'unavailable':
      return unavailableHtml(block, language, numbers, before)
    case 'figure':
      return figureHtml(block, language, numbers)
    case 'callout':
      return calloutHtml(block, language, numbers)
    case 'signatures':
      return signaturesHtml(block, language)
  }
}

/** A word so long that a justified line before it would stand wide open. */
const longWord = /[\w-]{24,}/

function isRagged(text: string): boolean {
  return longWord.test(text)
}

function listHtml(list: PhraseList, language: Language, numbers: Numbers): string {
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${list.items.map((item) => `<li>${inlineHtml(item, language, numbers)}</li>`).join('')}</${tag}>`
}

function keyFiguresHtml({ figures }: KeyFigures, language: Language, numbers: Numbers): string {
  const items = figures.map(({ label, value, format, note }) => {
    const headline = formatHeadline(value, format, language)
    const unit = headline.unit && ` <span class="unit">${escapeText(headline.unit)}</span>`
    return [
      `<div><dt>${escapeText(label[language])}</dt>`,
      `<dd class="value">${escapeText(headline.value)}${unit}</dd>`,
      note ? `<dd class="basis">${inlineHtml(note, language, numbers)}</dd>` : '',
      '</div>',
    ].join('')
  })
  return `<dl class="key-figures">${items.join('')}</dl>`
}

/** Keeps the place of what could not be computed, with its number and the reason. */
function unavailableHtml(
  block: Unavailable,
  language: Language,
  numbers: Numbers,
  before: Block | undefined,
): string {
  const isSame =
    before?.kind === 'unavailable' && languages.every((own) => before.reason[own] === block.reason[own])
  const reason = isSame
    ? escapeText(documentWords.sameReason[language])
    : inlineHtml(block.reason, language, numbers)
  return [
    `<section class="unavailable${isSame ? ' same' : ''}" id="${anchor(language, block.id)}">`,
    `<p class="caption"><strong><span class="number">${escapeText(numberOf(numbers, block.id)[language])}</span>`,
    `${inlineHtml(block.caption, language, numbers)}</strong></p>`,
    `<p class="reason"><strong>${escapeText(documentWords.notComputed[language])}</strong>`,
    `${language === 'zh-CN' ? '：' : ': '}${reason}</p></section>`,
  ].join('')
}

function figureHtml(figure: Figure, language: Language, numbers: Numbers): string {
  const id = anchor(language, figure.id)
  const drawn = (['wide', 'narrow'] as const).map((layout) =>
    chartSvg(figure.chart, id, figure.caption[language], language, layout),
  )
  const notes = figure.notes.map((note, i) => {
    const lead = i === 0 ? `${documentWords.notes[language]}${language === 'zh-CN' ? '：' : ': '}` : ''
    return `<p>${lead}${inlineHtml(note, language, numbers)}</p>`
  })
  return [
    `<figure id="${id}" class="${figure.chart.kind}">${drawn.join('')}<figcaption>`,
    `<strong><span class="number">${escapeText(numberOf(numbers, figure.id)[language])}</span>`,
    `${inlineHtml(figure.caption, language, numbers)}</strong></figcaption>`,
    notes.length > 0 ? `<div class="notes">${notes.join('')}</div>` : '',
    '</figure>',
  ].join('')
}

function calloutHtml(block: Callout, language: Language, numbers: Numbers): string {
  return [
    `<aside class="callout ${block.tone}"><p class="title"><strong>`,
    `<span class="tone">${escapeText(documentWords[block.tone][language])}</span>`,
    `${escapeText(block.title[language])}</strong></p>`,
    `<p>${inlineHtml(block.text, language, numbers)}</p></aside>`,
  ].join('')
}

function signaturesHtml({ roles }: SignatureLines, language: Language): string {
  const colon = language === 'zh-CN' ? '：' : ':'
  const lines = roles.map(
    (role) =>
      `<div><span>${escapeText(role[language])}${colon}</span><i></i><span>${escapeText(documentWords.signatureDate[language])}${colon}</span><i class="date"></i></div>`,
  )
  return `<div class="signatures">${lines.join('')}</div>`
}
