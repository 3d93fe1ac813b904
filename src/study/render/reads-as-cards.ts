import { languages } from '../../words/phrase.ts'
import type { Table } from '../document.ts'
import { formatCell, printedLength } from './format.ts'

/** Half-widths above which a text is read, not scanned. */
const scanned = 24
/** And above which it runs over so many lines that one such column is enough. */
const severalLines = 40
/** Rows up to which cards are better to go through than a table is to swipe, by how many of its columns are read. */
const mostCards = { one: 24, several: 48 }

/**
 * True where a phone shows a table as a card for each row: texts that are to be read stand beside the row's name. As a
 * table it would scroll sideways with tall rows.
 */
export function readsAsCards({ columns, rows }: Table): boolean {
  if (rows.some(({ role }) => role === 'group' || role === 'total')) return false
  if (columns[0].format !== 'text' || columns.some(({ group }) => group !== undefined)) return false
  const read = columns
    .map(({ format }, at) => (at > 0 && format === 'text' ? longest(rows, at) : 0))
    .filter((length) => length > scanned)
  return read.length >= 2
    ? rows.length <= mostCards.several
    : read.length === 1 && read[0] > severalLines && rows.length <= mostCards.one
}

/** In either language, so that the page is the same in both. */
function longest(rows: Table['rows'], at: number): number {
  return Math.max(
    0,
    ...rows.flatMap(({ cells }) =>
      languages.map((language) => printedLength(formatCell(cells[at] ?? null, 'text', language))),
    ),
  )
}
