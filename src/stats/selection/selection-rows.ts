import { type Column, columnNamed, type Frame, isMissing, takeRowsOf } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { readEvents } from '../regression/report/event-level.ts'
import type { RegressionErrorCode } from '../regression/report/request.ts'
import { requireFewLevels } from '../regression/report/require-few-levels.ts'

/** - `oneSelectionOnly`: every row in use was selected, or none (details: selected, notSelected). */
export type SelectionErrorCode = 'oneSelectionOnly'

export interface SelectionRequest {
  readonly frame: Frame
  readonly selected: string
  /** The value of `selected` that means selected; known ones where null. */
  readonly selectedEvent: string | null
  readonly outcome: string
  readonly event: string | null
  readonly selectionFactors: readonly string[]
  readonly outcomeFactors: readonly string[]
  readonly references: Readonly<Record<string, string>>
  readonly namedReferences: readonly string[]
  readonly confidence: number
}

export interface SelectionRows {
  readonly selectionColumns: readonly Column[]
  readonly outcomeColumns: readonly Column[]
  readonly isSelected: Uint8Array
  readonly isEvent: Uint8Array
  readonly selected: string
  readonly event: string
}

/** Complete rows: all selection factors, and for a selected row the outcome and its factors too. */
export function selectionRows(request: SelectionRequest): SelectionRows {
  const { frame, selectionFactors, outcomeFactors } = request
  if (selectionFactors.length === 0 || outcomeFactors.length === 0)
    throw new InputError<RegressionErrorCode>('noFactors')
  const itself = [...selectionFactors, ...outcomeFactors].find((name) =>
    [request.selected, request.outcome].includes(name),
  )
  if (itself !== undefined) throw new InputError<RegressionErrorCode>('factorIsOutcome', { column: itself })
  const forSelection = [...new Set(selectionFactors)].map((name) => required(frame, name))
  const forOutcome = [...new Set(outcomeFactors)].map((name) => required(frame, name))
  const selected = readEvents(required(frame, request.selected), request.selectedEvent)
  const outcome = readEvents(required(frame, request.outcome), request.event)
  const all: number[] = []
  const chosen: number[] = []
  for (let row = 0; row < frame.rows; row++) {
    const isSelected = selected.isEvent[row]
    if (Number.isNaN(isSelected) || forSelection.some((column) => isMissing(column, row))) continue
    if (isSelected === 1) {
      if (Number.isNaN(outcome.isEvent[row]) || forOutcome.some((column) => isMissing(column, row))) continue
      chosen.push(row)
    }
    all.push(row)
  }
  if (all.length === 0) throw new InputError<RegressionErrorCode>('noRowsLeft', { rows: frame.rows })
  if (chosen.length === 0 || chosen.length === all.length) {
    throw new InputError<SelectionErrorCode>('oneSelectionOnly', {
      selected: chosen.length,
      notSelected: all.length - chosen.length,
    })
  }
  const isEvent = Uint8Array.from(chosen, (row) => outcome.isEvent[row])
  const events = countOf(isEvent)
  if (events === 0 || events === chosen.length)
    throw new InputError<RegressionErrorCode>('oneOutcomeOnly', {
      events,
      nonEvents: chosen.length - events,
    })
  const selectionColumns = forSelection.map((column) => takeRowsOf(column, all))
  requireFewLevels(selectionColumns)
  return {
    selectionColumns,
    outcomeColumns: forOutcome.map((column) => takeRowsOf(column, chosen)),
    isSelected: Uint8Array.from(all, (row) => selected.isEvent[row]),
    isEvent,
    selected: selected.event,
    event: outcome.event,
  }
}

function required(frame: Frame, name: string): Column {
  const column = columnNamed(frame, name)
  if (!column) throw new InputError<RegressionErrorCode>('factorNotInFile', { column: name })
  return column
}

/** How many flags are set. */
export function countOf(flags: Uint8Array): number {
  return flags.reduce((total, flag) => total + flag, 0)
}
