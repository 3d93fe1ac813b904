import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { demoDocument, demoMeta } from '../../../../test/fixtures/study-document/demo-document.ts'
import { phrasesOf } from '../../../../test/phrases.ts'
import { languages } from '../../../words/phrase.ts'
import { plainText } from '../inline.ts'
import { isNumbered, numberBlocks } from '../numbering.ts'
import { renderChineseDocx, renderDocx } from './docx.ts'

const council = { 'zh-CN': '理事会', en: 'council' }
const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  files.set('en', await renderDocx(demoDocument, demoMeta, 'en'))
  const { report, official } = await renderChineseDocx(demoDocument, demoMeta, council)
  files.set('zh-CN', report)
  files.set('official', official)
}, 60_000)

const numbered = [...demoDocument.councilPages, ...demoDocument.chapters].flatMap(({ blocks }) =>
  blocks.filter(isNumbered),
)
const tables = numbered.filter(({ kind }) => kind === 'table')
const figures = numbered.filter(({ kind }) => kind === 'figure')

function part(file: string, name: string): string {
  return strFromU8(unzipSync(files.get(file) ?? new Uint8Array())[name])
}

function writtenIn(xml: string): string {
  const decode = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&')
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text)).join('')
}

test.each([...languages, 'official'])(
  'every phrase stands in the %s file, its references as numbers',
  (file) => {
    const language = file === 'en' ? 'en' : 'zh-CN'
    const text = squeezed(writtenIn(part(file, 'word/document.xml')))
    const numbers = numberBlocks(demoDocument)
    // The subtitle stands on a cover, which an official document has not.
    const phrases = phrasesOf(demoDocument).filter(
      (phrase) => file !== 'official' || phrase !== demoDocument.subtitle,
    )
    for (const phrase of phrases) {
      const written = squeezed(plainText(phrase, language, numbers))
      expect([written, text.includes(written)]).toEqual([written, true])
    }
    expect(text).not.toMatch(/\[\[[\w-]+\]\]/)
  },
)

test.each([...languages, 'official'])(
  'references of the %s file arrive, and each block can be referred to',
  (file) => {
    const xml = part(file, 'word/document.xml')
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    for (const { id } of numbered) expect(bookmarks).toContain(`b_${id.replaceAll('-', '_')}`)
    for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g)) expect(bookmarks).toContain(anchor)
  },
)

test.each(languages)('the %s file repeats the head of each table and splits no row', (language) => {
  const xml = part(language, 'word/document.xml')
  const withHead = xml.split('<w:tbl>').filter((table) => table.includes('<w:tblHeader/>'))
  expect(withHead).toHaveLength(tables.length)
  expect(xml.match(/<w:tr>|<w:tr /g)?.length).toBe(xml.match(/<w:cantSplit\/>/g)?.length)
})

test.each(languages)(
  'each figure of the %s file is drawn as lines, and as dots for who cannot show lines',
  (language) => {
    const names = Object.keys(unzipSync(files.get(language) ?? new Uint8Array()))
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(figures.length)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(figures.length)
    expect(part(language, 'word/document.xml').match(/<asvg:svgBlip/g)).toHaveLength(figures.length)
  },
)

test('an official document keeps to GB/T 9704: margins, type, lines, numbers of headings', () => {
  const xml = part('official', 'word/document.xml')
  // 37, 35, 28 and 26 mm in twentieths of a point (1,440 to the inch)
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  const styles = part('official', 'word/styles.xml')
  expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
  expect(styles).toContain('<w:sz w:val="32"/>') // 三号 is 16 points
  expect(styles).toMatch(/w:line="578" w:lineRule="exact"/) // 28.9 points
  const text = writtenIn(xml)
  expect(text).toMatch(/二、.*（一）/)
  expect(text).toContain('理事会：')
  expect(part('official', 'word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
  )
  const feet = Object.entries(unzipSync(files.get('official') ?? new Uint8Array())).filter(([name]) =>
    /footer\d+\.xml$/.test(name),
  )
  expect(feet.some(([, xml]) => strFromU8(xml).includes('— '))).toBe(true)
})

test('the same document gives the same bytes, and stays under 2 MB', async () => {
  const again = await renderDocx(demoDocument, demoMeta, 'en')
  expect(Buffer.from(again).equals(Buffer.from(files.get('en') ?? []))).toBe(true)
  for (const file of files.values()) expect(file.length).toBeLessThan(2_000_000)
}, 30_000)

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}
