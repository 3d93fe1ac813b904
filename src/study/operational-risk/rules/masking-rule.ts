import { nominalOf } from '../../../book/sample/table-columns.ts'
import { dateOf, dayOf, daysInMonth, NO_DATE } from '../../../lending/calendar.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/** Years are bits of a word. */
const MOST_YEARS = 32

/**
 * R16: in a calendar year none of an officer's notes was in arrears at any month's end, while interest came in on the
 * last day of a month and due notes ended in new ones, nearly always; where only one of the two can be told, that one. The p value is the chance of no late note at
 * the rate of the other officers in that year: (1 − p)ⁿ; the hit carries the least of the officer's years, times their
 * number (Bonferroni).
 */
export function masked(on: RuleBook): Detection {
  const years = lateYears(on)
  if (years === null) return { judged: 0, hits: [] }
  const officer = on.officers.of('loans', 'account_manager')!
  const count = on.officers.texts.length
  const cell = (code: number, year: number) => code * MOST_YEARS + year
  const [notes, lateNotes] = [new Float64Array(count * MOST_YEARS), new Float64Array(count * MOST_YEARS)]
  const [all, allLate] = [new Float64Array(MOST_YEARS), new Float64Array(MOST_YEARS)]
  for (let row = 0; row < on.isIn.length; row++) {
    if (officer[row] < 0) continue
    for (let bits = years.seen[row]; bits !== 0; bits &= bits - 1) {
      const year = 31 - Math.clz32(bits & -bits)
      notes[cell(officer[row], year)]++
      all[year]++
      if (!((years.late[row] >>> year) & 1)) continue
      lateNotes[cell(officer[row], year)]++
      allLate[year]++
    }
  }
  const marks = maskingMarks(on, years.first)
  const leastOf = new Float64Array(count).fill(Number.NaN)
  const shownYears = new Uint32Array(count)
  for (let code = 0; code < count; code++) {
    const own = Array.from({ length: MOST_YEARS }, (_, year) => year).filter(
      (year) => notes[cell(code, year)] > 0,
    )
    if (own.length === 0) continue
    let least = 1
    for (const year of own) {
      const at = cell(code, year)
      const rest = all[year] - notes[at]
      if (lateNotes[at] > 0 || rest === 0) continue
      const pValue = (1 - (allLate[year] - lateNotes[at]) / rest) ** notes[at]
      least = Math.min(least, pValue)
      if (marks.isMarked(at)) shownYears[code] |= 1 << year
    }
    leastOf[code] = Math.min(1, least * own.length)
  }
  const rowsOf = notesInYears(officer, years.seen, shownYears)
  const hits = on.officers.texts.flatMap((text, code): RuleHit[] => {
    if (Number.isNaN(leastOf[code])) return []
    const rows = rowsOf.get(code) ?? []
    // Without the marks of masking an officer without arrears is a good one.
    return [sharedHit(text, rows, { pValue: rows.length > 0 ? leastOf[code] : 1 })]
  })
  return { judged: hits.length, hits }
}

/** Notes by officer that are seen in one of the officer's years (bits). */
function notesInYears(officer: Int32Array, seen: Uint32Array, years: Uint32Array): Map<number, number[]> {
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < seen.length; row++) {
    const code = officer[row]
    if (code < 0 || (seen[row] & years[code]) === 0) continue
    const rows = rowsOf.get(code)
    if (rows) rows.push(row)
    else rowsOf.set(code, [row])
  }
  return rowsOf
}

/** By note: the calendar years in which a snapshot shows it, and those in which one shows it late. */
function lateYears(on: RuleBook) {
  const loanOf = on.loanOf('snapshots')
  const months = on.days('snapshots', 'month')!
  const days = on.numbers('snapshots', 'days_past_due')!
  if (!loanOf) return null
  let earliest = 2147483647
  for (const day of months) if (day !== NO_DATE && day < earliest) earliest = day
  const first = dateOf(earliest).year
  const yearOf = yearReader(first)
  const seen = new Uint32Array(on.isIn.length)
  const late = new Uint32Array(on.isIn.length)
  for (let row = 0; row < loanOf.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || months[row] === NO_DATE || !on.isIn[loan] || months[row] > on.asOf) continue
    const year = yearOf(months[row])
    if (year >= MOST_YEARS) continue
    const bit = (1 << year) >>> 0
    seen[loan] |= bit
    if (days[row] > 0) late[loan] |= bit
  }
  return { first, seen, late }
}

/** Years since the first, of days near each other: a table of the days from the first on. */
function yearReader(first: number): (day: number) => number {
  const start = dayOf(first, 1, 1)
  const years = new Uint8Array(dayOf(first + MOST_YEARS, 1, 1) - start).map(
    (_, i) => dateOf(start + i).year - first,
  )
  return (day) => years[day - start] ?? MOST_YEARS
}

function monthEndReader(first: number): (day: number) => boolean {
  const start = dayOf(first, 1, 1)
  const isEnd = new Uint8Array(dayOf(first + MOST_YEARS, 1, 1) - start)
  for (let i = 0; i < isEnd.length; i++) {
    const { year, month, day } = dateOf(start + i)
    if (day === daysInMonth(year, month)) isEnd[i] = 1
  }
  return (day) => isEnd[day - start] === 1
}

/** By officer and year: whether interest came on last days of months and notes ended in new ones, nearly always. */
function maskingMarks(on: RuleBook, first: number) {
  const officer = on.officers.of('loans', 'account_manager')!
  const cells = on.officers.texts.length * MOST_YEARS
  const paid = new Uint32Array(cells)
  const atMonthEnd = new Uint32Array(cells)
  const ended = new Uint32Array(cells)
  const renewed = new Uint32Array(cells)
  const yearAt = yearReader(first)
  const isMonthEnd = monthEndReader(first)
  const at = (row: number, day: number) => {
    const year = yearAt(day)
    return officer[row] < 0 || year >= MOST_YEARS ? -1 : officer[row] * MOST_YEARS + year
  }
  const loanOf = on.loanOf('repayments')
  const [paidOn, interest] = [on.days('repayments', 'paid_on'), on.numbers('repayments', 'paid_interest')]
  const principal = on.numbers('repayments', 'paid_principal')
  for (let row = 0; loanOf && paidOn && interest && row < loanOf.length; row++) {
    const loan = loanOf[row]
    if (loan < 0 || paidOn[row] === NO_DATE || !(interest[row] > 0) || (principal?.[row] ?? 0) > 0) continue
    const cell = at(loan, paidOn[row])
    if (cell < 0) continue
    paid[cell]++
    if (isMonthEnd(paidOn[row])) atMonthEnd[cell]++
  }
  const settledOn = on.days('loans', 'settled_on')!
  const settledBy = nominalOf(on.book.loans, 'settled_by')
  const replacing = ['renewal', 'refinance'].map((level) => settledBy?.levels.indexOf(level) ?? -1)
  for (let row = 0; row < on.isIn.length; row++) {
    if (!on.isIn[row] || settledOn[row] === NO_DATE || settledOn[row] > on.asOf) continue
    const cell = at(row, settledOn[row])
    if (cell < 0) continue
    ended[cell]++
    if (settledBy && replacing.includes(settledBy.codes[row])) renewed[cell]++
  }
  const { monthEndShare, replacedShare } = on.limits
  return {
    isMarked: (cell: number) =>
      (paid[cell] > 0 || ended[cell] > 0) &&
      atMonthEnd[cell] >= monthEndShare * paid[cell] &&
      renewed[cell] >= replacedShare * ended[cell],
  }
}
