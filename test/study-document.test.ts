import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBook } from '../src/book/read-book.ts'
import { writeSample } from '../src/book/synthetic/sample.ts'
import type { Block, StudyDocument } from '../src/study/document.ts'
import { renderHtml } from '../src/study/render/html.ts'
import type { RenderMeta } from '../src/study/render/meta.ts'
import { conductStudy, type Study } from '../src/study/study.ts'
import { studyJson } from '../src/study/study-json.ts'
import type { Phrase } from '../src/words/phrase.ts'
import { studySettings } from './fixtures/study-settings.ts'
import { sharedIsPresent, sharedPath } from './shared.ts'

/** What every study owes its readers, whatever it finds: walked over whole documents of different files. */

const meta: RenderMeta = {
  asOf: null,
  sourceName: 'book',
  inputHash: '0'.repeat(64),
  version: '0',
  seed: 1,
  command: 'qingmiao study',
  language: 'zh-CN',
}

const folder = await mkdtemp(join(tmpdir(), 'qingmiao-document-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function syntheticStudy(loans: number, defaultRate: number): Promise<Study> {
  const output = join(folder, `book-${loans}`)
  await writeSample({ output, loans, seed: 3, defaultRate })
  return conductStudy(await readBook(output, {}), studySettings)
}

async function germanStudy(): Promise<Study> {
  const book = await readBook(sharedPath('data/germancredit.csv'), {})
  return conductStudy(book, { ...studySettings, outcome: { column: 'creditability', event: 'bad' } })
}

const studies = [
  { name: 'a small cooperative', open: () => syntheticStudy(700, 0.15) },
  { name: 'a cooperative with too few defaults', open: () => syntheticStudy(200, 0.06) },
  ...(sharedIsPresent ? [{ name: 'a credit file', open: germanStudy }] : []),
]

describe.each(studies)('$name', ({ open }) => {
  let document: StudyDocument
  let json: string
  /** The page without its fonts, styles and script. */
  let body: string
  beforeAll(async () => {
    const study = await open()
    document = study.document
    json = JSON.stringify(studyJson(study, meta))
    const html = await renderHtml(document, meta)
    body = html.slice(html.indexOf('<body>'), html.lastIndexOf('<script>'))
  }, 60_000)

  const blocks = () => [...document.councilPages, ...document.chapters].flatMap((chapter) => chapter.blocks)

  test('every id is unique, over all chapters', () => {
    const ids = blocks().flatMap((block) => ('id' in block ? [block.id] : []))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids.length).toBeGreaterThan(20)
  })

  test('every table accounts for the rows that it leaves out, and has no more cells than columns', () => {
    for (const block of blocks()) {
      if (block.kind !== 'table') continue
      const { read, used, dropped } = block.account
      expect(read - used, block.id).toBe(dropped.reduce((sum, { count }) => sum + count, 0))
      for (const { cells } of block.rows)
        expect(cells.length, block.id).toBeLessThanOrEqual(block.columns.length)
    }
  })

  test('every text is there in both languages', () => {
    for (const { phrase, at } of phrasesOf(document)) {
      expect(phrase['zh-CN'], at).not.toBe('')
      expect(phrase.en, at).not.toBe('')
    }
  })

  test('captions, titles and reasons are written in each language', () => {
    const chinese = /[\u4e00-\u9fff]/
    for (const block of blocks()) {
      for (const phrase of sentencesOf(block)) {
        expect(phrase['zh-CN'], phrase.en).toMatch(chinese)
        expect(phrase.en).not.toBe(phrase['zh-CN'])
      }
    }
  })

  test('English holds no Chinese but names of the data', () => {
    const chinese = /[\u4e00-\u9fff]+/g
    const names = namesIn(document)
    for (const { phrase, at } of phrasesOf(document)) {
      if (phrase.en === phrase['zh-CN']) continue
      for (const found of phrase.en.match(chinese) ?? [])
        expect(names, `${at}: ${phrase.en}`).toContain(found)
    }
  })

  test('percent signs stand close to their numbers, and Chinese text has no blank before its punctuation', () => {
    for (const { phrase, at } of phrasesOf(document)) {
      if (phrase.en === phrase['zh-CN']) continue
      expect(phrase['zh-CN'], at).not.toMatch(/\d %|\d%区间| [，。；：、（）]/)
      expect(phrase.en, at).not.toMatch(/\d %/)
    }
  })

  test('references lead to a block that is there', () => {
    const ids = new Set(blocks().flatMap((block) => ('id' in block ? [block.id] : [])))
    for (const { phrase, at } of phrasesOf(document)) {
      for (const text of Object.values(phrase)) {
        for (const [, id] of text.matchAll(/\[\[([a-z][a-z-]+)\]\]/g))
          expect(ids.has(id), `${at}: ${id}`).toBe(true)
      }
    }
  })

  test('no value of the program, no row without a reason', () => {
    for (const text of [json, body]) {
      expect(text.length).toBeGreaterThan(10_000)
      expect(
        text.match(/\bundefined\b|\bNaN\b|\[object |未注明原因|without a stated reason/)?.[0],
      ).toBeUndefined()
    }
    expect(body.match(/\bInfinity\b/)?.[0]).toBeUndefined()
  })

  test('no name, identity number or telephone of a person', () => {
    const person = /样本户\d|(?<![\d.])\d{17}[\dX](?!\d)|(?<![\d.])1[3-9]\d{9}(?!\d)/
    for (const text of [json, body]) expect(text.match(person)?.[0]).toBeUndefined()
  })
})

/** What is written in sentences, so that it must differ between the languages. */
function sentencesOf(block: Block): Phrase[] {
  switch (block.kind) {
    case 'heading':
      return [block.title]
    case 'paragraph':
      return [block.text]
    case 'list':
      return [...block.items]
    case 'callout':
      return [block.title, block.text]
    case 'table':
    case 'figure':
      return [block.caption, ...block.notes]
    case 'unavailable':
      return [block.caption, block.reason]
    case 'keyFigures':
      return block.figures.flatMap(({ note }) => (note ? [note] : []))
    case 'signatures':
      return [...block.roles]
  }
}

/** Every phrase of the document with the path that leads to it. */
function phrasesOf(value: unknown, at = 'document'): { phrase: Phrase; at: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPhrase(value)) return [{ phrase: value, at }]
  return Object.entries(value).flatMap(([key, own]) => phrasesOf(own, `${at}.${key}`))
}

function isPhrase(value: object): value is Phrase {
  return 'zh-CN' in value && 'en' in value && typeof value.en === 'string'
}

/** Texts that are the same in both languages: townships, villages, columns of the file. */
function namesIn(document: StudyDocument): string[] {
  return phrasesOf(document).flatMap(({ phrase }) =>
    phrase.en === phrase['zh-CN'] ? (phrase.en.match(/[\u4e00-\u9fff]+/g) ?? []) : [],
  )
}
