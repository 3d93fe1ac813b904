import { formatDay } from '../../../lending/calendar.ts'
import {
  type IndicatorLight,
  type IndicatorName,
  indicatorNames,
} from '../../../lending/rules/indicator-limits.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { concentrationSeries } from './concentration-series.ts'
import { type IndicatorEvents, indicatorEvents, missingFor } from './indicator-events.ts'
import {
  type IndicatorFindings,
  type IndicatorSeries,
  type IndicatorValue,
  lightOf,
  type MonthlySeries,
  type NamedSeries,
  type NamedValues,
  redOnes,
} from './indicator-series.ts'
import { inPeriods, tallied } from './indicator-tally.ts'
import { lastSpans, type Periods, type Spans } from './periods.ts'
import { type Places, placesOf } from './places.ts'

/** Officers are looked at over a year: a quarter's few notes are chance. */
const YEAR_QUARTERS = 4

export function indicatorFindings(on: RuleBook, detections: readonly GroundDetection[]): IndicatorFindings {
  const spans = lastSpans(on.asOf)
  const places = placesOf(on)
  const series = indicatorNames.map((indicator): IndicatorSeries => {
    const missing = missingFor(on, detections, indicator)
    if (missing.length > 0) return untold(indicator, missing)
    if (indicator === 'officerConcentration') return concentrationSeries(on, places, spans)
    const events = indicatorEvents(on, detections, indicator, spans)
    return events === null ? untold(indicator, []) : eventSeries(indicator, events, places, spans)
  })
  return { quarters: spans.quarters.names, months: spans.months.names, series }
}

function untold(indicator: IndicatorName, missing: readonly string[]): IndicatorSeries {
  return {
    indicator,
    isKnown: false,
    missing,
    overall: [],
    branches: [],
    redOfficers: [],
    redCount: 0,
    officers: 0,
    monthly: null,
  }
}

function eventSeries(
  indicator: IndicatorName,
  events: IndicatorEvents,
  places: Places,
  { quarters, months }: Spans,
): IndicatorSeries {
  const ofQuarters = countedIn(indicator, events, places, quarters)
  const withYear = (own: NamedValues): NamedSeries => ({
    ...own,
    year: yearOf(own.values, events.isStock === true, (judged, shown) =>
      lightOf(indicator, judged, shown, lastDay(quarters)),
    ),
  })
  const red = redOnes(ofQuarters.officers().map(withYear))
  const monthly = events.ofMonths === undefined ? events : events.ofMonths
  return {
    indicator,
    isKnown: true,
    missing: [],
    overall: ofQuarters.overall(),
    branches: ofQuarters.branches().map(withYear),
    ...red,
    monthly: monthly && monthlyOf(countedIn(indicator, monthly, places, months), red.redOfficers),
  }
}

function monthlyOf(
  { overall, branches, officers }: Counted,
  red: IndicatorSeries['redOfficers'],
): MonthlySeries {
  return { overall: overall(), branches: branches(), redOfficers: officers(red.map(({ name }) => name)) }
}

interface Counted {
  readonly overall: () => readonly IndicatorValue[]
  readonly branches: () => readonly NamedValues[]
  /** All, or those named, in their order. */
  readonly officers: (only?: readonly string[]) => readonly NamedValues[]
}

/** What was judged and shown in each period: of the book, by branch, by officer. */
function countedIn(
  indicator: IndicatorName,
  events: IndicatorEvents,
  { branches, officers, branchOfLoan, officerOfLoan, branchOfOfficer }: Places,
  periods: Periods,
): Counted {
  const { loanOf, officer } = events
  const officerAt = (i: number) => {
    if (officer) return officer[i]
    const loan = loanOf ? loanOf[i] : i
    return loan < 0 ? -1 : (officerOfLoan?.[loan] ?? -1)
  }
  const branchAt = (i: number) => {
    if (officer) return branchOfOfficer[officer[i]] ?? -1
    const loan = loanOf ? loanOf[i] : i
    return loan < 0 ? -1 : (branchOfLoan?.[loan] ?? -1)
  }
  const counted = inPeriods(events, periods)
  const days = periods.ends.map(formatDay)
  const linesOf = (
    names: readonly string[],
    lineAt: (i: number) => number,
    only: readonly string[] = names,
  ): NamedValues[] => {
    if (only.length === 0) return []
    const { judged, shown } = tallied(counted, events, lineAt, names.length, days.length)
    const lines = only === names ? names.keys() : only.map((name) => names.indexOf(name))
    return Array.from(lines, (line) => ({
      name: names[line],
      values: days.map((day, period): IndicatorValue => {
        const at = line * days.length + period
        const light = lightOf(indicator, judged[at], shown[at], day)
        return { judged: judged[at], shown: shown[at], light }
      }),
    }))
  }
  return {
    overall: () => linesOf([''], () => 0)[0].values,
    branches: () => linesOf(branches, branchAt),
    officers: (only) => linesOf(officers, officerAt, only),
  }
}

function lastDay({ ends }: Periods): string {
  return formatDay(ends[ends.length - 1])
}

function yearOf(
  values: readonly IndicatorValue[],
  isStock: boolean,
  lightAt: (judged: number, shown: number) => IndicatorLight | null,
): IndicatorValue {
  if (isStock) return values[values.length - 1]
  const year = values.slice(-YEAR_QUARTERS)
  const judged = year.reduce((sum, value) => sum + value.judged, 0)
  const shown = year.reduce((sum, value) => sum + value.shown, 0)
  return { judged, shown, light: lightAt(judged, shown) }
}
