import { categories, nonPerformingCategories } from '../vocabulary.ts'

export interface Deviation {
  readonly days: number
  /** Balance more than `days` past due, and the part of it that is classed performing. */
  readonly late: number
  readonly lateButPerforming: number
  /** 偏离度 = late / non-performing; NaN where nothing is. */
  readonly ratio: number
  /** Share of the late balance that is classed non-performing; NaN where nothing is late. */
  readonly accuracy: number
}

const firstNonPerforming = categories.length - nonPerformingCategories.length

/**
 * 逾期 90 天以上（或 60 天以上）贷款／不良贷款: at most 100 % (DOMAIN.md §2.5), and how much of the late balance is in the
 * right place (the accuracy of the 2018 notice). `category` holds codes into `categories`; a note without one is none.
 */
export function deviation(
  balance: Float64Array,
  daysPastDue: Int32Array,
  category: Uint8Array,
  days: 60 | 90,
): Deviation {
  let late = 0
  let lateButPerforming = 0
  let nonPerforming = 0
  for (let note = 0; note < balance.length; note++) {
    const owed = balance[note]
    if (!(owed > 0)) continue
    const isBad = category[note] >= firstNonPerforming && category[note] < categories.length
    if (isBad) nonPerforming += owed
    if (daysPastDue[note] <= days) continue
    late += owed
    if (!isBad) lateButPerforming += owed
  }
  return {
    days,
    late,
    lateButPerforming,
    ratio: late / nonPerforming,
    accuracy: 1 - lateButPerforming / late,
  }
}
