import { monthEnd } from '../../../book/sample/as-of.ts'
import { type Day, NO_DATE } from '../../../lending/calendar.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { endsOf, type Spans } from './periods.ts'

/** Outstanding balances by officer and end of a period, fen: `officer × ends + end`. */
export interface OfficerBalances {
  readonly quarters: Float64Array
  readonly months: Float64Array
}

export function officerBalances(on: RuleBook, officer: Int32Array, spans: Spans): OfficerBalances {
  const all = endsOf(spans)
  const seen = ofSnapshots(on, officer, all)
  const at = (ends: readonly Day[]) => (seen && pickedEnds(seen, all, ends)) ?? ofDates(on, officer, ends)
  return { quarters: at(spans.quarters.ends), months: at(spans.months.ends) }
}

interface SeenBalances {
  readonly sums: Float64Array
  /** Whether there are snapshots of the month that an end closes. */
  readonly isSeen: Uint8Array
}

/** Null unless every end is that of a month of which there are snapshots. */
function pickedEnds(
  { sums, isSeen }: SeenBalances,
  all: readonly Day[],
  ends: readonly Day[],
): Float64Array | null {
  const places = ends.map((end) => all.indexOf(end))
  if (!places.every((place) => isSeen[place] === 1)) return null
  const officers = sums.length / all.length
  return Float64Array.from(
    { length: officers * ends.length },
    (_, i) => sums[Math.floor(i / ends.length) * all.length + places[i % ends.length]],
  )
}

/** Null where the book has no snapshots with a balance. */
function ofSnapshots(on: RuleBook, officer: Int32Array, ends: readonly Day[]): SeenBalances | null {
  const loanOf = on.loanOf('snapshots')
  const [months, balance] = [on.days('snapshots', 'month'), on.numbers('snapshots', 'balance')]
  if (!loanOf || !months || !balance) return null
  const sums = new Float64Array(on.officers.texts.length * ends.length)
  const isSeen = new Uint8Array(ends.length)
  const known = new Map<Day, number>()
  let [last, place] = [NO_DATE, -1]
  for (let row = 0; row < months.length; row++) {
    if (months[row] !== last) {
      last = months[row]
      place = known.get(last) ?? (last === NO_DATE ? -1 : ends.indexOf(monthEnd(last)))
      known.set(last, place)
    }
    if (place < 0) continue
    isSeen[place] = 1
    const loan = loanOf[row]
    if (loan >= 0 && on.isIn[loan] && officer[loan] >= 0 && balance[row] > 0)
      sums[officer[loan] * ends.length + place] += balance[row]
  }
  return { sums, isSeen }
}

/** Without snapshots: whole amounts from disbursement to settlement. */
function ofDates(on: RuleBook, officer: Int32Array, ends: readonly Day[]): Float64Array {
  const sums = new Float64Array(on.officers.texts.length * ends.length)
  const day = on.days('loans', 'disbursed_on')!
  const amount = on.numbers('loans', 'amount')!
  const [settledOn, writtenOffOn] = [on.days('loans', 'settled_on'), on.days('loans', 'written_off_on')]
  const isGone = (on_: Int32Array | null, row: number, end: Day) =>
    on_ !== null && on_[row] !== NO_DATE && on_[row] <= end
  for (let row = 0; row < on.isIn.length; row++) {
    if (!on.isIn[row] || officer[row] < 0 || !(amount[row] > 0)) continue
    ends.forEach((end, place) => {
      if (day[row] <= end && !isGone(settledOn, row, end) && !isGone(writtenOffOn, row, end))
        sums[officer[row] * ends.length + place] += amount[row]
    })
  }
  return sums
}
