import { groupByLoan } from '../../../book/group-by-loan.ts'
import { digitAt, writtenStep } from '../../../stats/digits/digit-preference.ts'
import { againstTheRest } from '../../../stats/univariate/against-the-rest.ts'
import { pearsonChiSquare } from '../../../stats/univariate/pearson-chi-square.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, type RuleHit, sharedHit } from './rule-hit.ts'

/** R12: five households or more of one officer with the same income and the same net assets, to the fen. */
export function identicalFigures(on: RuleBook): Detection {
  const income = on.numbers('loans', 'annual_income')!
  const assets = on.numbers('loans', 'net_assets')!
  const household = on.households.of('loans', 'household_id')
  return byOfficer(on, (rows, officer) => {
    const known = rows.filter((row) => income[row] > 0 && assets[row] > 0)
    return [...Map.groupBy(known, (row) => `${income[row]} ${assets[row]}`).values()]
      .filter(
        (same) =>
          same.length >= on.limits.identicalHouseholds &&
          new Set(same.map((row) => household?.[row] ?? row)).size >= on.limits.identicalHouseholds,
      )
      .map((same) => sharedHit(officer, same))
  })
}

/** R12: round incomes more often than with the other officers, two times as often or more. */
export function roundFigures(on: RuleBook): Detection {
  const income = on.numbers('loans', 'annual_income')!
  const step = stepOf(on, income)
  const rowsOf = rowsByOfficer(on, income)
  const tested = rowsOf.map(({ rows }) => rows.length >= on.limits.digitValues)
  const round = (rows: readonly number[]) => rows.filter((row) => income[row] % (10 * step) === 0)
  const compared = againstTheRest({
    events: Float64Array.from(rowsOf, ({ rows }) => round(rows).length),
    nonEvents: Float64Array.from(rowsOf, ({ rows }) => rows.length - round(rows).length),
  })
  return {
    judged: tested.filter(Boolean).length,
    hits: rowsOf.flatMap(({ officer, rows }, i): RuleHit[] => {
      const { pValue, rate, restRate } = compared[i]
      if (!tested[i] || pValue === null) return []
      const isMore = rate >= 2 * restRate && pValue < on.limits.digitLevel
      return [sharedHit(officer, isMore ? round(rows) : [], { pValue })]
    }),
  }
}

/**
 * R12: the last digit that incomes are written in, against those of the other officers: where a whole county rounds,
 * nobody stands out by rounding.
 */
export function digitPreference(on: RuleBook): Detection {
  const income = on.numbers('loans', 'annual_income')!
  const step = stepOf(on, income)
  const rowsOf = rowsByOfficer(on, income)
  const counts = rowsOf.map(({ rows }) => {
    const digits = new Float64Array(10)
    for (const row of rows) digits[digitAt(income[row], step)]++
    return digits
  })
  const all = Float64Array.from({ length: 10 }, (_, digit) =>
    counts.reduce((sum, own) => sum + own[digit], 0),
  )
  let judged = 0
  const hits = rowsOf.flatMap(({ officer, rows }, i): RuleHit[] => {
    if (rows.length < on.limits.digitValues) return []
    const test = pearsonChiSquare({ events: counts[i], nonEvents: all.map((sum, d) => sum - counts[i][d]) })
    if (test === null || test.pValue === null) return []
    judged++
    const digit = counts[i].indexOf(Math.max(...counts[i]))
    const preferred = rows.filter((row) => digitAt(income[row], step) === digit)
    return [sharedHit(officer, test.pValue < on.limits.digitLevel ? preferred : [], { pValue: test.pValue })]
  })
  return { judged, hits }
}

function stepOf(on: RuleBook, values: Float64Array): number {
  return writtenStep(values.filter((value, row) => on.isIn[row] === 1 && value > 0))
}

/** Notes of each officer whose `values` are known and positive; officers without any are left out. */
function rowsByOfficer(on: RuleBook, values: Float64Array): { officer: string; rows: number[] }[] {
  const officer = on.officers.of('loans', 'account_manager')!
  const own = Int32Array.from(officer, (code, row) => (on.isIn[row] && values[row] > 0 ? code : -1))
  const { starts, order } = groupByLoan(own, on.officers.texts.length)
  return on.officers.texts.flatMap((text, code) => {
    const rows = Array.from(order.subarray(starts[code], starts[code + 1]))
    return rows.length > 0 ? [{ officer: text, rows }] : []
  })
}

function byOfficer(on: RuleBook, find: (rows: readonly number[], officer: string) => RuleHit[]): Detection {
  const officer = on.officers.of('loans', 'account_manager')!
  const own = Int32Array.from(officer, (code, row) => (on.isIn[row] ? code : -1))
  const { starts, order } = groupByLoan(own, on.officers.texts.length)
  const hits: RuleHit[] = []
  let judged = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    if (starts[code] === starts[code + 1]) continue
    judged++
    hits.push(...find(Array.from(order.subarray(starts[code], starts[code + 1])), on.officers.texts[code]))
  }
  return { judged, hits }
}
