import { levelCodes, type NominalColumn, type NumericColumn } from '../../stats/frame.ts'

/** The middle known value (the lower of two), so that a flag stays 0 or 1; NaN where none is known. */
export function median({ values }: NumericColumn): number {
  const buffer = new Float64Array(values.length)
  let count = 0
  for (const value of values) if (!Number.isNaN(value)) buffer[count++] = value
  if (count === 0) return Number.NaN
  return selectSmallest(buffer.subarray(0, count), Math.floor((count - 1) / 2))
}

/** The value at place `k` of the order, by Hoare's quickselect; it reorders `values`. */
function selectSmallest(values: Float64Array, k: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = values[(left + right) >>> 1]
    let i = left
    let j = right
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i > j) break
      const swapped = values[i]
      values[i++] = values[j]
      values[j--] = swapped
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else break
  }
  return values[k]
}

/** The first of the most frequent levels. */
export function mostFrequentLevel({ codes, levels }: NominalColumn): string {
  const counts = new Float64Array(levels.length + 1)
  for (const code of codes) counts[code]++
  let best = 0
  for (let code = 1; code < levels.length; code++) if (counts[code] > counts[best]) best = code
  return levels[best]
}

/** The column itself where nothing is missing. */
export function withNumber(column: NumericColumn, standIn: number): NumericColumn {
  const { values } = column
  let row = 0
  while (row < values.length && !Number.isNaN(values[row])) row++
  if (row === values.length) return column
  const filled = values.slice()
  for (; row < filled.length; row++) if (Number.isNaN(filled[row])) filled[row] = standIn
  return { ...column, values: filled }
}

/** The level is added at the end where the column does not have it. */
export function withLevel(column: NominalColumn, standIn: string): NominalColumn {
  const missing = column.levels.length
  const levels = column.levels.includes(standIn) ? column.levels : [...column.levels, standIn]
  const code = levels.indexOf(standIn)
  const codes = levelCodes(column.codes.length, levels.length)
  for (let row = 0; row < codes.length; row++) {
    codes[row] = column.codes[row] === missing ? code : column.codes[row]
  }
  return { ...column, codes, levels }
}
