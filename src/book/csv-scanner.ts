import { InputError } from '../stats/input-error.ts'
import type { CellBatch } from './cell-batch.ts'
import type { BookErrorCode } from './error-codes.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const longestRow = 16 * 1024 * 1024
const incomplete = -1

export interface ScannerOptions {
  /** Off keeps `""` as it stands, so that a row can be written again byte for byte. */
  readonly unescapes?: boolean
  /** The 1-based row in the file of the first row that comes. */
  readonly firstRow?: number
}

/**
 * Cuts UTF-8 CSV (RFC 4180, any one-byte delimiter, LF, CR or CRLF) into cells. Feed it chunks of any size; each
 * gives a batch of the rows that it completes.
 */
export class CsvScanner {
  private readonly file: string
  private readonly delimiter: number
  private readonly unescapes: boolean
  private bytes = new Uint8Array(0)
  private length = 0
  /** What the last batch used up; its cells lay in the buffer, so it is dropped only when the next one begins. */
  private consumed = 0
  private nextRow: number
  private cells = 0
  private starts = new Int32Array(1 << 16)
  private ends = new Int32Array(1 << 16)
  private firstCells = new Int32Array(1 << 12)
  private lineStarts = new Int32Array(1 << 12)
  private lineEnds = new Int32Array(1 << 12)
  /** Cells of the present row that hold `""`. */
  private escaped: number[] = []

  constructor(file: string, delimiter: string, { unescapes = true, firstRow = 1 }: ScannerOptions = {}) {
    this.nextRow = firstRow
    this.file = file
    this.delimiter = delimiter.charCodeAt(0)
    this.unescapes = unescapes
  }

  /** True where what was pushed ends with a row: what follows can be scanned without knowing it. */
  get isBetweenRows(): boolean {
    return this.length === this.consumed
  }

  push(chunk: Uint8Array): CellBatch {
    this.dropConsumed()
    if (this.bytes.length < this.length + chunk.length) {
      const grown = new Uint8Array((this.length + chunk.length) * 2)
      grown.set(this.bytes.subarray(0, this.length))
      this.bytes = grown
    }
    this.bytes.set(chunk, this.length)
    this.length += chunk.length
    return this.scan(false)
  }

  /** The last row, where the file does not end in a line end. */
  finish(): CellBatch {
    this.dropConsumed()
    return this.scan(true)
  }

  private scan(isEnd: boolean): CellBatch {
    let rows = 0
    let position = 0
    this.cells = 0
    while (position < this.length) {
      const cellsBefore = this.cells
      const next = this.scanRow(position, isEnd, rows)
      if (next === incomplete) {
        this.cells = cellsBefore
        break
      }
      if (this.unescapes) for (const cell of this.escaped) this.unescape(cell)
      this.recordRow(rows++, position, next)
      position = next
    }
    if (this.length - position > longestRow) throw this.fault('cellTooLong', rows)
    const firstRow = this.nextRow
    this.nextRow += rows
    this.consumed = position
    const { bytes, starts, ends, firstCells, lineStarts, lineEnds } = this
    return { bytes, rows, firstRow, starts, ends, firstCells, lineStarts, lineEnds }
  }

  /** Scans the cells of one row; gives where the next row begins, or `incomplete` where the chunk ends first. */
  private scanRow(lineStart: number, isEnd: boolean, rowsBefore: number): number {
    const { bytes, length, delimiter } = this
    let position = lineStart
    this.escaped.length = 0
    for (;;) {
      if (this.cells === this.starts.length) this.growCells()
      if (position < length && bytes[position] === quote) {
        position = this.scanQuoted(position, isEnd, rowsBefore)
        if (position === incomplete) return incomplete
      } else {
        this.starts[this.cells] = position
        while (position < length) {
          const byte = bytes[position]
          if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break
          position++
        }
        this.ends[this.cells] = position
      }
      const isLastByte = position + 1 >= length
      if (!isEnd && (position >= length || (isLastByte && bytes[position] === carriageReturn)))
        return incomplete
      this.cells++
      if (position >= length) return position
      const byte = bytes[position++]
      if (byte === delimiter) continue
      return byte === carriageReturn && position < length && bytes[position] === lineFeed
        ? position + 1
        : position
    }
  }

  /** Scans a cell that begins with a quote; gives where it ends. */
  private scanQuoted(start: number, isEnd: boolean, rowsBefore: number): number {
    const { bytes, length } = this
    let hasEscape = false
    let close = start + 1
    for (; close < length; close++) {
      if (bytes[close] !== quote) continue
      if (close + 1 >= length || bytes[close + 1] !== quote) break
      hasEscape = true
      close++
    }
    if (close >= length) {
      if (isEnd) throw this.fault('unclosedQuote', rowsBefore)
      return incomplete
    }
    if (close + 1 === length && !isEnd) return incomplete
    let position = close + 1
    if (position >= length || this.endsCell(bytes[position])) {
      this.starts[this.cells] = start + 1
      this.ends[this.cells] = close
      if (hasEscape) this.escaped.push(this.cells)
      return position
    }
    // Text after the closing quote ("三"组): the cell is all up to the delimiter, as it stands.
    while (position < length && !this.endsCell(bytes[position])) position++
    this.starts[this.cells] = start
    this.ends[this.cells] = position
    return position
  }

  private endsCell(byte: number): boolean {
    return byte === this.delimiter || byte === lineFeed || byte === carriageReturn
  }

  private unescape(cell: number): void {
    const { bytes } = this
    let to = this.starts[cell]
    for (let from = to; from < this.ends[cell]; from++) {
      const byte = bytes[from]
      bytes[to++] = byte
      if (byte === quote) from++
    }
    this.ends[cell] = to
  }

  private recordRow(row: number, lineStart: number, next: number): void {
    if (row + 1 === this.firstCells.length) {
      this.firstCells = doubled(this.firstCells)
      this.lineStarts = doubled(this.lineStarts)
      this.lineEnds = doubled(this.lineEnds)
    }
    let lineEnd = next
    if (lineEnd > lineStart && this.bytes[lineEnd - 1] === lineFeed) lineEnd--
    if (lineEnd > lineStart && this.bytes[lineEnd - 1] === carriageReturn) lineEnd--
    this.firstCells[row + 1] = this.cells
    this.lineStarts[row] = lineStart
    this.lineEnds[row] = lineEnd
  }

  private dropConsumed(): void {
    if (this.consumed === 0) return
    this.bytes.copyWithin(0, this.consumed, this.length)
    this.length -= this.consumed
    this.consumed = 0
  }

  private growCells(): void {
    this.starts = doubled(this.starts)
    this.ends = doubled(this.ends)
  }

  private fault(code: BookErrorCode, rowsBefore: number): InputError {
    return new InputError<BookErrorCode>(code, { file: this.file, row: this.nextRow + rowsBefore })
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}
