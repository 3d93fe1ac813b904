import type { BinaryOutcome } from '../binning/cells.ts'
import { columnNamed, type Frame, takeRows, takeRowsOf } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { readEvents } from '../regression/report/event-level.ts'
import type { CardErrorCode } from './card-error.ts'

/** Rows with a known outcome. */
export interface OutcomeRows {
  /** Without the outcome column. */
  readonly frame: Frame
  readonly outcome: BinaryOutcome
  /** The value of the column that is the event. */
  readonly event: string
  /** Rows without an outcome (immature notes), left out. */
  readonly skipped: number
}

/** Takes the rows whose outcome is known. Every known value other than the event is a non-event. */
export function outcomeRows(
  frame: Frame,
  outcomeColumn: string,
  eventGiven?: string,
  weightsColumn?: string,
): OutcomeRows {
  const column = columnNamed(frame, outcomeColumn)
  if (!column) throw new InputError<CardErrorCode>('cardColumnMissing', { factor: outcomeColumn })
  const { isEvent, event } = readEvents(column, eventGiven ?? null)
  const weights = weightsColumn === undefined ? null : columnNamed(frame, weightsColumn)
  if (weights === undefined)
    throw new InputError<CardErrorCode>('cardColumnMissing', { factor: weightsColumn! })
  if (weights && weights.kind !== 'numeric') {
    throw new InputError<CardErrorCode>('cardColumnText', { factor: weights.name })
  }
  const usable = (row: number) => !Number.isNaN(isEvent[row]) && !(weights && !(weights.values[row] > 0))
  const rows = Uint32Array.from(isEvent.keys()).filter(usable)
  const columns = frame.columns.filter((candidate) => candidate !== column && candidate !== weights)
  const all = rows.length === frame.rows
  const kept = { rows: frame.rows, columns }
  return {
    frame: all ? kept : takeRows(kept, rows),
    outcome: {
      event: Uint8Array.from(rows, (row) => isEvent[row]),
      ...(weights && { weights: takeRowsOf(weights, rows).values }),
    },
    event,
    skipped: frame.rows - rows.length,
  }
}
