import { NO_DATE } from '../lending/calendar.ts'
import type { BookColumn, ColumnReading, DateColumn, ExtractDates, StateReading } from './book.ts'
import type { CanonicalColumn } from './canonical-column.ts'
import type { TableName } from './columns.ts'
import { Dictionary } from './dictionary.ts'
import { extractDateOf, readExtractDates } from './extract-dates.ts'
import { type HeaderRow, loadCells } from './load-cells.ts'
import { readNoteStates, stateColumnOf } from './note-states.ts'
import { Numbers } from './numbers.ts'
import type { ProblemLog } from './problem-log.ts'
import { readingThreads } from './reading-threads.ts'
import type { RecognisedColumn } from './recognise-columns.ts'
import type { TableSource } from './table-source.ts'
import { type RawNumbers, rawNumbers, typedNumbers } from './typed-number.ts'
import { isUnique, typedTexts } from './typed-text.ts'
import { type Magnitudes, medianOfPositive, unitByMagnitude } from './unit-by-magnitude.ts'
import type { HeaderUnit } from './units.ts'

/** A table with its recognised columns typed, no row yet set aside. */
export interface TypedTable {
  readonly name: TableName
  readonly source: TableSource
  readonly header: HeaderRow
  readonly rows: number
  /** Rows of another width than the header: reported, and in no column here. */
  readonly raggedRows: number
  readonly sourceRows: Uint32Array
  readonly columns: Map<string, BookColumn>
  /** Key columns of which it is known that no two rows hold the same. */
  readonly uniqueKeys: ReadonlySet<string>
  readonly columnReadings: readonly ColumnReading[]
  /** What the loans say of the day of their extract; null where they, or a companion, say nothing. */
  readonly extract: ExtractDates | null
  /** Columns that words of the loans stood in for. */
  readonly states: readonly StateReading[]
  readonly log: ProblemLog
}

const numericTypes = new Set(['money', 'rate', 'share', 'number', 'count'])

export async function readTypedTable(
  name: TableName,
  source: TableSource,
  header: HeaderRow,
  recognised: readonly RecognisedColumn[],
  log: ProblemLog,
): Promise<TypedTable> {
  const besides = recognised.map((header) =>
    name === 'loans' ? (extractDateOf(header) ?? stateColumnOf(header)) : null,
  )
  const sinks = recognised.map(({ column }, index) =>
    column === null
      ? besides[index] && new Dictionary()
      : numericTypes.has(column.type)
        ? new Numbers()
        : new Dictionary(),
  )
  let raggedRows = 0
  const { rows, sourceRows } = await loadCells(
    source,
    header,
    sinks,
    (row, cells) => {
      raggedRows++
      log.add('raggedRow', { row, value: `${cells}/${header.names.length}` }, true)
    },
    { dropsEmptyRows: true, threads: readingThreads(source) },
  )
  const columns = new Map<string, BookColumn>()
  const uniqueKeys = new Set<string>()
  const units = new Map<string, Pick<ColumnReading, 'unit' | 'unitSource'>>()
  for (const { column, header: text, index } of recognised) {
    const sink = sinks[index]
    if (column === null || !(sink instanceof Dictionary)) continue
    if (column.type === 'key' && isUnique(sink)) uniqueKeys.add(column.name)
    columns.set(column.name, typedTexts(sink, column, { header: text, sourceRows, log }))
    sink.discard()
    sinks[index] = null
  }
  const readBesides = recognised.flatMap(({ header: text, index }) => {
    const sink = sinks[index]
    const column = besides[index]
    if (column === null || !(sink instanceof Dictionary)) return []
    return [{ header: text, column, typed: typedTexts(sink, column, { header: text, sourceRows, log }) }]
  })
  const numeric = recognised.flatMap(({ column, index, ...rest }) => {
    const sink = sinks[index]
    if (column === null || !(sink instanceof Numbers)) return []
    sinks[index] = null
    return [{ ...rest, column, raw: rawNumbers(sink, column) }]
  })
  // The amount first: a balance without a unit shares its unit.
  numeric.sort((a, b) => Number(b.column.name === 'amount') - Number(a.column.name === 'amount'))
  let known: Magnitudes = {
    amountUnit: null,
    amountMedian: Number.NaN,
    monthsByDates: monthsByDates(columns),
  }
  for (const { column, raw, header: text, unit: stated, monthlyRate } of numeric) {
    const titled = column.type === 'money' ? header.titleUnit : null
    const chosen = chooseUnit(column, raw, stated ?? titled, monthlyRate, known)
    if (column.name === 'amount') {
      known = { ...known, amountUnit: chosen.unit, amountMedian: medianOfPositive(raw.values) }
    }
    units.set(column.name, { unit: chosen.unit?.name ?? null, unitSource: chosen.source })
    columns.set(column.name, typedNumbers(raw, column, chosen.unit, text, sourceRows, log))
  }
  const extract = readExtractDates(
    readBesides.flatMap(({ typed, ...own }) => (isDates(typed) ? [{ ...own, days: typed.days }] : [])),
    columns,
  )
  const states = readNoteStates(
    readBesides.flatMap(({ typed, ...own }) => (typed.kind === 'nominal' ? [{ ...own, words: typed }] : [])),
    columns,
  )
  const columnReadings = recognised.map(({ header: text, column, by }) => ({
    header: text,
    canonical: column?.name ?? null,
    recognisedBy: by,
    ...(units.get(column?.name ?? '') ?? { unit: null, unitSource: null }),
  }))
  return {
    name,
    source,
    header,
    rows,
    raggedRows,
    sourceRows,
    columns,
    uniqueKeys,
    columnReadings,
    extract,
    states,
    log,
  }
}

function chooseUnit(
  column: CanonicalColumn,
  raw: RawNumbers,
  stated: HeaderUnit | null,
  monthlyRate: boolean,
  known: Magnitudes,
): { unit: HeaderUnit | null; source: ColumnReading['unitSource'] } {
  if (stated !== null) return { unit: stated, source: 'header' }
  return unitByMagnitude(column, medianOfPositive(raw.values), monthlyRate, known)
}

/** The median of the months between disbursement and due date. */
function monthsByDates(columns: ReadonlyMap<string, BookColumn>): number {
  const from = columns.get('disbursed_on')
  const to = columns.get('due_on')
  if (!isDates(from) || !isDates(to)) return Number.NaN
  const months = new Float64Array(from.days.length)
  for (let row = 0; row < months.length; row++) {
    const isComplete = from.days[row] !== NO_DATE && to.days[row] !== NO_DATE
    months[row] = isComplete ? ((to.days[row] - from.days[row]) * 12) / 365.25 : Number.NaN
  }
  return medianOfPositive(months)
}

function isDates(column: BookColumn | undefined): column is DateColumn {
  return column?.kind === 'date'
}
