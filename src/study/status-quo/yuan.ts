/** Table cells and figures hold yuan, the book fen. */
export function yuan(fen: number): number {
  return fen / 100
}

/** Null where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
