import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { CsvScanner } from './csv-scanner.ts'
import { Dictionary } from './dictionary.ts'
import { Numbers } from './numbers.ts'
import { type LoadedPart, RowLoader, type RowRules } from './row-loader.ts'
import { type Inspection, utf8Chunks } from './text-encoding.ts'

/** A stretch of a CSV file that a thread reads by itself, and into what. */
export interface FilePart {
  readonly path: string
  readonly file: string
  readonly text: Pick<Inspection, 'encoding' | 'hasByteOrderMark'>
  readonly delimiter: string
  /** Byte behind a line feed. */
  readonly start: number
  /** Byte behind the last of the part. */
  readonly end: number
  /** True where the part ends with the file: its last row needs no line end. */
  readonly isLast: boolean
  readonly rules: RowRules
  readonly kinds: readonly ('numbers' | 'texts' | null)[]
}

/** Loads a part as if a row began at its first byte; null where its last byte lies within a row. */
export async function loadFilePart(part: FilePart): Promise<LoadedPart | null> {
  const sinks = part.kinds.map((kind) =>
    kind === null ? null : kind === 'numbers' ? new Numbers() : new Dictionary(),
  )
  const ragged: { sourceRow: number; cells: number }[] = []
  const onRagged = (sourceRow: number, cells: number) => ragged.push({ sourceRow, cells })
  const loader = new RowLoader(part.rules, sinks, onRagged, part.end - part.start)
  const scanner = new CsvScanner(part.file, part.delimiter)
  for await (const chunk of utf8Chunks(part.path, part.file, part.text, part))
    loader.take(scanner.push(chunk))
  if (part.isLast) loader.take(scanner.finish())
  else if (!scanner.isBetweenRows) return null
  const { rowsSeen } = loader
  return {
    rowsSeen,
    sourceRows: loader.sourceRows(),
    ragged,
    sinks: sinks.map((sink) => sink?.toPart() ?? null),
  }
}

/** A part being read on a thread of its own. */
export interface PartReader {
  /**
   * Null where the part cannot be used: it ends within a row, or reading it failed. Who reads the same bytes in
   * order then meets the same fault, and knows its row.
   */
  readonly loaded: Promise<LoadedPart | null>
  readonly cancel: () => void
}

export function startPartReader(part: FilePart): PartReader {
  const worker = new Worker(new URL('./file-part-worker.ts', import.meta.url), { workerData: part })
  const loaded = new Promise<LoadedPart | null>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
  return { loaded, cancel: () => void worker.terminate() }
}

/**
 * Where `parts` parts of a file of about the same length may begin: behind a line feed each, the first part at 0 not
 * among them. Whether a row begins there too (the line feed may stand in a quoted cell) shows only in reading.
 */
export async function partStarts(path: string, bytes: number, parts: number): Promise<number[]> {
  const handle = await open(path, 'r')
  try {
    const starts: number[] = []
    const window = Buffer.alloc(1 << 16)
    for (let part = 1; part < parts; part++) {
      const from = Math.floor((bytes * part) / parts)
      const { bytesRead } = await handle.read(window, 0, window.length, from)
      const at = window.subarray(0, bytesRead).indexOf(0x0a)
      const start = from + at + 1
      if (at !== -1 && start < bytes && start > (starts.at(-1) ?? 0)) starts.push(start)
    }
    return starts
  } finally {
    await handle.close()
  }
}
