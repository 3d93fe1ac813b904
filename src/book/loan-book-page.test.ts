import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loanAliases } from './aliases/loan-aliases.ts'
import { companionNames } from './book.ts'
import { canonicalColumns } from './columns.ts'
import { problemCodes } from './error-codes.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/loan-book.md'), 'utf8')

test('docs/loan-book.md names every column with its likeliest alias, every companion and every problem', () => {
  for (const name of canonicalColumns('loans').keys()) {
    const line = page.split('\n').find((candidate) => candidate.startsWith(`| \`${name}\` |`))
    expect(line, name).toContain((loanAliases[name] ?? '').split(' ')[0])
  }
  for (const table of companionNames) {
    const line = page.split('\n').find((candidate) => candidate.startsWith(`| \`${table}\` |`))
    for (const column of canonicalColumns(table).keys()) expect(line, table).toContain(`\`${column}\``)
  }
  for (const code of problemCodes) expect(page).toContain(`| \`${code}\` |`)
})
