import type { Day } from '../../../lending/calendar.ts'
import { nonPerformingCategories } from '../../../lending/vocabulary.ts'
import { FIRST_YEAR } from '../assumptions.ts'
import { bookedCategory } from '../booked-category.ts'
import { monthCell, yuanCell } from '../cells.ts'
import { dateAt } from '../known-dates.ts'
import { monthEnds } from '../month-ends.ts'
import { positionAt } from '../position.ts'
import { type Companion, columns } from './companion.ts'

/** Sums over the loans by month end, in fen: what `institution` ties to. */
export interface MonthlyTotals {
  readonly loans: Float64Array
  readonly nonPerforming: Float64Array
  readonly interest: Float64Array
  readonly writtenOff: Float64Array
}

export function emptyTotals(): MonthlyTotals {
  const zeros = () => new Float64Array(monthEnds.length)
  return { loans: zeros(), nonPerforming: zeros(), interest: zeros(), writtenOff: zeros() }
}

const nonPerforming: ReadonlySet<string> = new Set(nonPerformingCategories)

export function snapshots(totals: MonthlyTotals): Companion {
  return {
    table: 'snapshots',
    columns: columns('loan_id month balance days_past_due category'),
    loan({ model, note, latePayments }, emit) {
      const { settledOn, settledBy } = note.outcome
      for (let index = monthIndexOf(note.disbursedOn); index < monthEnds.length; index++) {
        const { year, month, day } = monthEnds[index]
        if (settledOn !== null && settledOn <= day) break
        const position = positionAt(note, day, latePayments)
        const category = bookedCategory(model, note, position)
        emit([note.id, monthCell(year, month), yuanCell(position.balance), position.daysPastDue, category])
        totals.loans[index] += position.balance
        totals.interest[index] +=
          position.daysPastDue > 90 ? 0 : Math.round((position.balance * note.rateBasisPoints) / 120_000)
        if (nonPerforming.has(category)) totals.nonPerforming[index] += position.balance
      }
      if (settledBy === 'write_off' && settledOn !== null) {
        totals.writtenOff[monthIndexOf(settledOn)] += (note.amount - note.outcome.recovered) * 100
      }
    },
  }
}

function monthIndexOf(day: Day): number {
  const { year, month } = dateAt(day)
  return (year - FIRST_YEAR) * 12 + month - 1
}
