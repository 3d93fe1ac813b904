import type { BookErrorCode } from '../book/error-codes.ts'
import { listedColumns } from '../book/listed-columns.ts'
import type { CreditFile } from '../book/read-frame.ts'
import { columnNamed } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'

/** Columns that options name must be in the file; the message lists those that are. */
export function requireColumns({ frame, source }: CreditFile, names: Iterable<string>): void {
  for (const column of names) {
    if (columnNamed(frame, column)) continue
    const columns = listedColumns(frame.columns.map(({ name }) => name))
    throw new InputError<BookErrorCode>('columnNotFound', { file: source.file, column, columns })
  }
}
