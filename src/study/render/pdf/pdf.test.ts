import { beforeAll, expect, test } from 'vitest'
import { demoDocument, demoMeta } from '../../../../test/fixtures/study-document/demo-document.ts'
import { phrasesOf } from '../../../../test/phrases.ts'
import { languages } from '../../../words/phrase.ts'
import { plainText } from '../inline.ts'
import { isNumbered, numberBlocks } from '../numbering.ts'
import { pdfDefinition, renderPdf } from './pdf.ts'
import { featuresOf } from './text.ts'

const files = new Map<string, Buffer>()
beforeAll(async () => {
  for (const language of languages) {
    files.set(language, Buffer.from(await renderPdf(demoDocument, demoMeta, language)))
  }
}, 60_000)

test.each(languages)('every phrase of the document is set in %s, its references as numbers', (language) => {
  const text = writtenIn(pdfDefinition(demoDocument, demoMeta, language).content)
  const numbers = numberBlocks(demoDocument)
  for (const phrase of phrasesOf(demoDocument)) {
    const written = squeezed(plainText(phrase, language, numbers))
    expect([written, squeezed(text).includes(written)]).toEqual([written, true])
  }
  expect(text).not.toMatch(/\[\[[\w-]+\]\]/)
})

test.each(languages)('references in %s arrive at a block of the file', (language) => {
  const pdf = files.get(language)?.toString('latin1') ?? ''
  const ids = demoDocument.chapters.flatMap(({ blocks }) => blocks.filter(isNumbered)).map(({ id }) => id)
  for (const id of ids) expect(pdf).toContain(`(${id}) [`)
})

test.each(languages)('the %s file embeds four cut typefaces and stays small', (language) => {
  const pdf = files.get(language)?.toString('latin1') ?? ''
  expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  const embedded = new Set([...pdf.matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name))
  expect([...embedded].map((name) => name.slice(7)).sort()).toEqual([
    'NotoSansSC-Bold',
    'NotoSansSC-Regular',
    'NotoSerifSC-Black',
    'NotoSerifSC-Regular',
  ])
  expect(pdf.match(/\/FontFile2 /g)).toHaveLength(4)
  expect(pdf.length).toBeLessThan(1_000_000)
})

test('only what has no quote, dash or Chinese character goes without proportional forms', () => {
  expect(['12,345.67', 'Rate (a year)'].map(featuresOf)).toEqual([
    { fontFeatures: false },
    { fontFeatures: false },
  ])
  expect(['today’s', '“A”', '1–2', '—', '农户'].map(featuresOf)).toEqual([{}, {}, {}, {}, {}])
})

test('the same document gives the same bytes', async () => {
  const again = Buffer.from(await renderPdf(demoDocument, demoMeta, 'en'))
  expect(again.equals(files.get('en') ?? Buffer.alloc(0))).toBe(true)
}, 30_000)

/** The texts of a definition, in the order in which they stand. */
function writtenIn(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(writtenIn).join('')
  if (typeof content !== 'object' || content === null) return ''
  return ['text', 'stack', 'columns', 'ol', 'ul', 'table', 'body', 'section', 'toc', 'title']
    .map((key) => writtenIn((content as Record<string, unknown>)[key]))
    .join('')
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}
