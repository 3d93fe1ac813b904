import { plainNumber } from './number-text.ts'

const longDecimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const decoder = new TextDecoder('utf-8')

/** A growing column of numbers; cells that are no plain decimal are kept as text with their row, to be judged later. */
export class Numbers {
  private values = new Float64Array(1 << 12)
  private rows = 0
  /** Not plain: `1,200`, `1.2万`, `abc`. Empty cells are plainly missing and not here. */
  readonly odd: { readonly row: number; readonly text: string }[] = []

  get length(): number {
    return this.rows
  }

  add(bytes: Uint8Array, cellStart: number, cellEnd: number): void {
    let start = cellStart
    let end = cellEnd
    while (start < end && bytes[start] <= 0x20) start++
    while (end > start && bytes[end - 1] <= 0x20) end--
    if (this.rows === this.values.length) {
      const grown = new Float64Array(this.values.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    let value = Number.NaN
    if (start < end) {
      value = plainNumber(bytes, start, end)
      if (Number.isNaN(value)) value = this.oddNumber(decoder.decode(bytes.subarray(start, end)))
    }
    this.values[this.rows++] = value
  }

  /** More than 15 digits or an exponent; anything else is kept for later. */
  private oddNumber(text: string): number {
    if (longDecimal.test(text)) return Number(text)
    this.odd.push({ row: this.rows, text })
    return Number.NaN
  }

  /** Puts in what each odd text means (NaN: missing); false as soon as one means no number (null). */
  resolveOdd(meaning: (text: string) => number | null): boolean {
    const meanings = new Map<string, number | null>()
    for (const { row, text } of this.odd) {
      let value = meanings.get(text)
      if (value === undefined) {
        value = meaning(text)
        meanings.set(text, value)
      }
      if (value === null) return false
      this.values[row] = value
    }
    return true
  }

  /** The values, `NaN` where the cell was empty or odd. */
  toArray(): Float64Array {
    return this.values.slice(0, this.rows)
  }
}
