/**
 * The row numbers in ascending order of value; equal values keep their order. `NaN` is not allowed. A radix sort on
 * the bits of the doubles: a comparison sort of a million rows takes ten times as long.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let row = 0; row < order.length; row++) order[row] = row
  if (values.length < 4096) return order.sort((a, b) => values[a] - values[b] || a - b)
  return radixSorted({ ...sortableWords(values), order })
}

interface Keyed {
  low: Uint32Array
  high: Uint32Array
  order: Uint32Array
}

/** The digits of a key, lowest first: 11 bits keep the counters in the first cache. */
const digits = [
  ['low', 0],
  ['low', 11],
  ['low', 22],
  ['high', 0],
  ['high', 11],
  ['high', 22],
] as const
const digitMask = 0x7ff

function radixSorted(unsorted: Keyed): Uint32Array {
  const rows = unsorted.order.length
  let from = unsorted
  let to: Keyed = { low: new Uint32Array(rows), high: new Uint32Array(rows), order: new Uint32Array(rows) }
  for (const [word, shift] of digits) {
    const starts = startsOf(from[word], shift)
    if (starts === null) continue
    scatter(from, to, from[word], shift, starts)
    const sorted = to
    to = from
    from = sorted
  }
  return from.order
}

/** Where each digit's rows begin; `null` when all rows have the same digit. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(digitMask + 1)
  for (let row = 0; row < keys.length; row++) starts[(keys[row] >>> shift) & digitMask]++
  if (starts[(keys[0] >>> shift) & digitMask] === keys.length) return null
  let start = 0
  for (let digit = 0; digit < starts.length; digit++) {
    const count = starts[digit]
    starts[digit] = start
    start += count
  }
  return starts
}

function scatter(from: Keyed, to: Keyed, keys: Uint32Array, shift: number, starts: Uint32Array): void {
  const { low, high, order } = from
  for (let row = 0; row < keys.length; row++) {
    const target = starts[(keys[row] >>> shift) & digitMask]++
    to.low[target] = low[row]
    to.high[target] = high[row]
    to.order[target] = order[row]
  }
}

/** Doubles order like unsigned integers once the sign bit is flipped, and all bits of the negative ones. */
function sortableWords(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length)
  const high = new Uint32Array(values.length)
  const double = new Float64Array(1)
  const words = new Uint32Array(double.buffer) // little-endian wherever Node runs
  for (let row = 0; row < values.length; row++) {
    double[0] = values[row] + 0 // −0 + 0 is +0
    const flipped = words[1] & 0x80000000 ? 0xffffffff : 0
    low[row] = words[0] ^ flipped
    high[row] = words[1] ^ (flipped | 0x80000000)
  }
  return { low, high }
}
