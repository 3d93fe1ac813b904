/**
 * The row numbers in ascending order of value; equal values keep their order. `NaN` is not allowed. A radix sort on
 * the bits of the doubles: a million rows in about a tenth of the time of a comparison sort.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  return values.length < 4096 ? comparedOrder(values) : radixOrder(values)
}

function comparedOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b)
}

const digitBits = 16
const digits = 1 << digitBits

function radixOrder(values: Float64Array): Uint32Array {
  const rows = values.length
  const keys = new Uint16Array(sortableBits(values).buffer)
  let order = Uint32Array.from(values.keys())
  let spare = new Uint32Array(rows)
  const starts = new Uint32Array(digits)
  // Typed arrays are little-endian wherever Node runs: digit 0 of a key is its lowest.
  for (let digit = 0; digit < 4; digit++) {
    starts.fill(0)
    for (let row = 0; row < rows; row++) starts[keys[4 * row + digit]]++
    if (starts[keys[digit]] === rows) continue
    let start = 0
    for (let value = 0; value < digits; value++) {
      const count = starts[value]
      starts[value] = start
      start += count
    }
    for (let i = 0; i < rows; i++) spare[starts[keys[4 * order[i] + digit]]++] = order[i]
    const sorted = spare
    spare = order
    order = sorted
  }
  return order
}

/** Doubles order like unsigned integers once the sign bit is flipped, and all bits of the negative ones. */
function sortableBits(values: Float64Array): Uint32Array {
  const copy = new Float64Array(values.length)
  for (let row = 0; row < values.length; row++) copy[row] = values[row] + 0 // −0 + 0 is +0
  const words = new Uint32Array(copy.buffer)
  for (let high = 1; high < words.length; high += 2) {
    if (words[high] & 0x80000000) {
      words[high] = ~words[high]
      words[high - 1] = ~words[high - 1]
    } else {
      words[high] |= 0x80000000
    }
  }
  return words
}
