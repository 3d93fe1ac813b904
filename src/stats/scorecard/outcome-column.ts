import type { BinaryOutcome } from '../binning/cells.ts'
import { type Column, columnNamed, type Frame, takeRows, takeRowsOf } from '../frame.ts'
import { InputError } from '../input-error.ts'
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

/** Values that mean the event where none is named, in any case. */
const eventSpellings = ['1', 'true', 'yes', 'bad', 'default', '是', '违约']

/** Takes the rows whose outcome is known. Every known value other than the event is a non-event. */
export function outcomeRows(
  frame: Frame,
  outcomeColumn: string,
  eventGiven?: string,
  weightsColumn?: string,
): OutcomeRows {
  const column = columnNamed(frame, outcomeColumn)
  if (!column) throw new InputError<CardErrorCode>('cardColumnMissing', { factor: outcomeColumn })
  const { event: flags, eventLevel } = flagEvents(column, eventGiven)
  const weights = weightsColumn === undefined ? null : columnNamed(frame, weightsColumn)
  if (weights === undefined)
    throw new InputError<CardErrorCode>('cardColumnMissing', { factor: weightsColumn! })
  if (weights && weights.kind !== 'numeric') {
    throw new InputError<CardErrorCode>('cardColumnText', { factor: weights.name })
  }
  const usable = (row: number) => flags[row] !== UNKNOWN && !(weights && !(weights.values[row] > 0))
  const rows = Uint32Array.from(flags.keys()).filter(usable)
  const columns = frame.columns.filter((candidate) => candidate !== column && candidate !== weights)
  const all = rows.length === frame.rows
  const kept = { rows: frame.rows, columns }
  return {
    frame: all ? kept : takeRows(kept, rows),
    outcome: {
      event: Uint8Array.from(rows, (row) => flags[row]),
      ...(weights && { weights: takeRowsOf(weights, rows).values }),
    },
    event: eventLevel,
    skipped: frame.rows - rows.length,
  }
}

const UNKNOWN = 2

function flagEvents(column: Column, eventGiven?: string): { event: Uint8Array; eventLevel: string } {
  if (column.kind === 'numeric') {
    const eventLevel = eventGiven ?? '1'
    const value = Number(eventLevel)
    const event = Uint8Array.from(column.values, (found) =>
      Number.isNaN(found) ? UNKNOWN : found === value ? 1 : 0,
    )
    if (!event.includes(1)) throw eventUnknown(column.name, eventLevel)
    return { event, eventLevel }
  }
  const code =
    eventGiven === undefined
      ? column.levels.findIndex((level) => eventSpellings.includes(level.trim().toLowerCase()))
      : column.levels.indexOf(eventGiven)
  if (code < 0) throw eventUnknown(column.name, column.levels.slice(0, 20).join(', '))
  const missing = column.levels.length
  const event = Uint8Array.from(column.codes, (found) =>
    found === missing ? UNKNOWN : found === code ? 1 : 0,
  )
  return { event, eventLevel: column.levels[code] }
}

function eventUnknown(outcome: string, values: string): InputError<CardErrorCode> {
  return new InputError<CardErrorCode>('cardEventUnknown', { outcome, values })
}
