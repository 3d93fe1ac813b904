import { type CellBatch, fitsWidth, isBlankLine, isBlankRow } from './cell-batch.ts'
import { Dictionary, type DictionaryPart } from './dictionary.ts'
import { Numbers, type NumbersPart } from './numbers.ts'
import { resized } from './resized.ts'

/** Takes the cells of one column, row by row. */
export type CellSink = Numbers | Dictionary

/** How the rows of a table are told from what is no row. */
export interface RowRules {
  /** 1-based row of the header in the file; what stands above is no row either. */
  readonly headerRow: number
  /** Cells of a row; one of another width is ragged. */
  readonly width: number
  /** Rows of empty cells are passed over, as blank lines always are. */
  readonly dropsEmptyRows: boolean
}

/** The rows of a part of a file, as plain arrays that can be handed to another thread. */
export interface LoadedPart {
  /** Lines of the file, blank and ragged ones too. */
  readonly rowsSeen: number
  /** 1-based, counted from the beginning of the part. */
  readonly sourceRows: Uint32Array<ArrayBuffer>
  readonly ragged: readonly { readonly sourceRow: number; readonly cells: number }[]
  readonly sinks: readonly (NumbersPart | DictionaryPart | null)[]
}

/** Puts batches of rows into one sink a column (null: the column is not wanted), column by column within a batch. */
export class RowLoader {
  /** Lines of the file taken so far. */
  rowsSeen = 0
  private rows = 0
  private rowsOfSource = new Uint32Array(1 << 12)
  private readonly rules: RowRules
  private readonly sinks: readonly (CellSink | null)[]
  private readonly onRagged: (sourceRow: number, cells: number) => void
  private readonly bytesToCome: number

  /** `bytesToCome`: of all batches together, so that the first tells how much room is needed; 0 where unknown. */
  constructor(
    rules: RowRules,
    sinks: readonly (CellSink | null)[],
    onRagged: (sourceRow: number, cells: number) => void,
    bytesToCome = 0,
  ) {
    this.rules = rules
    this.sinks = sinks
    this.onRagged = onRagged
    this.bytesToCome = bytesToCome
  }

  take(batch: CellBatch): void {
    if (batch.rows === 0) return
    if (this.rowsSeen === 0) this.reserve(batch)
    const { count, batchRows } = this.dataRows(batch)
    this.growTo(this.rows + count)
    for (let i = 0; i < count; i++) this.rowsOfSource[this.rows + i] = batch.firstRow + batchRows[i]
    this.rows += count
    this.rowsSeen = batch.firstRow + batch.rows - 1
    for (let column = 0; column < this.sinks.length; column++) {
      const sink = this.sinks[column]
      if (sink instanceof Numbers) addNumbers(sink, batch, batchRows, count, column)
      else if (sink instanceof Dictionary) addTexts(sink, batch, batchRows, count, column)
    }
  }

  /** Adds a part that follows on the lines taken so far: the same as if its batches had been taken. */
  append({ rowsSeen, sourceRows, ragged, sinks }: LoadedPart): void {
    const above = this.rowsSeen
    for (const { sourceRow, cells } of ragged) this.onRagged(above + sourceRow, cells)
    this.growTo(this.rows + sourceRows.length)
    for (let i = 0; i < sourceRows.length; i++) this.rowsOfSource[this.rows + i] = above + sourceRows[i]
    this.rows += sourceRows.length
    this.rowsSeen = above + rowsSeen
    for (let column = 0; column < this.sinks.length; column++) {
      const sink = this.sinks[column]
      const part = sinks[column]
      if (sink instanceof Numbers) sink.append(part as NumbersPart)
      else if (sink instanceof Dictionary) sink.append(part as DictionaryPart)
    }
  }

  /** The 1-based row in the file of each row; the loader is not to be used again. */
  sourceRows(): Uint32Array<ArrayBuffer> {
    return resized(this.rowsOfSource, this.rows)
  }

  private reserve({ rows, lineStarts, lineEnds }: CellBatch): void {
    const bytesOfRow = (lineEnds[rows - 1] - lineStarts[0] + 1) / rows
    const expected = Math.ceil((this.bytesToCome / bytesOfRow) * 1.02)
    for (const sink of this.sinks) sink?.reserve(expected)
  }

  private growTo(rows: number): void {
    const { length } = this.rowsOfSource
    if (rows > length) this.rowsOfSource = resized(this.rowsOfSource, Math.max(rows, length * 2))
  }

  private dataRows(batch: CellBatch): { count: number; batchRows: Int32Array } {
    const { headerRow, width, dropsEmptyRows } = this.rules
    const isBlank = dropsEmptyRows ? isBlankRow : isBlankLine
    const batchRows = new Int32Array(batch.rows)
    let count = 0
    for (let row = 0; row < batch.rows; row++) {
      if (batch.firstRow + row <= headerRow || isBlank(batch, row)) continue
      const cells = batch.firstCells[row + 1] - batch.firstCells[row]
      if (cells === width || fitsWidth(batch, row, width)) batchRows[count++] = row
      else this.onRagged(batch.firstRow + row, cells)
    }
    return { count, batchRows }
  }
}

// One loop a kind of sink, so that the engine compiles `add` into each.
function addNumbers(
  sink: Numbers,
  batch: CellBatch,
  batchRows: Int32Array,
  count: number,
  column: number,
): void {
  const { bytes, starts, ends, firstCells } = batch
  for (let i = 0; i < count; i++) {
    const cell = firstCells[batchRows[i]] + column
    sink.add(bytes, starts[cell], ends[cell])
  }
}

function addTexts(
  sink: Dictionary,
  batch: CellBatch,
  batchRows: Int32Array,
  count: number,
  column: number,
): void {
  const { bytes, starts, ends, firstCells } = batch
  for (let i = 0; i < count; i++) {
    const cell = firstCells[batchRows[i]] + column
    sink.add(bytes, starts[cell], ends[cell])
  }
}
