/** A number for each text, like a `Map`. */
export interface TextNumbers {
  /** −1 where the text has none. */
  readonly get: (text: string) => number
  /** A number of 0 or more. */
  readonly set: (text: string, number: number) => void
}

/** Digits at the end that are an index, and so many beginnings that may have a table of up to a million of them. */
const INDEX_DIGITS = 6
const MOST_TABLES = 16

/**
 * Numbers of households, loans and accounts are a beginning and a running number: those are looked up in an array by
 * their last six digits, a table for each beginning; whatever is written otherwise, in a `Map`.
 */
export function textNumbers(): TextNumbers {
  const others = new Map<string, number>()
  const tables = new Map<string, Int32Array>()
  let [beginning, table] = ['', null as Int32Array | null]
  /** The index of the text, its table being at hand then; −1 where it has none. */
  const indexOf = (text: string): number => {
    const split = text.length - INDEX_DIGITS
    if (split < 1) return -1
    let index = 0
    for (let i = split; i < text.length; i++) {
      const digit = text.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) return -1
      index = index * 10 + digit
    }
    if (split !== beginning.length || !text.startsWith(beginning)) {
      const own = text.slice(0, split)
      const known = tables.get(own)
      if (!known && tables.size >= MOST_TABLES) return -1
      beginning = own
      table = known ?? new Int32Array(1024).fill(-1)
      if (!known) tables.set(own, table)
    }
    return index
  }
  return {
    get(text) {
      const index = indexOf(text)
      if (index < 0 || table === null) return others.get(text) ?? -1
      return index < table.length ? table[index] : -1
    },
    set(text, number) {
      const index = indexOf(text)
      if (index < 0 || table === null) {
        others.set(text, number)
        return
      }
      if (index >= table.length) {
        const larger = new Int32Array(Math.max(2 * table.length, index + 1)).fill(-1)
        larger.set(table)
        table = larger
        tables.set(beginning, larger)
      }
      table[index] = number
    },
  }
}
