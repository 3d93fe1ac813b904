import { identityOf } from '../../../book/sample/table-columns.ts'
import { dateOf, dayOf, daysInMonth, formatDay, NO_DATE } from '../../../lending/calendar.ts'
import {
  type IndicatorLight,
  type IndicatorName,
  indicatorLight,
  indicatorNames,
  limitOn,
} from '../../../lending/rules/indicator-limits.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { type IndicatorEvents, indicatorEvents } from './indicator-events.ts'

export interface IndicatorValue {
  readonly judged: number
  readonly shown: number
  /** Null where nothing was judged, or too little for a rate. */
  readonly light: IndicatorLight | null
}

export interface IndicatorSeries {
  readonly indicator: IndicatorName
  /** False where the book lacks the columns. */
  readonly isKnown: boolean
  /** All of the book, in the order of `quarters`. */
  readonly overall: readonly IndicatorValue[]
  /** By branch, likewise. */
  readonly branches: readonly { readonly name: string; readonly values: readonly IndicatorValue[] }[]
  /** Officers who are red over the last four quarters together, those with the most shown first. */
  readonly redOfficers: readonly (IndicatorValue & { readonly name: string })[]
  readonly redCount: number
  readonly officers: number
}

export interface IndicatorFindings {
  /** `2026Q3`, oldest first. */
  readonly quarters: readonly string[]
  readonly series: readonly IndicatorSeries[]
}

/** Two years. */
const QUARTERS = 8
/** Officers are looked at over a year: a quarter's few notes are chance. */
const OFFICER_QUARTERS = 4
/** Of fewer things a rate has no light; counts have. */
export const FEWEST_FOR_A_LIGHT = 20
const mostOfficers = 40

export function indicatorFindings(on: RuleBook, detections: readonly GroundDetection[]): IndicatorFindings {
  // The last quarter that is over.
  const last = quarterOf(on.asOf + 1) - 1
  const quarters = Array.from({ length: QUARTERS }, (_, i) => last - QUARTERS + 1 + i)
  const branchOfLoan = identityOf(on.book.loans, 'branch')
  const officerOfLoan = on.officers.of('loans', 'account_manager')
  const branchOfOfficer = officersBranches(on, branchOfLoan?.texts ?? [])
  const events = indicatorEvents(on, detections)
  const series = indicatorNames.map((indicator): IndicatorSeries => {
    const own = events[indicator]
    if (own === null)
      return {
        indicator,
        isKnown: false,
        overall: [],
        branches: [],
        redOfficers: [],
        redCount: 0,
        officers: 0,
      }
    const branchAt = (i: number) => {
      const loan = own.officer ? -1 : (own.loanOf?.[i] ?? i)
      if (loan >= 0) return branchOfLoan?.codes[loan] ?? 0
      return own.officer ? (branchOfOfficer[own.officer[i]] ?? -1) : -1
    }
    const officerAt = (i: number) => own.officer?.[i] ?? officerOfLoan?.[own.loanOf?.[i] ?? i] ?? -1
    const valueAt = ({ judged, shown }: Tally, at: number, quarter: number): IndicatorValue => {
      return {
        judged: judged[at],
        shown: shown[at],
        light: lightOf(indicator, judged[at], shown[at], formatDay(quarterEndDay(quarter))),
      }
    }
    const overall = tallied(own, quarters[0], QUARTERS, () => 0, 1)
    const branches = branchOfLoan?.texts ?? []
    const byBranch = tallied(own, quarters[0], QUARTERS, branchAt, branches.length)
    const byOfficer = tallied(
      own,
      last - OFFICER_QUARTERS + 1,
      OFFICER_QUARTERS,
      officerAt,
      on.officers.texts.length,
    )
    const year = summedQuarters(byOfficer, OFFICER_QUARTERS)
    const officers = on.officers.texts.map((name, code) => ({ name, ...valueAt(year, code, last) }))
    return {
      indicator,
      isKnown: true,
      overall: quarters.map((quarter, q) => valueAt(overall, q, quarter)),
      branches: branches.map((name, code) => ({
        name,
        values: quarters.map((quarter, q) => valueAt(byBranch, code * QUARTERS + q, quarter)),
      })),
      redOfficers: officers
        .filter(({ light }) => light === 'red')
        .sort((a, b) => b.shown - a.shown || (a.name < b.name ? -1 : 1))
        .slice(0, mostOfficers),
      redCount: officers.filter(({ light }) => light === 'red').length,
      officers: officers.filter(({ judged }) => judged > 0).length,
    }
  })
  return { quarters: quarters.map(quarterName), series }
}

/** By the limits of a day, today's by default; null of fewer than `FEWEST_FOR_A_LIGHT`, counts apart. */
export function lightOf(
  indicator: IndicatorName,
  judged: number,
  shown: number,
  day = '9999-12-31',
): IndicatorLight | null {
  const limit = limitOn(indicator, day)
  return limit?.isCount || judged >= FEWEST_FOR_A_LIGHT ? indicatorLight(limit, shown, judged) : null
}

interface Tally {
  /** By line and quarter: `line × quarters + quarter`. */
  readonly judged: Float64Array
  readonly shown: Float64Array
}

function tallied(
  { day, shown }: IndicatorEvents,
  first: number,
  quarters: number,
  lineAt: (i: number) => number,
  lines: number,
): Tally {
  const tally: Tally = {
    judged: new Float64Array(lines * quarters),
    shown: new Float64Array(lines * quarters),
  }
  const from = quarterStart(first)
  const to = quarterStart(first + quarters)
  const quarterAt = Uint8Array.from({ length: to - from }, (_, i) => quarterOf(from + i) - first)
  for (let i = 0; i < day.length; i++) {
    if (day[i] === NO_DATE || day[i] < from || day[i] >= to) continue
    const line = lineAt(i)
    if (line < 0 || line >= lines) continue
    const at = line * quarters + quarterAt[day[i] - from]
    tally.judged[at] += 1
    tally.shown[at] += shown[i]
  }
  return tally
}

function summedQuarters({ judged, shown }: Tally, quarters: number): Tally {
  const sum = (values: Float64Array) =>
    Float64Array.from({ length: values.length / quarters }, (_, line) =>
      values.subarray(line * quarters, (line + 1) * quarters).reduce((total, value) => total + value, 0),
    )
  return { judged: sum(judged), shown: sum(shown) }
}

/** Where an officer stands by the register, as codes of the loans' branches. */
function officersBranches(on: RuleBook, branches: readonly string[]): Int32Array {
  const officer = on.officers.of('account_managers', 'account_manager')
  const branch = identityOf(on.table('account_managers'), 'branch')
  const code = new Map(branches.map((name, i) => [name, i]))
  on.officers.of('applications', 'account_manager')
  const found = new Int32Array(on.officers.texts.length).fill(-1)
  officer?.forEach((own, row) => {
    if (own >= 0) found[own] = code.get(branch?.texts[branch.codes[row]] ?? '') ?? -1
  })
  return found
}

function quarterOf(day: number): number {
  const { year, month } = dateOf(day)
  return 4 * year + Math.floor((month - 1) / 3)
}

function quarterStart(quarter: number): number {
  return dayOf(Math.floor(quarter / 4), 3 * (quarter % 4) + 1, 1)
}

function quarterEndDay(quarter: number): number {
  const [year, month] = [Math.floor(quarter / 4), 3 * (quarter % 4) + 3]
  return dayOf(year, month, daysInMonth(year, month))
}

function quarterName(quarter: number): string {
  return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`
}
