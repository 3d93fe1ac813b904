import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import { tableAliases } from './aliases/companion-aliases.ts'
import type { TableName } from './columns.ts'
import type { BookErrorCode } from './error-codes.ts'
import { headerKey } from './header-key.ts'

const extensions = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.parquet'])

export interface BookFiles {
  readonly isFolder: boolean
  readonly paths: readonly string[]
}

/** The table files of a book in the order of their names: the file itself, or those of the folder. */
export async function bookFiles(path: string): Promise<BookFiles> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new InputError<BookErrorCode>('fileNotFound', { file: path })
  if (!info.isDirectory()) return { isFolder: false, paths: [path] }
  const names = (await readdir(path)).filter(
    (name) => extensions.has(extname(name).toLowerCase()) && !name.startsWith('.') && !name.startsWith('~$'),
  )
  if (names.length === 0) throw new InputError<BookErrorCode>('noLoansInFolder', { file: path })
  return { isFolder: true, paths: names.sort().map((name) => join(path, name)) }
}

const tableByKey = new Map(
  (Object.entries(tableAliases) as [TableName, string][]).flatMap(([table, aliases]) =>
    [table, ...aliases.split(' ')].map((name) => [headerKey(name), table] as const),
  ),
)

/** The table that a file holds by its name (`loans.csv`, `还款明细_202610.xlsx`); null where the name says nothing. */
export function tableOfFile(path: string): TableName | null {
  const name = basename(path, extname(path))
  const key = headerKey(name)
  return tableByKey.get(key) ?? tableByKey.get(key.replace(/^\d+|\d+$/g, '')) ?? null
}
