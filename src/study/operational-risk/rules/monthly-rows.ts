import { dateOf, NO_DATE } from '../../../lending/calendar.ts'

/** Snapshots in the order of their months: rows of each loan then follow each other in time. */
export interface MonthlyRows {
  /** Months since year 0, by row; −1 where none is given. */
  readonly month: Int32Array
  /** Rows by month; null where the file already holds each loan's months in order. */
  readonly order: Uint32Array | null
}

export function monthlyRows(months: Int32Array, loanOf: Int32Array, loans: number): MonthlyRows {
  const month = new Int32Array(months.length)
  // A file by loan or by month has few distinct days, and the next row's is the same or the next month's.
  const known = new Map<number, number>()
  let [last, lastMonth] = [NO_DATE, -1]
  for (let row = 0; row < months.length; row++) {
    const day = months[row]
    if (day !== last) {
      last = day
      lastMonth = known.get(day) ?? monthNumber(day)
      known.set(day, lastMonth)
    }
    month[row] = lastMonth
  }
  return { month, order: isInOrder(month, loanOf, loans) ? null : orderOf(month) }
}

function monthNumber(day: number): number {
  if (day === NO_DATE) return -1
  const { year, month } = dateOf(day)
  return year * 12 + month - 1
}

function isInOrder(month: Int32Array, loanOf: Int32Array, loans: number): boolean {
  const last = new Int32Array(loans).fill(-1)
  for (let row = 0; row < month.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || month[row] < 0) continue
    if (month[row] < last[loan]) return false
    last[loan] = month[row]
  }
  return true
}

/** A stable counting sort by month; rows without one are left out. */
function orderOf(month: Int32Array): Uint32Array {
  let [least, most] = [2147483647, -1]
  for (const own of month) {
    if (own < 0) continue
    least = Math.min(least, own)
    most = Math.max(most, own)
  }
  if (most < 0) return new Uint32Array(0)
  const starts = new Uint32Array(most - least + 2)
  for (const own of month) if (own >= 0) starts[own - least + 1]++
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1]
  const order = new Uint32Array(starts[starts.length - 1])
  for (let row = 0; row < month.length; row++) if (month[row] >= 0) order[starts[month[row] - least]++] = row
  return order
}
