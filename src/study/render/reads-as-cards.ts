import { languages } from '../../words/phrase.ts'
import type { Table } from '../document.ts'
import { formatCell, printedLength } from './format.ts'

/** Half-widths above which a text is read, not scanned. */
const scanned = 24
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
    .slice(1)
    .filter(
      ({ format }, i) =>
        format === 'text' &&
        rows.some(({ cells }) =>
          languages.some(
            (language) => printedLength(formatCell(cells[i + 1] ?? null, format, language)) > scanned,
          ),
        ),
    ).length
  return read > 0 && rows.length <= (read === 1 ? mostCards.one : mostCards.several)
}
