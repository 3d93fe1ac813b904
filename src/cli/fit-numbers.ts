/** A share with one decimal; empty where it does not exist, as are the others. */
export function percent(share: number | null): string {
  // Rounding can leave −1e-17, which would print as −0.0.
  return share === null ? '' : `${(Math.round(1000 * share) / 10 || 0).toFixed(1)}%`
}

export function number(value: number | null, digits = 4): string {
  if (value === null || !Number.isFinite(value)) return ''
  const text = value.toFixed(digits)
  return Math.abs(value) >= 1e6 || (value !== 0 && Number(text) === 0) ? value.toExponential(3) : text
}

export function pValue(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return ''
  return value < 0.0001 ? '<0.0001' : value.toFixed(4)
}
