import { languages } from '../../words/phrase.ts'
import type { Table } from '../document.ts'
import { formatCell, printedLength } from './format.ts'

/** Half-widths above which a text is read, not scanned. */
const scanned = 24
/** Rows up to which cards are shorter to go through than a table with tall rows is to swipe. */
const mostCards = 48

/**
 * True where a phone shows a table as a card for each row: texts that are to be read stand beside the row's name. As a
 * table it would scroll sideways with tall rows.
 */
export function readsAsCards({ columns, rows }: Table): boolean {
  if (rows.length > mostCards || rows.some(({ role }) => role === 'group' || role === 'total')) return false
  if (columns[0].format !== 'text' || columns.some(({ group }) => group !== undefined)) return false
  return columns
    .slice(1)
    .some(
      ({ format }, i) =>
        format === 'text' &&
        rows.some(({ cells }) =>
          languages.some(
            (language) => printedLength(formatCell(cells[i + 1] ?? null, format, language)) > scanned,
          ),
        ),
    )
}
