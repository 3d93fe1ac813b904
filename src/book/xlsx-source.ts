import { type CellValue, readSheet } from 'read-excel-file/node'
import { formatDay } from '../lending/calendar.ts'
import { InputError } from '../stats/input-error.ts'
import { checkXlsx } from './check-xlsx.ts'
import { csvLine } from './csv-text.ts'
import type { BookErrorCode } from './error-codes.ts'

const rowsPerChunk = 5_000
const millisecondsPerDay = 86_400_000

/** A sheet (the first, or the named one) as UTF-8 CSV, whole in memory; dates in ISO 8601. */
export async function xlsxChunks(path: string, file: string, sheet: string | null): Promise<Uint8Array[]> {
  await checkXlsx(path, file)
  const rows = await readSheet(path, sheet ?? 1).catch((error: unknown) => {
    const code: BookErrorCode =
      error instanceof Error && /sheet/i.test(`${error.name} ${error.message}`) && sheet !== null
        ? 'sheetNotFound'
        : 'brokenXlsx'
    throw new InputError<BookErrorCode>(code, { file, sheet: sheet ?? '' })
  })
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  for (let start = 0; start < rows.length; start += rowsPerChunk) {
    const lines = rows
      .slice(start, start + rowsPerChunk)
      .map((row) => (row.every((cell) => cell === null) ? '' : csvLine(row.map(cellAsText))))
    chunks.push(encoder.encode(`${lines.join('\n')}\n`))
  }
  return chunks
}

function cellAsText(value: CellValue | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return formatDay(Math.floor(value.getTime() / millisecondsPerDay))
  // A whole number beyond 2^53 was an 18-digit number that Excel has rounded: written so that it is seen.
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return value.toExponential()
  return String(value)
}
