import { InputError } from '../stats/input-error.ts'
import { writeFileAtomically } from './atomic-write.ts'
import { isBlankLine } from './cell-batch.ts'
import { csvLine } from './csv-text.ts'
import type { BookErrorCode } from './error-codes.ts'
import { findHeader } from './header-row.ts'
import type { TableSource } from './table-source.ts'

/**
 * Writes the table again with more columns at the right: every row in its order, its own text byte for byte (quotes
 * and all), in UTF-8. `cellsOf(row)` gives the new cells of the 0-based data row. A workbook comes out as CSV.
 */
export async function appendColumns(
  source: TableSource,
  output: string,
  names: readonly string[],
  cellsOf: (row: number) => readonly string[],
): Promise<number> {
  const header = findHeader(source, 'loans')
  const { delimiter, file } = source
  let row = 0
  await writeFileAtomically(output, async (write) => {
    if (source.hasByteOrderMark) await write(Uint8Array.of(0xef, 0xbb, 0xbf))
    for await (const batch of source.batches({ unescapes: false })) {
      const parts: Uint8Array[] = []
      const encoder = new TextEncoder()
      for (let i = 0; i < batch.rows; i++) {
        const sourceRow = batch.firstRow + i
        const line = batch.bytes.subarray(batch.lineStarts[i], batch.lineEnds[i])
        if (sourceRow > header.row && isBlankLine(batch, i)) continue
        const isHeader = sourceRow === header.row
        const cells = isHeader ? names : sourceRow < header.row ? [] : cellsOf(row++)
        const surplus = batch.firstCells[i + 1] - batch.firstCells[i] - header.names.length
        if (sourceRow >= header.row && surplus < 0) {
          const expected = header.names.length
          throw new InputError<BookErrorCode>('raggedRow', {
            file,
            row: sourceRow,
            cells: expected + surplus,
            expected,
          })
        }
        const kept = surplus > 0 && sourceRow >= header.row ? line.subarray(0, line.length - surplus) : line
        const added = cells.length === 0 ? '\n' : `${delimiter}${csvLine(cells, delimiter)}\n`
        parts.push(kept, encoder.encode(added))
      }
      await write(Buffer.concat(parts))
    }
  })
  return row
}
