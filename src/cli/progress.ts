import type { Phrase } from '../words/phrase.ts'
import { inTerminalLanguage } from './terminal.ts'

/** Reports steps of a long command; `share` (0 to 1) of the whole, where known. */
export type Progress = (step: Phrase, share?: number) => void

const barWidth = 24

/** A bar that redraws itself on a terminal, a line a step elsewhere; always on stderr. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress & { end(): void } {
  let lastLine = ''
  const report = (step: Phrase, share?: number) => {
    const text = inTerminalLanguage(step)
    if (!stream.isTTY) {
      if (text !== lastLine) stream.write(`${text}\n`)
      lastLine = text
      return
    }
    const filled = Math.round((share ?? 0) * barWidth)
    const bar = share === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `
    stream.write(`\r\u001b[2K${bar}${text}`)
    lastLine = text
  }
  const end = () => {
    if (stream.isTTY && lastLine !== '') stream.write('\n')
  }
  return Object.assign(report, { end })
}
