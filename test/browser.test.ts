import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../src/study/render/html.ts'
import { demoDocument, demoMeta } from './fixtures/study-document/demo-document.ts'

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)
if (!executablePath) {
  console.log(
    'skipped: no Chromium on this machine (name one in CHROMIUM), so the page is not opened in a browser',
  )
}

describe.skipIf(!executablePath)('the study in a browser', () => {
  let folder: string
  let address: string
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qingmiao-browser-'))
    const file = join(folder, 'study.html')
    writeFileSync(file, await renderHtml(demoDocument, demoMeta))
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
})
