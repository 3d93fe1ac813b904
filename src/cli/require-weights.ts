import type { CreditFile } from '../book/read-frame.ts'
import { columnNamed } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'
import type { RegressionErrorCode } from '../stats/regression/report/request.ts'

/**
 * Weights are frequencies: finite and not negative. The first that is none is told by its row in the file; a blank
 * one leaves its row out, like every missing value. A column that is not there is another check's to tell.
 */
export function requireWeights({ frame, sourceRows }: CreditFile, name: string | undefined): void {
  const column = name === undefined ? undefined : columnNamed(frame, name)
  if (column === undefined) return
  for (let row = 0; row < frame.rows; row++) {
    const value = column.kind === 'numeric' ? column.values[row] : column.levels[column.codes[row]]
    if (value === undefined || Number.isNaN(value)) continue
    const weight = typeof value === 'number' ? value : Number(value)
    if (Number.isFinite(weight) && weight >= 0) continue
    throw new InputError<RegressionErrorCode>('weightNotACount', {
      column: column.name,
      row: sourceRows[row],
      value,
    })
  }
}
