import { withFolderLock } from '../book/folder-lock.ts'
import { mainHelp } from '../words/commands.ts'
import { say } from './terminal.ts'

/** Runs a command that fills a folder while no other run may write into it; a lock that was left over is told. */
export function inLockedFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  return withFolderLock(path, work, ({ pid, host }) => say(mainHelp.staleLock(String(pid), host)))
}
