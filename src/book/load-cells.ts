import { type CellBatch, fitsWidth, isBlankLine, isBlankRow } from './cell-batch.ts'
import type { TableSource } from './table-source.ts'
import type { HeaderUnit } from './units.ts'

/** Takes the cells of one column, row by row. */
export interface CellSink {
  add(bytes: Uint8Array, start: number, end: number): void
}

export interface HeaderRow {
  /** 1-based row of the header in the file. */
  readonly row: number
  readonly names: readonly string[]
  /** The unit of money that a title above the table states (单位：万元); null where none does. */
  readonly titleUnit: HeaderUnit | null
}

export interface LoadedRows {
  readonly rows: number
  /** The 1-based row in the file of each row. */
  readonly sourceRows: Uint32Array
}

/**
 * Streams the rows below the header into one sink a column (null: the column is not wanted), column by column
 * within a batch. Blank lines (and rows of empty cells, if asked) are passed over; a row of another width goes to `onRagged` instead.
 */
export async function loadCells(
  source: TableSource,
  header: HeaderRow,
  sinks: readonly (CellSink | null)[],
  onRagged: (sourceRow: number, cells: number) => void,
  { dropsEmptyRows = false }: { dropsEmptyRows?: boolean } = {},
): Promise<LoadedRows> {
  const width = header.names.length
  let sourceRows = new Uint32Array(1 << 12)
  let rows = 0
  for await (const batch of source.batches()) {
    const data = dataRows(batch, header.row, width, onRagged, dropsEmptyRows ? isBlankRow : isBlankLine)
    while (rows + data.count > sourceRows.length) {
      const grown = new Uint32Array(sourceRows.length * 2)
      grown.set(sourceRows)
      sourceRows = grown
    }
    for (let i = 0; i < data.count; i++) sourceRows[rows + i] = batch.firstRow + data.batchRows[i]
    rows += data.count
    sinks.forEach((sink, column) => {
      if (sink) addColumn(sink, batch, data, column)
    })
  }
  return { rows, sourceRows: sourceRows.slice(0, rows) }
}

interface DataRows {
  readonly count: number
  readonly batchRows: Int32Array
}

function dataRows(
  batch: CellBatch,
  headerRow: number,
  width: number,
  onRagged: (sourceRow: number, cells: number) => void,
  isBlank: (batch: CellBatch, row: number) => boolean,
): DataRows {
  const batchRows = new Int32Array(batch.rows)
  let count = 0
  for (let row = 0; row < batch.rows; row++) {
    if (batch.firstRow + row <= headerRow) continue
    const cells = batch.firstCells[row + 1] - batch.firstCells[row]
    if (isBlank(batch, row)) continue
    if (cells === width || fitsWidth(batch, row, width)) batchRows[count++] = row
    else onRagged(batch.firstRow + row, cells)
  }
  return { count, batchRows }
}

function addColumn(sink: CellSink, batch: CellBatch, { count, batchRows }: DataRows, column: number): void {
  const { bytes, starts, ends, firstCells } = batch
  for (let i = 0; i < count; i++) {
    const cell = firstCells[batchRows[i]] + column
    sink.add(bytes, starts[cell], ends[cell])
  }
}
