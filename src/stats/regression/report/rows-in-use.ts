import { type Column, columnNamed, type Frame, isMissing, takeRowsOf } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import type { BinomialOutcome } from '../outcome.ts'
import { readEvents } from './event-level.ts'
import type { RegressionErrorCode, RegressionRequest } from './request.ts'

/** The rows that a regression uses: complete in every column in use, as R drops them. */
export interface RowsInUse {
  readonly read: number
  readonly dropped: number
  readonly columns: readonly Column[]
  readonly outcome: BinomialOutcome
  readonly clusters: readonly Uint32Array[]
  /** The value taken as the event; null for counts. */
  readonly event: string | null
}

export function rowsInUse(request: RegressionRequest): RowsInUse {
  const { frame, factors, clusters, weights } = request
  if (factors.length === 0) throw new InputError<RegressionErrorCode>('noFactors')
  const factorColumns = factors.map((name) => required(frame, name))
  const clusterColumns = clusters.map((name) => required(frame, name))
  const weightColumn = weights === null ? null : required(frame, weights)
  const { events, trials, event } = readOutcome(request)
  if (weightColumn) weigh(events, trials, weightColumn)

  const inUse = [...factorColumns, ...clusterColumns, ...(weightColumn ? [weightColumn] : [])]
  const rows: number[] = []
  for (let row = 0; row < frame.rows; row++) {
    if (!Number.isNaN(events[row]) && !inUse.some((column) => isMissing(column, row))) rows.push(row)
  }
  if (rows.length === 0) throw new InputError<RegressionErrorCode>('noRowsLeft', { rows: frame.rows })
  const kept = rows.length === frame.rows ? null : Uint32Array.from(rows)
  const outcome = {
    events: kept ? Float64Array.from(kept, (row) => events[row]) : events,
    trials: kept ? Float64Array.from(kept, (row) => trials[row]) : trials,
  }
  requireBothOutcomes(outcome)
  return {
    read: frame.rows,
    dropped: frame.rows - rows.length,
    columns: kept ? factorColumns.map((column) => takeRowsOf(column, kept)) : factorColumns,
    outcome,
    clusters: clusterColumns.map((column) => clusterCodes(kept ? takeRowsOf(column, kept) : column)),
    event,
  }
}

function required(frame: Frame, name: string): Column {
  const column = columnNamed(frame, name)
  if (!column) throw new InputError<RegressionErrorCode>('factorNotInFile', { column: name })
  return column
}

function readOutcome({ frame, outcome }: RegressionRequest) {
  if (outcome.kind === 'binary') {
    const { isEvent, event } = readEvents(required(frame, outcome.column), outcome.event)
    return { events: isEvent, trials: new Float64Array(frame.rows).fill(1), event }
  }
  const events = counts(required(frame, outcome.events)).slice()
  const nonEvents = counts(required(frame, outcome.nonEvents))
  return { events, trials: events.map((count, row) => count + nonEvents[row]), event: null }
}

function counts(column: Column): Float64Array {
  if (column.kind === 'nominal') {
    const row = column.codes.findIndex((code) => code < column.levels.length)
    throw new InputError<RegressionErrorCode>('countNotACount', {
      column: column.name,
      row: row + 2,
      value: column.levels[column.codes[row]] ?? '',
    })
  }
  requireCounts(column.values, column.name, 'countNotACount')
  return column.values
}

function weigh(events: Float64Array, trials: Float64Array, column: Column): void {
  if (column.kind === 'nominal') {
    throw new InputError<RegressionErrorCode>('weightNotACount', {
      column: column.name,
      row: 2,
      value: column.levels[0] ?? '',
    })
  }
  requireCounts(column.values, column.name, 'weightNotACount')
  for (let row = 0; row < events.length; row++) {
    events[row] *= column.values[row]
    trials[row] *= column.values[row]
  }
}

/** Rows are counted as in the file, the header being row 1. */
function requireCounts(values: Float64Array, column: string, code: RegressionErrorCode): void {
  const row = values.findIndex((value) => value < 0 || value === Infinity)
  if (row >= 0) throw new InputError<RegressionErrorCode>(code, { column, row: row + 2, value: values[row] })
}

function requireBothOutcomes({ events, trials }: BinomialOutcome): void {
  let eventSum = 0
  let trialSum = 0
  for (let row = 0; row < events.length; row++) {
    eventSum += events[row]
    trialSum += trials[row]
  }
  if (eventSum > 0 && eventSum < trialSum) return
  const details = { events: eventSum, nonEvents: trialSum - eventSum }
  throw new InputError<RegressionErrorCode>('oneOutcomeOnly', details)
}

function clusterCodes(column: Column): Uint32Array {
  if (column.kind === 'nominal') return Uint32Array.from(column.codes)
  const codeOf = new Map<number, number>()
  return Uint32Array.from(column.values, (value) => {
    const code = codeOf.get(value) ?? codeOf.size
    codeOf.set(value, code)
    return code
  })
}
