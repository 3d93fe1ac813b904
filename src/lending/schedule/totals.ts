/** Sums of a schedule, in fen. */
export interface ScheduleTotals {
  readonly principal: bigint
  readonly interest: bigint
  readonly total: bigint
}

export function totalsOf(
  rows: readonly { readonly principal: bigint; readonly interest: bigint }[],
): ScheduleTotals {
  const principal = rows.reduce((sum, row) => sum + row.principal, 0n)
  const interest = rows.reduce((sum, row) => sum + row.interest, 0n)
  return { principal, interest, total: principal + interest }
}
