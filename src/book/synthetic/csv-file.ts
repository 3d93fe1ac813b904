import { closeSync, openSync, writeSync } from 'node:fs'
import type { Cell } from './cells.ts'
import { csvText } from './csv-text.ts'

/** A CSV that is written as its rows come. */
export interface CsvFile {
  row(cells: readonly Cell[]): void
  close(): void
}

export function csvFile(path: string, columns: readonly string[]): CsvFile {
  const file = openSync(path, 'wx')
  const text = csvText(columns)
  const flush = () => {
    const bytes = Buffer.from(text.take(), 'utf8')
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset)
  }
  return {
    row(cells) {
      text.row(cells)
      if (text.isFull) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}
