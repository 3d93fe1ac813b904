import type { Book } from '../book/book.ts'
import { shapeReason } from '../book/default-factors.ts'
import { FEWEST_MISSING, LEAST_MISSING_SHARE, MISSING_LEVEL } from '../book/sample/missing-treatment.ts'
import { median, withLevel, withNumber } from '../book/sample/stand-in.ts'
import { type Column, isMissing, numericColumn, takeRowsOf } from '../stats/frame.ts'
import { InputError } from '../stats/input-error.ts'
import { readEvents } from '../stats/regression/report/event-level.ts'
import type { RegressionErrorCode } from '../stats/regression/report/request.ts'
import { outcomeBlank } from '../words/study.ts'
import type { ModelColumn, ModelSample } from './model-sample.ts'

/**
 * The sample of a credit file that is no loan book: every column but the outcome, dates and ids is a factor under
 * its own name. Rows without an outcome are left out; a missing factor gets a level or a flag of its own.
 */
export function creditFileSample(
  { loans }: Book,
  outcome: { readonly column: string; readonly event: string | null },
): ModelSample {
  const outcomeColumn = loans.columns.get(outcome.column)
  if (outcomeColumn?.kind !== 'numeric' && outcomeColumn?.kind !== 'nominal') {
    throw new InputError<RegressionErrorCode>('factorNotInFile', { column: outcome.column })
  }
  const { isEvent } = readEvents(outcomeColumn, outcome.event)
  const bookRows = rowsWithOutcome(isEvent)
  const events = Uint8Array.from(bookRows, (row) => isEvent[row])
  const derived = [...loans.columns.values()].flatMap((column): Column[] => {
    if (column === outcomeColumn || column.kind === 'date' || column.kind === 'text') return []
    return shapeReason(column) === null ? [takeRowsOf(column, bookRows)] : []
  })
  return {
    rows: bookRows.length,
    outcome: events,
    events: events.reduce((sum, flag) => sum + flag, 0),
    outcomeKind: 'column',
    columns: derived.flatMap(filled),
    derived,
    clusters: null,
    cropYears: null,
    bookRows,
    account: {
      read: loans.rows,
      used: bookRows.length,
      dropped:
        bookRows.length < loans.rows ? [{ reason: outcomeBlank, count: loans.rows - bookRows.length }] : [],
    },
  }
}

function rowsWithOutcome(isEvent: Float64Array): Uint32Array {
  const rows: number[] = []
  for (let row = 0; row < isEvent.length; row++) if (!Number.isNaN(isEvent[row])) rows.push(row)
  return Uint32Array.from(rows)
}

/** A constant column is no factor; a missing value becomes a level, or the median with a flag beside it. */
function filled(column: Column): ModelColumn[] {
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  const mask = new Float64Array(rows)
  let missing = 0
  for (let row = 0; row < rows; row++) {
    if (!isMissing(column, row)) continue
    mask[row] = 1
    missing += 1
  }
  const isTelling = missing >= Math.max(FEWEST_MISSING, LEAST_MISSING_SHARE * rows)
  const own = (filledColumn: Column, isMissingFlag: boolean): ModelColumn => ({
    column: filledColumn,
    factor: column.name,
    term: null,
    isMissingFlag,
    reference: filledColumn.kind === 'nominal' ? filledColumn.levels[0] : null,
  })
  if (column.kind === 'nominal') {
    const complete = missing > 0 ? withLevel(column, MISSING_LEVEL) : column
    return new Set(complete.codes).size > 1 ? [own(complete, false)] : []
  }
  const complete = missing > 0 ? withNumber(column, median(column)) : column
  if (complete.values.every((value) => value === complete.values[0])) return []
  const flag = isTelling ? [own(numericColumn(`${column.name}Missing`, mask), true)] : []
  return [own(complete, false), ...flag]
}
