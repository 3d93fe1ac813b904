/** Companion rows by loan: those of loan i are `order[starts[i]] … order[starts[i + 1] − 1]`, in file order. */
export interface LoanGroups {
  readonly starts: Uint32Array
  readonly order: Uint32Array
}

/** A counting sort; `loanOf` is the row of `loans` of each companion row, −1 where there is none. */
export function groupByLoan(loanOf: Int32Array, loans: number): LoanGroups {
  const starts = new Uint32Array(loans + 1)
  for (let row = 0; row < loanOf.length; row++) if (loanOf[row] >= 0) starts[loanOf[row] + 1]++
  for (let loan = 0; loan < loans; loan++) starts[loan + 1] += starts[loan]
  const next = starts.slice()
  const order = new Uint32Array(starts[loans])
  for (let row = 0; row < loanOf.length; row++) if (loanOf[row] >= 0) order[next[loanOf[row]]++] = row
  return { starts, order }
}

export function largestGroup(starts: Uint32Array): number {
  let largest = 0
  for (let i = 1; i < starts.length; i++) largest = Math.max(largest, starts[i] - starts[i - 1])
  return largest
}
