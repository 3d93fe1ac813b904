/**
 * Benjamini and Hochberg's (1995) q values, as R's p.adjust: the least false-discovery rate at which each test would
 * be called. In the order given; a `null` (no test) stays `null` and does not count.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const tests = pValues.flatMap((pValue, index) => (pValue === null ? [] : [{ pValue, index }]))
  const qValues: (number | null)[] = pValues.map(() => null)
  tests.sort((a, b) => b.pValue - a.pValue)
  let least = 1
  for (const [place, { pValue, index }] of tests.entries()) {
    if (!(pValue >= 0 && pValue <= 1)) throw new RangeError(`benjaminiHochberg: p = ${pValue}`)
    least = Math.min(least, (pValue * tests.length) / (tests.length - place))
    qValues[index] = least
  }
  return qValues
}
