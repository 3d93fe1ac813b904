import { availableParallelism } from 'node:os'
import type { TableSource } from './table-source.ts'

/** Below this a file is read before a thread has started. */
const worthThreads = 64 * 1024 * 1024
const mostThreads = 4

/**
 * How many threads share a file, this one included: one for all but large CSV files. They end with the reading, and
 * what is read does not depend on them (docs/decisions/2026-11-24-large-files-on-threads.md).
 */
export function readingThreads({ format, bytes }: Pick<TableSource, 'format' | 'bytes'>): number {
  if (format !== 'csv' || bytes < worthThreads) return 1
  return Math.min(mostThreads, availableParallelism())
}
