import type { Column } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import type { RegressionErrorCode } from './request.ts'

/** The work grows with the cube of the columns: a loan number as a factor would run for hours and tell nothing. */
const mostLevels = 500

/** A factor with a coefficient for nearly every household is a mistake; what varies by group is a random intercept. */
export function requireFewLevels(columns: readonly Column[]): void {
  for (const column of columns) {
    if (column.kind !== 'nominal' || column.levels.length <= mostLevels) continue
    const levels = new Set(column.codes).size
    if (levels > mostLevels)
      throw new InputError<RegressionErrorCode>('tooManyLevels', {
        column: column.name,
        levels,
        most: mostLevels,
      })
  }
}
