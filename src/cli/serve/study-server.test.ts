import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StudyState, studyServer } from './study-server.ts'

let folder: string
let base: string
let state: StudyState = 'ready'
let server: ReturnType<typeof studyServer>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qingmiao-serve-'))
  await writeFile(join(folder, 'study.html'), '<!doctype html><title>研究</title>')
  await writeFile(join(folder, 'tables.xlsx'), 'workbook')
  await writeFile(join(folder, 'secret.txt'), 'not for browsers')
  server = studyServer(folder, () => state)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

test.each([
  ['preparing', 503, { status: 'starting' }],
  ['failed', 503, { status: 'failed' }],
  ['ready', 200, { status: 'ok' }],
] as const)('health while %s is %i', async (now, status, body) => {
  state = now
  const response = await fetch(`${base}/health`)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual(body)
})

test('a page waits for the study in both languages and asks to come again', async () => {
  state = 'preparing'
  const response = await fetch(base)
  const text = await response.text()
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('2')
  expect(text).toContain('青苗正在准备研究报告')
  expect(text).toContain('Qingmiao is preparing the study')
})

test('the study is the first page, its files are downloads, nothing else of the folder is served', async () => {
  state = 'ready'
  const page = await fetch(base)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toContain('研究')
  const workbook = await fetch(`${base}/tables.xlsx`)
  expect(workbook.headers.get('content-disposition')).toBe('attachment; filename="tables.xlsx"')
  for (const path of ['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/toString', '/problems.csv']) {
    expect((await fetch(`${base}${path}`)).status, path).toBe(404)
  }
})

test('every answer carries the headers that keep a browser from loading or sniffing anything else', async () => {
  for (const path of ['/', '/health', '/nothing']) {
    const { headers } = await fetch(`${base}${path}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test("a name that is not this machine's is refused, so that no other page can read the study", async () => {
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(base, { headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
    })
  expect(await statusFor('evil.example:7070')).toBe(421)
  expect(await statusFor('localhost:7070')).toBe(200)
  expect(await statusFor('[::1]:7070')).toBe(200)
})

test('only reading is allowed', async () => {
  const response = await fetch(base, { method: 'POST', body: 'x' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test.each(['//', '/\\\\', '///etc/passwd', '/%00', '/%', '*', '/?x=//', `/${'a'.repeat(9000)}`])(
  'a path that is no address does not end the server: %j',
  async (path) => {
    state = 'ready'
    const { port } = server.address() as AddressInfo
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = get({ port, host: '127.0.0.1', path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      call.on('error', reject)
    })
    expect(status).toBe(path === '/?x=//' ? 200 : 404)
  },
)
