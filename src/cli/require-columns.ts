import type { BookErrorCode } from '../book/error-codes.ts'
import type { CreditFile } from '../book/read-frame.ts'
import { columnNamed } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'

const mostColumnsListed = 50

/** Columns that options name must be in the file; the message lists those that are. */
export function requireColumns({ frame, source }: CreditFile, names: Iterable<string>): void {
  for (const column of names) {
    if (columnNamed(frame, column)) continue
    const columns = frame.columns
      .slice(0, mostColumnsListed)
      .map(({ name }) => name)
      .join(', ')
    throw new InputError<BookErrorCode>('columnNotFound', { file: source.file, column, columns })
  }
}
