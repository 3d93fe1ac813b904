/**
 * The number with the fewest digits in (low, high]: a break that people can remember (26 between 25 and 26,
 * 1,400 between 1,393 and 1,402) and that parts the training rows just the same. Of equally short ones the one
 * nearest to `high`.
 */
export function roundBreak(low: number, high: number): number {
  if (!(low < high)) throw new Error(`no number lies above ${low} and not above ${high}`)
  if (low < 0 && high >= 0) return 0
  const largest = Math.max(Math.abs(low), Math.abs(high))
  for (let exponent = Math.floor(Math.log10(largest)) + 1; exponent >= -12; exponent--) {
    // Dividing by 10^n keeps decimals such as 0.3 exact, where multiplying by 10^-n does not.
    const scale = 10 ** Math.abs(exponent)
    const candidate = exponent >= 0 ? Math.floor(high / scale) * scale : Math.floor(high * scale) / scale
    if (candidate > low && candidate <= high) return candidate
  }
  return high
}
