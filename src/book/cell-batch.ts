/**
 * Some consecutive rows of a table as slices of one UTF-8 buffer: no object a row, no string a cell. The arrays are
 * reused by the scanner, so a batch is valid until the next one.
 */
export interface CellBatch {
  readonly bytes: Uint8Array
  readonly rows: number
  /** The 1-based row in the file of the batch's first row; blank lines count. */
  readonly firstRow: number
  /** Cell k lies at bytes[starts[k]] up to bytes[ends[k]], quotes taken off. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Row r has the cells firstCells[r] up to firstCells[r + 1]. */
  readonly firstCells: Int32Array
  /** Row r as it stands in the file, without its line end, is bytes[lineStarts[r]] up to bytes[lineEnds[r]]. */
  readonly lineStarts: Int32Array
  readonly lineEnds: Int32Array
}

const decoder = new TextDecoder('utf-8')

export function cellText(batch: CellBatch, cell: number): string {
  return decoder.decode(batch.bytes.subarray(batch.starts[cell], batch.ends[cell]))
}

export function rowTexts(batch: CellBatch, row: number): string[] {
  const texts: string[] = []
  for (let cell = batch.firstCells[row]; cell < batch.firstCells[row + 1]; cell++)
    texts.push(cellText(batch, cell))
  return texts
}

/** An empty line of the file; a line of delimiters only is a row whose every value is missing. */
export function isBlankLine(batch: CellBatch, row: number): boolean {
  return batch.firstCells[row + 1] - batch.firstCells[row] === 1 && isBlankRow(batch, row)
}

/** True where no cell of the row holds anything. */
export function isBlankRow(batch: CellBatch, row: number): boolean {
  for (let cell = batch.firstCells[row]; cell < batch.firstCells[row + 1]; cell++) {
    for (let i = batch.starts[cell]; i < batch.ends[cell]; i++) if (batch.bytes[i] > 32) return false
  }
  return true
}

/** True where the row has `width` cells, or more of which the surplus is empty (a trailing comma). */
export function fitsWidth(batch: CellBatch, row: number, width: number): boolean {
  const first = batch.firstCells[row]
  const cells = batch.firstCells[row + 1] - first
  if (cells === width) return true
  for (let cell = first + width; cell < first + cells; cell++) {
    if (batch.ends[cell] > batch.starts[cell]) return false
  }
  return cells > width
}
