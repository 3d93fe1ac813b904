import type { Column } from '../../frame.ts'
import { InputError } from '../../input-error.ts'
import { listedLevels } from './listed-levels.ts'
import type { RegressionErrorCode } from './request.ts'

/** Values that mean default where no event is named, in any case. */
export const knownEvents = ['1', 'true', 'yes', 'bad', 'default', '是', '违约'] as const

/** 1 where the row is an event, 0 where it is not, NaN where the outcome is missing. */
export interface EventColumn {
  readonly isEvent: Float64Array
  /** The value that was taken as the event. */
  readonly event: string
}

/** Reads an outcome column. Any other value than the event is a non-event, if an event is named or known. */
export function readEvents(column: Column, named: string | null): EventColumn {
  const levels = distinctValues(column)
  const rows = column.kind === 'numeric' ? column.values.length : column.codes.length
  const event = eventOf(column.name, levels, rows, named)
  const isEvent = new Float64Array(rows)
  if (column.kind === 'numeric') {
    const value = Number(event)
    for (let row = 0; row < rows; row++) {
      const cell = column.values[row]
      isEvent[row] = Number.isNaN(cell) ? Number.NaN : cell === value ? 1 : 0
    }
  } else {
    const code = column.levels.indexOf(event)
    for (let row = 0; row < rows; row++) {
      const cell = column.codes[row]
      isEvent[row] = cell === column.levels.length ? Number.NaN : cell === code ? 1 : 0
    }
  }
  return { isEvent, event }
}

const mostValuesListed = 12

function eventOf(column: string, levels: readonly string[], rows: number, named: string | null): string {
  if (levels.length === 0) throw new InputError<RegressionErrorCode>('outcomeEmpty', { column })
  const shown = { levels: listedLevels(levels, rows, mostValuesListed), count: levels.length }
  if (named !== null) {
    const found = levels.find((level) => level === named) ?? levels.find((level) => sameNumber(level, named))
    if (found === undefined) {
      throw new InputError<RegressionErrorCode>('eventNotFound', { column, event: named, ...shown })
    }
    return found
  }
  if (levels.length > 2) throw new InputError<RegressionErrorCode>('outcomeNotBinary', { column, ...shown })
  const known = levels.find((level) => (knownEvents as readonly string[]).includes(level.toLowerCase()))
  if (known === undefined) {
    if (levels.length === 1)
      throw new InputError<RegressionErrorCode>('outcomeHasOneValue', { column, level: levels[0] })
    throw new InputError<RegressionErrorCode>('eventUnknown', { column, ...shown })
  }
  return known
}

function sameNumber(level: string, named: string): boolean {
  return named.trim() !== '' && Number(level) === Number(named)
}

/** Up to a few more than two distinct values are enough to tell what the column is. */
function distinctValues(column: Column): string[] {
  if (column.kind === 'nominal') {
    const used = new Set<number>()
    for (const code of column.codes) if (code < column.levels.length) used.add(code)
    return column.levels.filter((_, code) => used.has(code))
  }
  const values = new Set<number>()
  for (const value of column.values) {
    if (!Number.isNaN(value)) values.add(value)
    if (values.size > 1000) break
  }
  return [...values].sort((a, b) => a - b).map(String)
}
