import { addMonths, type Day, NO_DATE } from '../../../lending/calendar.ts'
import { creditGrades } from '../../../lending/vocabulary.ts'
import { AS_OF, LINE } from '../assumptions.ts'
import { dateCell, flagCell, shareCell, yuanCell } from '../cells.ts'
import type { Model } from '../model.ts'
import { householdId } from '../people.ts'
import { type Companion, columns } from './companion.ts'

/** Coverage among households that never borrowed [O]: files, ratings, lines (建档, 评级, 授信). */
const FILED_SHARE = 0.75
const RATED_OF_FILED = 0.7
const GRANTED_OF_RATED = 0.8
const LINE_YEARS = 3
const STALE_FILE_SHARE = 0.2
const OTHER_TOWNSHIP_SHARE = 0.01
const ORDER_SHARE = 0.12
const HEDGED_SHARE = 0.05
const MEMBER_SHARE = 0.18
const MOVED_SHARE = 0.01

/** The household register of the service area, as the cooperative keeps it at the book's date. */
export function households(model: Model): Companion {
  const { count } = model.households
  const grade = new Uint8Array(count).fill(creditGrades.length)
  const lineFrom = new Int32Array(count).fill(NO_DATE)
  const arrears = new Float64Array(count)
  const invented = new Uint8Array(count)
  return {
    table: 'households',
    columns: columns(
      'household_id village files rated granted line line_expires arrears line_from file_updated_on rated_on credit_household hukou_township land_township deceased_or_moved_on last_own_transaction_on dishonest_listed order_contract_share price_hedged_share cooperative_member deposits_daily_average',
    ),
    loan({ note, position }) {
      grade[note.household] = creditGrades.indexOf(note.grade)
      if (lineFrom[note.household] < addMonths(note.disbursedOn, -12 * LINE_YEARS)) {
        lineFrom[note.household] = note.appliedOn
      }
      if (position.daysPastDue > 0) arrears[note.household] += position.balance
      if (note.impostor === 'invented') invented[note.household] = 1
    },
    end(emit) {
      const draw = model.streams['household.register']
      const { townships, villages } = model.county
      for (let h = 0; h < count; h++) {
        const u = (salt: number) => draw.uniform(h, salt)
        const village = villages[model.households.village[h]]
        const isBorrower = grade[h] < creditGrades.length
        const hasFile = isBorrower || u(0) < FILED_SHARE
        const isRated = isBorrower ? creditGrades[grade[h]] !== 'unrated' : hasFile && u(1) < RATED_OF_FILED
        const held = isBorrower
          ? creditGrades[grade[h]]
          : (['excellent', 'good', 'fair'] as const)[Math.floor(3 * u(2))]
        const isGranted = isRated && (isBorrower || village.isPreGranted || u(3) < GRANTED_OF_RATED)
        const from = isBorrower ? lineFrom[h] : AS_OF - Math.floor(1000 * u(4))
        const updated = AS_OF - Math.floor((u(5) < STALE_FILE_SHARE ? 1500 : 365) * u(6))
        const home = townships[village.township].name
        const elsewhere = townships[(village.township + 1) % townships.length].name
        emit([
          householdId(h),
          village.name,
          flagCell(hasFile),
          flagCell(isRated),
          flagCell(isGranted),
          isGranted ? LINE[held] : 0,
          dateCell(isGranted ? addMonths(from, 12 * LINE_YEARS) : null),
          yuanCell(arrears[h]),
          dateCell(isGranted ? from : null),
          dateCell(hasFile ? updated : null),
          dateCell(isRated ? Math.min(updated, AS_OF) : null),
          flagCell(isRated && held !== 'fair' && arrears[h] === 0),
          u(7) < OTHER_TOWNSHIP_SHARE ? elsewhere : home,
          u(8) < OTHER_TOWNSHIP_SHARE ? elsewhere : home,
          dateCell(goneOn(invented[h] === 1, u)),
          dateCell(AS_OF - Math.floor((u(9) < 0.06 ? 900 : 250) * u(10))),
          flagCell(arrears[h] > 0 && u(11) < 0.15),
          u(12) < ORDER_SHARE ? shareCell(u(13)) : 0,
          u(14) < HEDGED_SHARE ? shareCell(u(15)) : 0,
          flagCell(u(16) < MEMBER_SHARE),
          Math.round((1000 + 24_000 * u(17) * u(18)) / 10) * 10,
        ])
      }
    },
  }
}

/** An invented borrower is a household that was gone before the loan; of others a few moved lately. */
function goneOn(isInvented: boolean, u: (salt: number) => number): Day | null {
  if (isInvented) return addMonths(AS_OF, -132) - Math.floor(700 * u(19))
  return u(20) < MOVED_SHARE ? AS_OF - Math.floor(300 * u(21)) : null
}
