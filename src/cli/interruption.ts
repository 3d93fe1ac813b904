import { dropAllDrafts } from '../book/draft.ts'

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * A command that is told to stop, or ends before its time (its reader has gone, a fault of ours), takes its half-written
 * drafts and its lock away first. One that listens to the signal itself (`serve`) ends in its own way.
 */
export function stopCleanly(): void {
  process.on('exit', dropAllDrafts)
  for (const [signal, exitCode] of Object.entries(exitCodes) as [keyof typeof exitCodes, number][]) {
    process.on(signal, () => {
      dropAllDrafts()
      if (process.listenerCount(signal) === 1) process.exit(exitCode)
    })
  }
}
