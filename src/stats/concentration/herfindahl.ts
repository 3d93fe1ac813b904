/** How far a whole is held by few parts. */
export interface Concentration {
  /** Parts that hold something. */
  readonly parts: number
  /** Σ share² (Herfindahl 1950, Hirschman 1945): 1/parts where all are equal, 1 where one holds everything. */
  readonly herfindahl: number
  /** 1/herfindahl: as many equal parts would be as concentrated. */
  readonly effectiveNumber: number
  /** Shares in descending order. */
  readonly shares: Float64Array
  /** Index into `amounts` of each share. */
  readonly order: readonly number[]
}

/** `amounts` of at least 0; `null` where their sum is 0. */
export function concentrationOf(amounts: ArrayLike<number>): Concentration | null {
  const held = Array.from(amounts, (amount, index) => ({ amount, index })).filter(({ amount }) => amount > 0)
  const total = held.reduce((sum, { amount }) => sum + amount, 0)
  if (!(total > 0)) return null
  held.sort((a, b) => b.amount - a.amount || a.index - b.index)
  const shares = Float64Array.from(held, ({ amount }) => amount / total)
  const herfindahl = shares.reduce((sum, share) => sum + share * share, 0)
  return {
    parts: held.length,
    herfindahl,
    effectiveNumber: 1 / herfindahl,
    shares,
    order: held.map(({ index }) => index),
  }
}
