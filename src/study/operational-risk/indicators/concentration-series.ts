import { formatDay } from '../../../lending/calendar.ts'
import { indicatorLight, limitOn } from '../../../lending/rules/indicator-limits.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import {
  type IndicatorSeries,
  type IndicatorValue,
  type NamedSeries,
  type NamedValues,
  redOnes,
} from './indicator-series.ts'
import { officerBalances } from './officer-concentration.ts'
import type { Periods, Spans } from './periods.ts'
import type { Places } from './places.ts'

/** The largest officer's share of what is outstanding at the ends of periods: of the book, and of each branch. */
export function concentrationSeries(on: RuleBook, places: Places, spans: Spans): IndicatorSeries {
  const { branches, officers, officerOfLoan, branchOfOfficer } = places
  const none = new Int32Array(on.isIn.length).fill(-1)
  const balances = officerBalances(on, officerOfLoan ?? none, spans)
  const codes = officers.map((_, code) => code)
  const ofBranch = Map.groupBy(codes, (code) => branchOfOfficer[code])
  const heldIn = ({ ends }: Periods, own: Float64Array) => {
    const owed = (code: number, period: number) => own[code * ends.length + period]
    const heldBy = (members: readonly number[]) =>
      ends.map((_, period) => heldOf(members.map((code) => owed(code, period))))
    const valuesOf = (heldAt: readonly Held[], one?: number) =>
      ends.map((end, period): IndicatorValue => {
        const { total, most, officers: holders } = heldAt[period]
        const shown = one === undefined ? most : owed(one, period)
        const limit = limitOn('officerConcentration', formatDay(end))
        // One officer alone has nobody to share with.
        const light = holders > 1 ? indicatorLight(limit, shown, total, holders) : null
        return { judged: total / 100, shown: shown / 100, light }
      })
    const ofBook = heldBy(codes)
    return {
      overall: valuesOf(ofBook),
      branches: branches.map((name, code) => ({ name, values: valuesOf(heldBy(ofBranch.get(code) ?? [])) })),
      officerOf: (code: number) => ({ name: officers[code], values: valuesOf(ofBook, code) }),
    }
  }
  const withYear = (own: NamedValues): NamedSeries => ({ ...own, year: own.values[own.values.length - 1] })
  const ofQuarters = heldIn(spans.quarters, balances.quarters)
  const ofMonths = heldIn(spans.months, balances.months)
  const holding = codes
    .map((code) => withYear(ofQuarters.officerOf(code)))
    .filter(({ year }) => year.shown > 0)
  const red = redOnes(holding)
  return {
    indicator: 'officerConcentration',
    isKnown: true,
    missing: [],
    overall: ofQuarters.overall,
    branches: ofQuarters.branches.map(withYear),
    ...red,
    monthly: {
      overall: ofMonths.overall,
      branches: ofMonths.branches,
      redOfficers: red.redOfficers.map(({ name }) => ofMonths.officerOf(officers.indexOf(name))),
    },
  }
}

/** What officers together have outstanding, and the most that one of them has; those with nothing are not counted. */
interface Held {
  readonly total: number
  readonly most: number
  readonly officers: number
}

function heldOf(balances: readonly number[]): Held {
  const held = balances.filter((owed) => owed > 0)
  return {
    total: held.reduce((sum, owed) => sum + owed, 0),
    most: Math.max(0, ...held),
    officers: held.length,
  }
}
