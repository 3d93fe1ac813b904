/** A numeric column with few distinct values, as codes into them. */
export interface DiscreteValues {
  readonly codes: Uint8Array
  /** In the order of their first row. */
  readonly values: Float64Array
}

const tableSize = 512

/**
 * Codes a column whose distinct values are at most `most` (up to 255): years of schooling, counts, flags. Null as
 * soon as there are more, which a continuous column shows in its first rows. −0 counts as 0.
 */
export function discreteValues(column: Float64Array, most: number): DiscreteValues | null {
  const rows = column.length
  const codes = new Uint8Array(rows)
  const values = new Float64Array(most)
  const slots = new Int16Array(tableSize).fill(-1)
  const bits = new Uint32Array(2)
  const number = new Float64Array(bits.buffer)
  let count = 0
  let lastValue = Number.NaN
  let lastCode = 0
  for (let row = 0; row < rows; row++) {
    const value = column[row] + 0
    if (value !== lastValue) {
      number[0] = value
      let slot = (Math.imul(bits[0] ^ bits[1], 0x9e3779b1) >>> 23) & (tableSize - 1)
      while (slots[slot] >= 0 && values[slots[slot]] !== value) slot = (slot + 1) & (tableSize - 1)
      if (slots[slot] < 0) {
        if (count === most) return null
        values[count] = value
        slots[slot] = count++
      }
      lastValue = value
      lastCode = slots[slot]
    }
    codes[row] = lastCode
  }
  return { codes, values: values.slice(0, count) }
}
