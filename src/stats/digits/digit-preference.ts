/**
 * The power of ten in which values are written: the largest of which at least `share` of them are whole multiples.
 * Digits below it say nothing. Values are positive integers; 1 where there are none.
 */
export function writtenStep(values: Iterable<number>, share = 0.9): number {
  const powers = Array.from({ length: 12 }, (_, power) => 10 ** power)
  const multiples = new Float64Array(powers.length)
  let count = 0
  for (const value of values) {
    count++
    for (let p = 0; p < powers.length && value % powers[p] === 0; p++) multiples[p]++
  }
  let step = 1
  for (let p = 0; p < powers.length; p++) if (count > 0 && multiples[p] >= share * count) step = powers[p]
  return step
}

/** The digit that stands at `step`: of 45,300 at 100 it is 3. */
export function digitAt(value: number, step: number): number {
  return Math.floor(value / step) % 10
}

/**
 * The first digit, 1 to 9, of a positive number; of figures over several orders of magnitude it is d with probability
 * log10(1 + 1/d) (Benford 1938).
 */
export function firstDigit(value: number): number {
  return Math.floor(value / 10 ** Math.floor(Math.log10(value) + 1e-12))
}
