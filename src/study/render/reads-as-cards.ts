import { languages } from '../../words/phrase.ts'
import type { Table } from '../document.ts'
import { formatCell, printedLength } from './format.ts'

/** Half-widths above which a text is read, not scanned. */
const scanned = 24
const mostCards = 12

/**
 * True where a phone shows a table as a card for each row: few rows, of which two texts or more beside the row's name
 * are to be read. As a table it would scroll sideways with tall rows.
 */
export function readsAsCards({ columns, rows }: Table): boolean {
  if (rows.length > mostCards || rows.some(({ role }) => role !== undefined)) return false
  if (columns[0].format !== 'text' || columns.some(({ group }) => group !== undefined)) return false
  const isRead = columns
    .slice(1)
    .filter(
      ({ format }, i) =>
        format === 'text' &&
        rows.some(({ cells }) =>
          languages.some(
            (language) => printedLength(formatCell(cells[i + 1] ?? null, format, language)) > scanned,
          ),
        ),
    )
  return isRead.length >= 2
}
