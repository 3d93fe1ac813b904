/** `192.22` yuan as 19222 fen, `-1` as −100; null for anything but a plain number of at most two decimals. */
export function parseYuan(text: string): bigint | null {
  const match = /^([-+]?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) return null
  const [, sign, whole, decimals = ''] = match
  const fen = BigInt(whole + decimals.padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}

/** Fen as yuan with two decimals, as JSON and tables write money: 19222 → `192.22`. */
export function formatYuan(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
