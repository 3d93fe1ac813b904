import type { Phrase } from '../../words/phrase.ts'
import type { TableColumn } from '../document.ts'

export function column(key: string, header: Phrase, format: TableColumn['format']): TableColumn {
  return { key, header, format }
}

/** An interval of a report, null where one of its ends is missing on both sides; an open end is infinite. */
export function intervalCell(
  interval: readonly [number | null, number | null] | null,
): readonly [number, number] | null {
  if (!interval || (interval[0] === null && interval[1] === null)) return null
  return [interval[0] ?? Number.NEGATIVE_INFINITY, interval[1] ?? Number.POSITIVE_INFINITY]
}

/** As tables print p, for use in a sentence. */
export function writtenP(p: number | null): string {
  if (p === null || Number.isNaN(p)) return '—'
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`
}
