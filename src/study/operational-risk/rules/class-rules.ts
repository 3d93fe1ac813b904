import { nominalOf } from '../../../book/sample/table-columns.ts'
import { type Day, dayOf } from '../../../lending/calendar.ts'
import { probationPassedOn, upgradeProbation } from '../../../lending/classification/probation.ts'
import { categories, nonPerformingCategories } from '../../../lending/vocabulary.ts'
import { paidInstalments } from '../../classification/paid-instalments.ts'
import { monthlyRows } from './monthly-rows.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, noteHit, type RuleHit } from './rule-hit.ts'
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

/**
 * R17: from non-performing to a better class though the note was in arrears within the months of observation before, or,
 * where the book has instalments, without two of them paid on time since.
 */
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
  const upgrades = new Map<number, Upgrade[]>()
  const rows = order?.length ?? month.length
  for (let i = 0; i < rows; i++) {
    const row = order ? order[i] : i
    const loan = loanOf[row]
    if (loan < 0 || month[row] < 0 || !on.isIn[loan] || months[row] > on.asOf) continue
    const code = category.codes[row]
    if (code >= bad.length) continue
    if (late[row] > 0) lastLate[loan] = month[row]
    const isOwed = balance === null || balance[row] > 0
    if (wasBad[loan] && !bad[code] && isOwed) {
      const upgrade = { row, isEarly: month[row] - lastLate[loan] < on.limits.upgradeMonths }
      const known = upgrades.get(loan)
      const own = { ...upgrade, clearedOn: firstOf(lastLate[loan] + 1), by: firstOf(month[row] + 1) - 1 }
      if (known) known.push(own)
      else upgrades.set(loan, [own])
    }
    wasBad[loan] = bad[code]
    everBad[loan] |= bad[code]
  }
  const isAsked = (loan: number) => upgrades.get(loan)?.some(({ isEarly }) => !isEarly) ?? false
  const instalments = upgrades.size === 0 ? null : paidInstalments(on.book, isAsked, on.asOf)
  const isUntested = (loan: number, { isEarly, clearedOn, by }: Upgrade) =>
    isEarly ||
    (instalments !== null &&
      probationPassedOn(clearedOn, instalments.get(loan) ?? [], upgradeProbation, by) === null)
  const hits = [...upgrades].flatMap(([loan, own]): RuleHit[] => {
    const shown = own.filter((upgrade) => isUntested(loan, upgrade)).map(({ row }) => row)
    return shown.length === 0 ? [] : [noteHit(loan, { table: 'snapshots', rows: shown })]
  })
  return { judged: everBad.reduce((sum, flag) => sum + flag, 0), hits }
}

/** A month's end at which the class is better than at the one before. */
interface Upgrade {
  readonly row: number
  /** Within the months of observation. */
  readonly isEarly: boolean
  /** The day after the last month's end with arrears, and the month's end of the upgrade. */
  readonly clearedOn: Day
  readonly by: Day
}

/** The first day of a month, counted from year 0. */
function firstOf(month: number): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
}
