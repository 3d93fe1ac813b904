import type { Day } from '../calendar.ts'
import { daysSinceDue, type UnpaidInstalment } from './days-past-due.ts'

/** Days past due in one column of an ageing table, both edges inclusive (C7). */
export interface AgeBand<Name extends string = string> {
  readonly name: Name
  readonly from: number
  readonly to: number
}

/** The overdue amount of each band, in fen, instalment by instalment: a late loan may stand in several bands. */
export function agedAmounts<Name extends string>(
  instalments: readonly UnpaidInstalment[],
  asOf: Day,
  bands: readonly AgeBand<Name>[],
): Map<Name, bigint> {
  return new Map(
    bands.map(({ name, from, to }) => {
      const inBand = instalments.filter(({ due }) => {
        const days = daysSinceDue(due, asOf)
        return days >= from && days <= to
      })
      return [name, inBand.reduce((sum, { unpaid }) => sum + unpaid, 0n)]
    }),
  )
}
