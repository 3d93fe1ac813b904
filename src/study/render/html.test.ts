import { beforeAll, expect, test } from 'vitest'
import { demoDocument, demoMeta } from '../../../test/fixtures/study-document/demo-document.ts'
import { hostileLevel } from '../../../test/fixtures/study-document/status-quo.ts'
import { findAll, hasClass, type MarkupElement, parseMarkup, textOf } from '../../../test/markup.ts'
import { languages, type Phrase } from '../../words/phrase.ts'
import { renderHtml } from './html.ts'
import { plainText } from './inline.ts'
import { numberBlocks } from './numbering.ts'

let html: string
let page: MarkupElement
beforeAll(async () => {
  html = await renderHtml(demoDocument, demoMeta)
  page = parseMarkup(html)
})

const withoutFonts = (text: string) => text.replace(/data:font\/woff;base64,[\w+/=]+/g, 'data:font')

test('the page needs no network', () => {
  const bare = withoutFonts(html).replaceAll('http://www.w3.org/2000/svg', '')
  // Matches rather than the page: a failing test should not print half a megabyte.
  expect(bare.match(/https?:|\/\/[a-z]+\.[a-z]|@import/gi)).toBeNull()
  expect(bare.match(/\bsrc="(?!data:)|url\((?!#|data:)/g)).toBeNull()
  for (const link of findAll(page, (element) => element.attributes.has('href'))) {
    expect(link.attributes.get('href')).toMatch(/^#|^data:,$/)
  }
})

test('both languages with their fonts stay under 4 MB', () => {
  expect(Buffer.byteLength(html)).toBeLessThan(4_000_000)
  expect(html.match(/@font-face/g)).toHaveLength(4)
})

test('the same document gives the same bytes', async () => {
  const again = await renderHtml(demoDocument, demoMeta)
  expect(again === html).toBe(true)
})

test('the language asked for opens first', async () => {
  const english = parseMarkup(await renderHtml(demoDocument, { ...demoMeta, language: 'en' }))
  expect(english.attributes.get('lang')).toBe('en')
  const checked = findAll(english, (element) => element.attributes.has('checked'))
  expect(checked.map((input) => input.attributes.get('value'))).toEqual(['en'])
  expect(page.attributes.get('lang')).toBe('zh-CN')
})

test.each(languages)('every phrase of the document stands in the %s article', (language) => {
  const article = findAll(
    page,
    (element) => element.name === 'article' && element.attributes.get('lang') === language,
  )
  expect(article).toHaveLength(1)
  const shown = squeezed(`${textOf(article[0])} ${ariaLabels(article[0])}`)
  const numbers = numberBlocks(demoDocument)
  for (const phrase of phrasesOf(withoutChartText(demoDocument))) {
    const written = squeezed(plainText(phrase, language, numbers))
    expect([written, shown.includes(written)]).toEqual([written, true])
  }
})

test('a level that looks like markup is shown, not run', () => {
  expect(findAll(page, (element) => element.name === 'script')).toHaveLength(1)
  expect(html.includes(hostileLevel)).toBe(false)
  const heads = findAll(page, (element) => element.name === 'th').map(textOf)
  expect(heads).toContain(hostileLevel)
})

test('ids are unique and every link inside the page arrives', () => {
  const ids = findAll(page, (element) => element.attributes.has('id')).map((element) =>
    element.attributes.get('id'),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const links = findAll(page, (element) => element.name === 'a').map((element) =>
    element.attributes.get('href'),
  )
  for (const link of links) expect(ids).toContain(link?.slice(1))
})

test('every table has a caption, a header for each column, and its row account', () => {
  const sections = findAll(page, hasClass('table'))
  expect(sections).toHaveLength(8) // four tables in two languages
  for (const section of sections) {
    const [table] = findAll(section, (element) => element.name === 'table')
    const caption = findAll(section, hasClass('caption'))[0]
    expect(table.attributes.get('aria-labelledby')).toBe(caption.attributes.get('id'))
    expect(findAll(section, hasClass('account'))).toHaveLength(1)
    const heads = findAll(table, (element) => element.attributes.has('data-column'))
    const widest = Math.max(...findAll(table, (element) => element.name === 'tr').map(cellsAcross))
    expect(heads).toHaveLength(widest)
  }
})

test('a figure is drawn for a wide and for a narrow screen', () => {
  for (const figure of findAll(page, (element) => element.name === 'figure')) {
    const drawn = findAll(figure, (element) => element.name === 'svg')
    expect(drawn.map((svg) => svg.attributes.get('class'))).toEqual(['chart wide', 'chart narrow'])
  }
})

test('what could not be computed keeps its place and says why', () => {
  const [block] = findAll(page, (element) => element.attributes.get('id') === 'en-migration')
  expect(textOf(block)).toContain('Table 2-2')
  expect(textOf(block)).toContain('Not computed: the book has no month-end snapshots.')
})

test('printed pages carry the title, the chapter and the page number in each language', () => {
  const rule = /@page zh-page-status-quo\{([^@]|@(?!page))*/.exec(html)?.[0] ?? ''
  expect(rule).toContain('青苗县农村信用合作联社农户小额信贷风险分析报告')
  expect(rule).toContain('农户小额信贷现状')
  expect(rule).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"')
  expect(html.includes('@page en-page-status-quo{')).toBe(true)
})

function cellsAcross(row: MarkupElement): number {
  return row.children.reduce((sum, cell) => {
    return typeof cell === 'string' ? sum : sum + Number(cell.attributes.get('colspan') ?? 1)
  }, 0)
}

function ariaLabels(element: MarkupElement): string {
  return findAll(element, (candidate) => candidate.attributes.has('aria-label'))
    .map((candidate) => candidate.attributes.get('aria-label'))
    .join(' ')
}

/** Wrapped labels of a figure stand in several elements, so spaces do not count. */
function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

function phrasesOf(value: unknown): Phrase[] {
  if (Array.isArray(value)) return value.flatMap(phrasesOf)
  if (typeof value !== 'object' || value === null) return []
  if ('zh-CN' in value && 'en' in value) return [value as Phrase]
  return Object.values(value).flatMap(phrasesOf)
}

/** Charts show some of their words only where they fit (part names in legends, tick labels): tested with the charts. */
function withoutChartText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held) => (key === 'chart' ? undefined : held)))
}
