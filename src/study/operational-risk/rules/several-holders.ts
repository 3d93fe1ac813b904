/** Which things have more than one holder, told without a list of each thing's rows: most things are one household's. */
export interface SeveralHolders {
  /** By row: the thing where two holders or more stand on it, −1 else. */
  readonly things: Int32Array
  /** Things that any row names. */
  readonly used: number
}

/** Rows say who stands on what; `things` are codes below `count` or −1, a holder of −1 is a holder like any other. */
export function severalHolders(things: Int32Array, holders: Int32Array, count: number): SeveralHolders {
  const first = new Int32Array(count).fill(-2)
  const isSeveral = new Uint8Array(count)
  let used = 0
  for (let row = 0; row < things.length; row++) {
    const thing = things[row]
    if (thing < 0) continue
    if (first[thing] === -2) {
      first[thing] = holders[row]
      used++
    } else if (first[thing] !== holders[row]) isSeveral[thing] = 1
  }
  return { things: things.map((thing) => (thing >= 0 && isSeveral[thing] === 1 ? thing : -1)), used }
}
