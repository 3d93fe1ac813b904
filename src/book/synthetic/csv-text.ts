import type { Cell } from './cells.ts'

/**
 * Rows become text that is taken away in chunks, so that memory holds one chunk. UTF-8 names, codes, numbers and
 * dates of the cooperative hold no comma, quote or line break, so that no cell needs quoting.
 */
export interface CsvText {
  row(cells: readonly Cell[]): void
  readonly isFull: boolean
  take(): string
}

const CHUNK_ROWS = 1024

/** With a header and LF line ends; null is empty. */
export function csvText(columns: readonly string[]): CsvText {
  let lines = [columns.join(',')]
  return {
    row(cells) {
      lines.push(cells.join(','))
    },
    get isFull() {
      return lines.length >= CHUNK_ROWS
    },
    take() {
      if (lines.length === 0) return ''
      const text = `${lines.join('\n')}\n`
      lines = []
      return text
    },
  }
}
