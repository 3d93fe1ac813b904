import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'shared')

/** Published cases and real data stand beside the checkout, not in it; tests that need them skip without them. */
export const sharedIsPresent = existsSync(folder)
if (!sharedIsPresent) {
  console.log('skipped: ../shared is absent, so the tests against published cases and real data do not run')
}

export function sharedPath(path: string): string {
  return join(folder, path)
}

export function sharedJson<T>(path: string): T {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8')) as T
}

/** A small CSV without quoting, as records of text. For files with quotes use the book's reader. */
export function sharedCsv(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(sharedPath(path), 'utf8').trim().split(/\r?\n/)
  const unquote = (text: string) => text.replace(/^"|"$/g, '')
  const names = header.split(',').map(unquote)
  return lines.map((line) => {
    const cells = line.split(',').map(unquote)
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]))
  })
}
