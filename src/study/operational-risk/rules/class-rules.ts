import { nominalOf } from '../../../book/sample/table-columns.ts'
import { categories, nonPerformingCategories } from '../../../lending/vocabulary.ts'
import { monthlyRows } from './monthly-rows.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, noteHit } from './rule-hit.ts'
import { singleNotes } from './single-notes.ts'

const isBad = (level: string) => (nonPerformingCategories as readonly string[]).includes(level)

/** R17: more than ninety days overdue, and a class better than substandard. */
export function classTooGood(on: RuleBook): Detection {
  const late = on.numbers('loans', 'days_past_due')!
  const balance = on.numbers('loans', 'balance')
  const category = nominalOf(on.book.loans, 'category')
  const bad = category?.levels.map(isBad) ?? []
  const isKnown = category?.levels.map((level) => (categories as readonly string[]).includes(level)) ?? []
  return singleNotes(on, (row) => {
    const code = category?.codes[row] ?? bad.length
    if (!(late[row] >= 0) || !isKnown[code] || (balance !== null && !(balance[row] > 0))) return null
    return late[row] > 90 && !bad[code]
  })
}

/** R17: from non-performing to a better class though the note was in arrears within the months of observation before. */
export function upgradedUntested(on: RuleBook): Detection {
  const loanOf = on.loanOf('snapshots')
  const months = on.days('snapshots', 'month')!
  const late = on.numbers('snapshots', 'days_past_due')!
  const balance = on.numbers('snapshots', 'balance')
  const category = nominalOf(on.book.companions.snapshots, 'category')
  if (!loanOf || !category) return { judged: 0, hits: [] }
  const bad = Uint8Array.from(category.levels, (level) => (isBad(level) ? 1 : 0))
  const { month, order } = monthlyRows(months, loanOf, on.isIn.length)
  const wasBad = new Uint8Array(on.isIn.length)
  const everBad = new Uint8Array(on.isIn.length)
  const lastLate = new Int32Array(on.isIn.length).fill(-1_000_000)
  const rowsOf = new Map<number, number[]>()
  const rows = order?.length ?? month.length
  for (let i = 0; i < rows; i++) {
    const row = order ? order[i] : i
    const loan = loanOf[row]
    if (loan < 0 || month[row] < 0 || !on.isIn[loan] || months[row] > on.asOf) continue
    const code = category.codes[row]
    if (code >= bad.length) continue
    if (late[row] > 0) lastLate[loan] = month[row]
    const isOwed = balance === null || balance[row] > 0
    if (wasBad[loan] && !bad[code] && isOwed && month[row] - lastLate[loan] < on.limits.upgradeMonths) {
      const known = rowsOf.get(loan)
      if (known) known.push(row)
      else rowsOf.set(loan, [row])
    }
    wasBad[loan] = bad[code]
    everBad[loan] |= bad[code]
  }
  return {
    judged: everBad.reduce((sum, flag) => sum + flag, 0),
    hits: [...rowsOf].map(([loan, own]) => noteHit(loan, { table: 'snapshots', rows: own })),
  }
}
