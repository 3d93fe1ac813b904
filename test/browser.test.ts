import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyDocument, Table } from '../src/study/document.ts'
import { renderHtml } from '../src/study/render/html.ts'
import { verbatim } from '../src/words/phrase.ts'
import { demoDocument, demoMeta } from './fixtures/study-document/demo-document.ts'

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)
if (!executablePath) {
  console.log(
    'skipped: no Chromium on this machine (name one in CHROMIUM), so the page is not opened in a browser',
  )
}

/** The demonstration with a table whose rows are read rather than scanned. */
const reading = verbatim('a sentence that one has to read from its beginning to its end')
const decisions: Table = {
  kind: 'table',
  id: 'decisions',
  caption: verbatim('What to decide'),
  columns: ['Measure', 'Evidence', 'Resolution', 'Date'].map((name) => ({
    key: name,
    header: verbatim(name),
    format: 'text',
  })),
  rows: ['Insurance', 'Prices'].map((name) => ({ cells: [verbatim(name), reading, reading, verbatim(' ')] })),
  notes: [],
  account: { read: 0, used: 0, dropped: [] },
}
const withDecisions: StudyDocument = {
  ...demoDocument,
  councilPages: demoDocument.councilPages.map((chapter, i) =>
    i === 0 ? { ...chapter, blocks: [...chapter.blocks, decisions] } : chapter,
  ),
}

describe.skipIf(!executablePath)('the study in a browser', () => {
  let folder: string
  let address: string
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qingmiao-browser-'))
    const file = join(folder, 'study.html')
    writeFileSync(file, await renderHtml(withDecisions, demoMeta))
    address = pathToFileURL(file).href
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    [390, '中文'],
    [390, 'English'],
    [1280, '中文'],
    [1280, 'English'],
  ])('at %i px in %s it fits, loads nothing from outside and reports no error', async (width, language) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    page.setDefaultTimeout(100_000)
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) faults.push(request.url())
    })
    await page.goto(address)
    await page.getByText(language, { exact: true }).first().click()
    await page.evaluate(() => document.fonts.ready)
    const found = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      shown: [...document.querySelectorAll<HTMLElement>('article')]
        .filter((article) => article.offsetParent !== null)
        .map((article) => article.lang),
      loadedFonts: [...document.fonts].filter((font) => font.status === 'loaded').length,
    }))
    await page.close()
    expect(faults).toEqual([])
    expect(found.overflow).toBeLessThanOrEqual(0)
    expect(found.shown).toEqual([language === '中文' ? 'zh-CN' : 'en'])
    expect(found.loadedFonts).toBeGreaterThan(1)
  })

  test.each(['中文', 'English'])(
    'on a phone in %s the contents stay at hand and say the chapter; rows that are read stand as cards',
    async (language) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
      page.setDefaultTimeout(100_000)
      await page.goto(address)
      await page.getByText(language, { exact: true }).first().click()
      const article = page.locator(`article[lang="${language === '中文' ? 'zh-CN' : 'en'}"]`)
      const contents = article.locator('.contents.folded')
      await contents.locator('summary').click()
      await contents
        .locator('ol a', { has: page.locator('.number') })
        .first()
        .click()
      const chapter = article.locator('section.chapter').first()
      await expect
        .poll(async () => Math.round((await chapter.boundingBox())?.y ?? 999), { timeout: 20_000 })
        .toBeLessThan(160)
      const summary = await contents.locator('summary').boundingBox()
      expect(summary!.y).toBeLessThan(100)
      expect(await contents.getAttribute('open')).toBeNull()
      const number = (await chapter.locator('h2 .number').textContent())!
      await expect.poll(() => contents.locator('.here').textContent()).toMatch(new RegExp(`^${number} \\S`))
      const cards = article.locator('.cards .scroll')
      expect(await cards.count()).toBeGreaterThan(0)
      const overflows = await cards.evaluateAll((boxes) =>
        boxes.map((box) => box.scrollWidth - box.clientWidth),
      )
      expect(Math.max(...overflows)).toBeLessThanOrEqual(0)
      const label = await cards
        .first()
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content)
      expect(label.length).toBeGreaterThan(2)
      await page.close()
    },
  )
})
