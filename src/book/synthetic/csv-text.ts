import type { Cell } from './cells.ts'

/** Rows become text that is taken away in chunks, so that memory holds one chunk. */
export interface CsvText {
  row(cells: readonly Cell[]): void
  readonly isFull: boolean
  take(): string
}

const CHUNK_CHARACTERS = 1 << 18

/** With a header, LF line ends, a cell quoted only where it must be. */
export function csvText(columns: readonly string[]): CsvText {
  let buffer = `${columns.join(',')}\n`
  return {
    row(cells) {
      let line = ''
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i]
        if (i > 0) line += ','
        if (typeof cell === 'number') line += cell
        else if (cell !== null) line += quoted(cell)
      }
      buffer += `${line}\n`
    },
    get isFull() {
      return buffer.length > CHUNK_CHARACTERS
    },
    take() {
      const text = buffer
      buffer = ''
      return text
    },
  }
}

function quoted(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 44 || code === 34 || code === 10 || code === 13) return `"${text.replaceAll('"', '""')}"`
  }
  return text
}
