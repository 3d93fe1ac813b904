import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Drafts that are being written now: what an interruption has to take away. */
const openDrafts = new Set<string>()

/** The path of a new draft of `name` in `folder`. Its name tells whose it is, so that a later run may sweep it. */
export function openDraft(folder: string, name: string): string {
  const draft = join(folder, `.${name}.${process.pid}-${randomBytes(6).toString('hex')}.part`)
  openDrafts.add(draft)
  return draft
}

/** A file of a run that has to go with it when it is interrupted, as its drafts do. */
export function trackDraft(path: string): void {
  openDrafts.add(path)
}

/** Removes a draft; one that never came to be needs no removing, and an earlier error is the one to tell. */
export async function dropDraft(draft: string): Promise<void> {
  openDrafts.delete(draft)
  await rm(draft, { recursive: true, force: true }).catch(() => undefined)
}

/** Removes all drafts at once: for a process that is told to stop. */
export function dropAllDrafts(): void {
  for (const draft of openDrafts) rmSync(draft, { recursive: true, force: true })
  openDrafts.clear()
}

/** Removes the drafts of `name` that a killed run has left: those whose process is gone. */
export async function sweepDrafts(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(`.${name}.`)) continue
    const [, pid] = /^\.(\d+)-[0-9a-f]{12}\.part$/.exec(entry.slice(name.length + 1)) ?? []
    if (pid !== undefined && !isRunning(Number(pid))) await dropDraft(join(folder, entry))
  }
}

/** Whether a process of this machine is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Makes a folder and those above it. Node's own recursion never ends where a file system refuses all folders (/proc). */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || basename(path) === '' || path === '.') return
    if (code !== 'ENOENT' || dirname(path) === path || (await isFolder(dirname(path)))) throw error
    await makeFolder(dirname(path))
    await mkdir(path)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await readdir(path).catch(() => null)) !== null
}
