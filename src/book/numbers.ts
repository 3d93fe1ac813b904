import { Dictionary, type DictionaryPart } from './dictionary.ts'
import { plainNumber } from './number-text.ts'
import { discard, resized, withRoom } from './resized.ts'

const longDecimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const decoder = new TextDecoder('utf-8')

/** What a column of numbers holds, as plain arrays that can be handed to another thread. */
export interface NumbersPart {
  readonly values: Float64Array<ArrayBuffer>
  readonly oddRows: Uint32Array<ArrayBuffer>
  readonly oddTexts: DictionaryPart
}

/** A growing column of numbers; cells that are no plain decimal are kept as text with their row, to be judged later. */
export class Numbers {
  private values = new Float64Array(1 << 12)
  private rows = 0
  private oddRows = new Uint32Array(16)
  /** Not plain: `1,200`, `1.2万`, `abc`. Empty cells are plainly missing and not here. */
  private readonly oddTexts = new Dictionary()

  /** Rows added so far. */
  get length(): number {
    return this.rows
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    if (rows > this.values.length) this.values = withRoom(this.values, this.rows, rows)
  }

  add(bytes: Uint8Array, cellStart: number, cellEnd: number): void {
    let start = cellStart
    let end = cellEnd
    while (start < end && bytes[start] <= 0x20) start++
    while (end > start && bytes[end - 1] <= 0x20) end--
    let value = Number.NaN
    if (start < end) {
      value = plainNumber(bytes, start, end)
      if (Number.isNaN(value)) value = this.oddNumber(bytes, start, end)
    }
    if (this.rows === this.values.length) this.values = resized(this.values, this.rows * 2)
    this.values[this.rows++] = value
  }

  /** More than 15 digits or an exponent; anything else is kept for later. */
  private oddNumber(bytes: Uint8Array, start: number, end: number): number {
    if (hasOnlyDecimalMarks(bytes, start, end)) {
      const text = decoder.decode(bytes.subarray(start, end))
      if (longDecimal.test(text)) return Number(text)
    }
    this.addOddRow(this.rows)
    this.oddTexts.add(bytes, start, end)
    return Number.NaN
  }

  private addOddRow(row: number): void {
    const count = this.oddTexts.length
    if (count === this.oddRows.length) this.oddRows = resized(this.oddRows, count * 2)
    this.oddRows[count] = row
  }

  /** Calls with each row that is not plain, in their order. */
  forEachOdd(take: (row: number, text: string) => void): void {
    const { texts } = this.oddTexts
    const codes = this.oddTexts.rowCodes()
    for (let i = 0; i < codes.length; i++) take(this.oddRows[i], texts[codes[i]])
  }

  /** The distinct texts that are no plain decimal. */
  oddTextsSeen(): readonly string[] {
    return this.oddTexts.texts
  }

  /** The values so far, `NaN` where a cell was empty or odd. */
  plainValues(): Float64Array {
    return this.values.subarray(0, this.rows)
  }

  /** Puts in what each odd text means (NaN: missing); false as soon as one means no number (null). */
  resolveOdd(meaning: (text: string) => number | null): boolean {
    const meanings = this.oddTexts.texts.map(meaning)
    if (meanings.includes(null)) return false
    const codes = this.oddTexts.rowCodes()
    for (let i = 0; i < codes.length; i++) this.values[this.oddRows[i]] = meanings[codes[i]]!
    return true
  }

  /** The values, `NaN` where the cell was empty or odd; the column is not to be used again. */
  toArray(): Float64Array<ArrayBuffer> {
    return resized(this.values, this.rows)
  }

  /** Hands out what it holds; the column is not to be used again. */
  toPart(): NumbersPart {
    const oddRows = resized(this.oddRows, this.oddTexts.length)
    return { values: this.toArray(), oddRows, oddTexts: this.oddTexts.toPart() }
  }

  /** Adds the rows of a part below its own, as if its cells had been added one by one; the part is used up. */
  append({ values, oddRows, oddTexts }: NumbersPart): void {
    this.reserve(this.rows + values.length)
    this.values.set(values, this.rows)
    const odd = this.oddTexts.length
    if (odd + oddRows.length > this.oddRows.length) this.oddRows = resized(this.oddRows, odd + oddRows.length)
    for (let i = 0; i < oddRows.length; i++) this.oddRows[odd + i] = this.rows + oddRows[i]
    this.oddTexts.append(oddTexts)
    this.rows += values.length
    discard(values, oddRows)
  }
}

/** Digits, signs, a point, an exponent: worth making a text of. */
function hasOnlyDecimalMarks(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]
    const isDigit = byte >= 0x30 && byte <= 0x39
    if (!isDigit && byte !== 0x2e && byte !== 0x2b && byte !== 0x2d && (byte | 0x20) !== 0x65) return false
  }
  return true
}
