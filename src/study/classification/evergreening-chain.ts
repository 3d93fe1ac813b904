/**
 * The rows of the notes that a note repaid, one after the other, back to the root that was lent in money. `replaces` holds
 * by row the note that each repaid, −1 where none. A chain that bites its own tail ends where it would repeat.
 */
export function evergreeningChain(row: number, replaces: Int32Array | null): number[] {
  const chain: number[] = []
  const seen = new Set([row])
  let before = replaces?.[row] ?? -1
  while (before >= 0 && !seen.has(before)) {
    chain.push(before)
    seen.add(before)
    before = replaces![before]
  }
  return chain
}
