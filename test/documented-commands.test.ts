import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** Every command that the documentation shows is run, page by page, in an empty folder. */
const root = join(import.meta.dirname, '..')
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '')
}

const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
    .scripts,
)

/** A page that shows what another shows, in the same order, is proved by it. */
function provedBy(page: string): string | undefined {
  const own = commandsOf(page)
  if (own.length === 0) return undefined
  return pages.find((other, at) => {
    const all = commandsOf(other)
    let next = 0
    for (const command of all) if (command === own[next]) next += 1
    const isIncluded = next === own.length
    return other !== page && isIncluded && (all.length > own.length || at < pages.indexOf(page))
  })
}

/** The page on documents sets a dozen Word and PDF files. */
const minutes = 5 * 60_000

test.each(pages.filter((page) => provedBy(page) === undefined))('%s', { timeout: minutes }, (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'qingmiao-documented-'))
  folders.push(folder)
  for (const command of commandsOf(page)) {
    const script = /^npm (?:run )?(\w+)/.exec(command)
    if (script) {
      expect(scripts, command).toContain(script[1])
      continue
    }
    const words = /^(?:npx qingmiao|(?:node )?bin\/qingmiao) (.*)$/.exec(command)
    expect(words, `${page}: how is "${command}" run?`).not.toBeNull()
    const args = words![1].split(/\s+/)
    const run = spawnSync(process.execPath, [join(root, 'bin', 'qingmiao'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.status, `${page}: ${command}\n${run.stderr}`).toBe(0)
  }
})

test('every page and picture that a page links to is there', () => {
  const missing = pages.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8')
    return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !existsSync(join(root, page, '..', target)))
      .map((target) => `${page} → ${target}`)
  })
  expect(missing).toEqual([])
})
