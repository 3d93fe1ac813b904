import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import { dropDraft, makeFolder, openDraft, sweepDrafts } from './draft.ts'
import type { BookErrorCode } from './error-codes.ts'

type Write = (data: Uint8Array | string) => Promise<void>

/**
 * Writes a file beside its place and moves it there when it is whole: an interrupted run leaves the old one. What is
 * no file (a pipe, /dev/stdout) is written to as it stands.
 */
export async function writeFileAtomically(
  path: string,
  fill: (write: Write) => Promise<void>,
): Promise<void> {
  const folder = dirname(path)
  const draft = openDraft(folder, basename(path))
  try {
    const info = await stat(path).catch(() => null)
    if (info !== null && !info.isFile() && !info.isDirectory()) return await fillFile(path, 'w', fill)
    await makeFolder(folder)
    await sweepDrafts(folder, basename(path))
    await fillFile(draft, 'wx', fill)
    await rename(draft, path)
  } catch (error) {
    throw asInputError(error, path)
  } finally {
    await dropDraft(draft)
  }
}

async function fillFile(path: string, flags: 'w' | 'wx', fill: (write: Write) => Promise<void>) {
  const handle = await open(path, flags)
  try {
    await fill(async (data) => {
      await handle.writeFile(data)
    })
    if (flags === 'wx') await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Fills a draft and then moves its files in, so that a folder never holds half a result. Files of the same names are
 * replaced; those of `replaced` that are not made anew go, since they tell of an earlier run; others are left alone.
 */
export async function writeFolderAtomically(
  path: string,
  fill: (folder: string) => Promise<void>,
  replaced: readonly string[] = [],
): Promise<void> {
  const isThere = (await stat(path).catch(() => null)) !== null
  // Within a folder that is there: the one above may be another disk, or not ours to write to.
  const [folder, name] = isThere ? [path, 'new'] : [dirname(path), basename(path)]
  const draft = openDraft(folder, name)
  try {
    await makeFolder(folder)
    await sweepDrafts(folder, name)
    await makeFolder(draft)
    await fill(draft)
    if (!isThere) return await rename(draft, path)
    const made = await readdir(draft)
    for (const file of made) await rename(join(draft, file), join(path, file))
    for (const file of replaced) if (!made.includes(file)) await rm(join(path, file), { force: true })
  } catch (error) {
    throw asInputError(error, path, draft)
  } finally {
    await dropDraft(draft)
  }
}

const systemFaults = new Set([
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EROFS',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'EDQUOT',
  'ENOENT',
  'ENOTEMPTY',
  'EXDEV',
  'ENAMETOOLONG',
  'EMFILE',
  'EBUSY',
  'EIO',
])

/** What the file system refuses is the user's to mend. A file of the draft is told under the name that it would have had. */
export function asInputError(error: unknown, path: string, draft?: string): unknown {
  if (error instanceof InputError && draft !== undefined) {
    const { file, ...details } = error.details
    if (!String(file).startsWith(draft)) return error
    const meant = join(path, relative(draft, String(file)))
    return new InputError(error.code, { ...details, file: meant })
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof InputError || !systemFaults.has(code)) return error
  return new InputError<BookErrorCode>('cannotWrite', { file: path, reason: code })
}
