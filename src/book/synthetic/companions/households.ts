import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import { AS_OF, LINE } from '../assumptions.ts'
import { dateCell, flagCell, shareCell, yuanCell } from '../cells.ts'
import { followLines } from '../household-lines.ts'
import { goneOn, lastOwnTransactionOn, registerDraw, townshipsOf } from '../household-register.ts'
import type { Model } from '../model.ts'
import { householdId } from '../people.ts'
import { type Companion, columns } from './companion.ts'

/**
 * Coverage among households that never borrowed [O]: files, ratings, lines (建档, 评级, 授信). A village earns its title
 * by having rated nearly everybody: at least 70 % must be credit households (DOMAIN.md §1.4).
 */
const COVERAGE = {
  other: { filed: 0.75, ratedOfFiled: 0.7 },
  creditVillage: { filed: 0.97, ratedOfFiled: 0.92 },
} as const
const GRANTED_OF_RATED = 0.8
const LINE_DAYS = 1096
const STALE_FILE_SHARE = 0.2
const ORDER_SHARE = 0.12
const HEDGED_SHARE = 0.05
const MEMBER_SHARE = 0.18

/** The household register of the service area, as the cooperative keeps it at the book's date. */
export function households(model: Model): Companion {
  const { count } = model.households
  const lines = followLines(model)
  const arrears = new Float64Array(count)
  const invented = new Uint8Array(count)
  const lastDisbursedOn = new Int32Array(count).fill(NO_DATE)
  return {
    table: 'households',
    columns: columns(
      'household_id village files rated granted line line_expires arrears line_from file_updated_on rated_on credit_household hukou_township land_township deceased_or_moved_on last_own_transaction_on dishonest_listed order_contract_share price_hedged_share cooperative_member deposits_daily_average',
    ),
    loan({ note, position }) {
      lines.add(note)
      lastDisbursedOn[note.household] = note.disbursedOn
      if (position.daysPastDue > 0) arrears[note.household] += position.balance
      if (note.impostor === 'invented') invented[note.household] = 1
    },
    end(emit) {
      const { villages } = model.county
      for (let h = 0; h < count; h++) {
        const u = (salt: number) => registerDraw(model, h, salt)
        const village = villages[model.households.village[h]]
        const isBorrower = lines.has(h)
        const { filed, ratedOfFiled } = village.isCredit ? COVERAGE.creditVillage : COVERAGE.other
        const hasFile = isBorrower || u(0) < filed
        const isRated = isBorrower ? lines.gradeOf(h) !== 'unrated' : hasFile && u(1) < ratedOfFiled
        const held = isBorrower
          ? lines.gradeOf(h)
          : (['excellent', 'good', 'fair'] as const)[Math.floor(3 * u(2))]
        const isOffered = isRated && (village.isPreGranted || u(3) < GRANTED_OF_RATED)
        const line = isBorrower ? lines.lineOf(h) : isOffered ? offered(LINE[held], u(4)) : null
        const updated = AS_OF - Math.floor((u(5) < STALE_FILE_SHARE ? 1500 : 365) * u(6))
        const { hukou, land } = townshipsOf(model, h)
        const gone = goneOn(model, h, invented[h] === 1, lastDisbursedOn[h])
        const active = lastOwnTransactionOn(model, h)
        emit([
          householdId(h),
          village.name,
          flagCell(hasFile),
          flagCell(isRated),
          flagCell(line !== null),
          line?.limit ?? 0,
          dateCell(line?.until ?? null),
          yuanCell(arrears[h]),
          dateCell(line?.from ?? null),
          dateCell(hasFile ? updated : null),
          dateCell(isRated ? updated : null),
          // Rated, no old arrears, not gone. Where a village stands for the title all who qualify are assessed (评定); elsewhere
          // only the better grades have been.
          flagCell(isRated && arrears[h] === 0 && gone === null && (village.isCredit || held !== 'fair')),
          hukou,
          land,
          dateCell(gone),
          dateCell(gone === null ? active : Math.min(active, gone)),
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

/** The line of a household that never drew on it. */
function offered(
  limit: number,
  u: number,
): { readonly from: Day; readonly until: Day; readonly limit: number } {
  const from = AS_OF - Math.floor(1000 * u)
  return { from, until: from + LINE_DAYS, limit }
}
