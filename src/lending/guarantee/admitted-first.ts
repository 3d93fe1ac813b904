/**
 * Notes that are brought under a fund or a guarantee company, safest first until a share of the balance is covered
 * (access criteria ask for clean households; a breaker on NPL leaves no other order). By note the covered share, the
 * last one in part: Σ share × balance = dose × Σ balance. `eligible`: in the order of safety.
 */
export function coveredShares(
  eligible: readonly number[],
  balance: Float64Array,
  dose: number,
): Float64Array {
  const shares = new Float64Array(balance.length)
  let left = dose * eligible.reduce((sum, note) => sum + balance[note], 0)
  for (const note of eligible) {
    if (left <= 0) break
    shares[note] = Math.min(1, left / balance[note])
    left -= balance[note]
  }
  return shares
}
