import { type Column, columnNamed, type Frame, isMissing, takeRowsOf } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import type { Grouping } from '../../mixed/grouped-cells.ts'
import type { BinomialOutcome } from '../outcome.ts'
import { readEvents } from './event-level.ts'
import type { RegressionErrorCode, RegressionRequest } from './request.ts'
import { requireFewLevels } from './require-few-levels.ts'

/** The rows that a regression uses: complete in every column in use, as R drops them. */
export interface RowsInUse {
  readonly read: number
  readonly dropped: number
  readonly columns: readonly Column[]
  readonly outcome: BinomialOutcome
  readonly clusters: readonly Uint32Array[]
  /** Of the random intercepts. */
  readonly groupings: readonly Grouping[]
  /** The value taken as the event; null for counts. */
  readonly event: string | null
}

export function rowsInUse(request: RegressionRequest): RowsInUse {
  const { frame, clusters, weights } = request
  const factors = [...new Set(request.factors)]
  const factorColumns = factors.map((name) => required(frame, name))
  const clusterColumns = clusters.map((name) => required(frame, name))
  const groupingColumns = (request.randomIntercepts?.columns ?? []).map((name) => required(frame, name))
  const weightColumn = weights === null ? null : required(frame, weights)
  const { events, trials, event } = readOutcome(request)
  if (weightColumn) weigh(events, trials, requireCounts(weightColumn, 'weightNotACount', request))
  if (factors.length === 0) throw new InputError<RegressionErrorCode>('noFactors')
  const { outcome: named } = request
  const outcomeNames = named.kind === 'binary' ? [named.column] : [named.events, named.nonEvents]
  const itself = factors.find((name) => outcomeNames.includes(name))
  if (itself !== undefined) throw new InputError<RegressionErrorCode>('factorIsOutcome', { column: itself })

  const inUse = [
    ...factorColumns,
    ...clusterColumns,
    ...groupingColumns,
    ...(weightColumn ? [weightColumn] : []),
  ]
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
  const columns = kept ? factorColumns.map((column) => takeRowsOf(column, kept)) : factorColumns
  requireFewLevels(columns)
  return {
    read: frame.rows,
    dropped: frame.rows - rows.length,
    columns,
    outcome,
    clusters: clusterColumns.map((column) => clusterCodes(kept ? takeRowsOf(column, kept) : column)),
    groupings: groupingColumns.map((column) => groupingOf(kept ? takeRowsOf(column, kept) : column)),
    event,
  }
}

function required(frame: Frame, name: string): Column {
  const column = columnNamed(frame, name)
  if (!column) throw new InputError<RegressionErrorCode>('factorNotInFile', { column: name })
  return column
}

function readOutcome(request: RegressionRequest) {
  const { frame, outcome } = request
  if (outcome.kind === 'binary') {
    const { isEvent, event } = readEvents(required(frame, outcome.column), outcome.event)
    return { events: isEvent, trials: new Float64Array(frame.rows).fill(1), event }
  }
  const events = requireCounts(required(frame, outcome.events), 'countNotACount', request).slice()
  const nonEvents = requireCounts(required(frame, outcome.nonEvents), 'countNotACount', request)
  return { events, trials: events.map((count, row) => count + nonEvents[row]), event: null }
}

function weigh(events: Float64Array, trials: Float64Array, weights: Float64Array): void {
  for (let row = 0; row < events.length; row++) {
    events[row] *= weights[row]
    trials[row] *= weights[row]
  }
}

/** The numbers of a column of counts, none of them negative; the first that is no count is named by its place. */
function requireCounts(
  column: Column,
  code: 'countNotACount' | 'weightNotACount',
  { sourceRows }: RegressionRequest,
): Float64Array {
  const isBad = (row: number) => {
    if (column.kind === 'numeric') return column.values[row] < 0 || column.values[row] === Infinity
    const level = column.levels[column.codes[row]]
    return level !== undefined && !(level.trim() !== '' && Number(level) >= 0)
  }
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  for (let row = 0; row < rows; row++) {
    if (!isBad(row)) continue
    const value = column.kind === 'numeric' ? column.values[row] : column.levels[column.codes[row]]
    const place = sourceRows ? sourceRows[row] : row + 2
    throw new InputError<RegressionErrorCode>(code, { column: column.name, row: place, value })
  }
  return column.kind === 'numeric'
    ? column.values
    : Float64Array.from(column.codes, (level) => Number(column.levels[level] ?? Number.NaN))
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

function groupingOf(column: Column): Grouping {
  const { name } = column
  const codes = clusterCodes(column)
  if (column.kind === 'nominal') return { name, codes, levels: column.levels }
  return { name, codes, levels: [...new Set(column.values)].map(String) }
}
