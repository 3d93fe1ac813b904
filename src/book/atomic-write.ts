import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import type { BookErrorCode } from './error-codes.ts'

type Write = (data: Uint8Array | string) => Promise<void>

/** Writes a file beside its place and moves it there when it is whole: an interrupted run leaves the old one. */
export async function writeFileAtomically(
  path: string,
  fill: (write: Write) => Promise<void>,
): Promise<void> {
  const draft = draftName(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(draft, 'wx')
    try {
      await fill(async (data) => {
        await handle.writeFile(data)
      })
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, path)
  } catch (error) {
    // What cannot be created needs no removing: the first error is the one to tell.
    await rm(draft, { force: true }).catch(() => undefined)
    throw asInputError(error, path)
  }
}

/**
 * Fills a new folder beside its place and then moves its files in, so that a folder never holds half a result. Files
 * of the same names are replaced, others in the folder are left alone.
 */
export async function writeFolderAtomically(
  path: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const draft = draftName(path)
  try {
    await mkdir(draft, { recursive: true })
    await fill(draft)
    if (!(await exists(path))) await rename(draft, path)
    else {
      for (const name of await readdir(draft)) {
        await rm(join(path, name), { recursive: true, force: true })
        await rename(join(draft, name), join(path, name))
      }
    }
  } catch (error) {
    throw asInputError(error, path)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function draftName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
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
])

function asInputError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof InputError || !systemFaults.has(code)) return error
  return new InputError<BookErrorCode>('cannotWrite', { file: path, reason: code })
}
