import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../stats/input-error.ts'
import { asInputError } from './atomic-write.ts'
import { dropDraft, isRunning, makeFolder, trackDraft } from './draft.ts'
import type { BookErrorCode } from './error-codes.ts'

/** Who writes into a folder; null where the lock cannot be read. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
}

/** Locks of this process: another one with its number is left over from before. */
const held = new Set<string>()

/**
 * Runs `work` while no other run may write into the folder `path`. The lock is a file made exclusively, in the folder
 * where it exists and else beside its place; it goes when the work ends or is interrupted. One that a killed run of
 * this machine has left is taken over and told to `onStale`; of another machine nobody can say, so it is refused.
 */
export async function withFolderLock<T>(
  path: string,
  work: () => Promise<T>,
  onStale: (holder: LockHolder) => void = () => {},
): Promise<T> {
  const inside = join(path, '.qingmiao.lock')
  const beside = join(dirname(path), `.${basename(path)}.qingmiao.lock`)
  const isThere = await exists(path)
  const lock = isThere ? inside : beside
  const made = isThere ? [] : await missingFolders(dirname(path))
  try {
    // A run that began before the folder was there still holds the lock beside it.
    if (isThere) await clearStale(beside, path, onStale)
    if (!isThere) await makeFolder(dirname(path))
    await take(lock, path, onStale)
  } catch (error) {
    await removeEmpty(made)
    throw asInputError(error, path)
  }
  try {
    return await work()
  } finally {
    held.delete(lock)
    await dropDraft(lock)
    await removeEmpty(made)
  }
}

async function take(lock: string, path: string, onStale: (holder: LockHolder) => void): Promise<void> {
  const holder: LockHolder = { pid: process.pid, host: hostname() }
  await clearStale(lock, path, onStale)
  await writeFile(lock, `${JSON.stringify(holder)}\n`, { flag: 'wx' }).catch(async (error) => {
    throw error.code === 'EEXIST' ? inUse(path, lock, await textOf(lock)) : error
  })
  held.add(lock)
  trackDraft(lock)
}

/** Takes a lock away whose run is gone; refuses where it may be going on. */
async function clearStale(lock: string, path: string, onStale: (holder: LockHolder) => void): Promise<void> {
  const text = await textOf(lock)
  if (text === null) return
  const holder = holderIn(text)
  if (holder === null || held.has(lock) || !isGone(holder)) throw inUse(path, lock, text)
  // Moved aside before it is removed: another run may have done the same by now, and the lock may be its own.
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  await rename(lock, aside).catch((error) => {
    throw error.code === 'ENOENT' ? inUse(path, lock, null) : error
  })
  const moved = await textOf(aside)
  if (moved !== text) {
    await rename(aside, lock)
    throw inUse(path, lock, moved)
  }
  await rm(aside, { force: true })
  onStale(holder)
}

function isGone({ pid, host }: LockHolder): boolean {
  return host === hostname() && (pid === process.pid || !isRunning(pid))
}

function inUse(path: string, lock: string, text: string | null): InputError<BookErrorCode> {
  const { pid, host } = holderIn(text ?? '') ?? { pid: '?', host: '?' }
  return new InputError<BookErrorCode>('folderInUse', { file: path, lock, pid, host })
}

function holderIn(text: string): LockHolder | null {
  const [, pid, host] = /^\{"pid":(\d+),"host":"([^"]*)"\}\s*$/.exec(text) ?? []
  return pid === undefined ? null : { pid: Number(pid), host }
}

async function textOf(lock: string): Promise<string | null> {
  return readFile(lock, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** The folders above the place that are not there yet, the deepest first. */
async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = []
  for (let at = folder; !(await exists(at)) && dirname(at) !== at; at = dirname(at)) missing.push(at)
  return missing
}

/** Folders made for the lock alone go again; one that holds the result stays. */
async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
