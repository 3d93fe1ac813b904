import { dropAllDrafts } from '../book/draft.ts'

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * A command that is told to stop takes its half-written drafts away first. One that listens to the signal itself
 * (`serve`) ends in its own way.
 */
export function stopCleanly(): void {
  for (const [signal, exitCode] of Object.entries(exitCodes) as [keyof typeof exitCodes, number][]) {
    process.on(signal, () => {
      dropAllDrafts()
      if (process.listenerCount(signal) === 1) process.exit(exitCode)
    })
  }
}
