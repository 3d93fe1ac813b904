import { formatDay } from '../../../lending/calendar.ts'
import { type IndicatorName, indicatorNames } from '../../../lending/rules/indicator-limits.ts'
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
  redOnes,
} from './indicator-series.ts'
import { inBins, sumOf, type Tally, tallied } from './indicator-tally.ts'
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
  { quarters, months, bins }: Spans,
): IndicatorSeries {
  const isStock = events.isStock === true
  const counts = countsOf(events, places, bins)
  const inQuarters = (names: readonly string[], tally: Tally): NamedSeries[] => {
    const valuesOf = valuesIn(indicator, tally, isStock, quarters, bins)
    return names.map((name, line) => {
      const values = valuesOf(line)
      return { name, values, year: yearOf(values, isStock, indicator, lastDay(quarters)) }
    })
  }
  const red = redOnes(inQuarters(places.officers, counts.officers))
  const ofMonths = events.ofMonths && countsOf(events.ofMonths, places, bins)
  const monthly = events.ofMonths === undefined ? counts : ofMonths
  const monthlyOf = ({ overall, branches, officers }: Counts): MonthlySeries => {
    const inMonths = (tally: Tally) => valuesIn(indicator, tally, isStock, months, bins)
    return {
      overall: inMonths(overall)(0),
      branches: places.branches.map((name, line) => ({ name, values: inMonths(branches)(line) })),
      redOfficers: red.redOfficers.map(({ name }) => ({
        name,
        values: inMonths(officers)(places.officers.indexOf(name)),
      })),
    }
  }
  return {
    indicator,
    isKnown: true,
    missing: [],
    overall: inQuarters([''], counts.overall)[0].values,
    branches: inQuarters(places.branches, counts.branches),
    ...red,
    monthly: monthly ? monthlyOf(monthly) : null,
  }
}

interface Counts {
  readonly overall: Tally
  readonly branches: Tally
  readonly officers: Tally
}

/** What was judged and shown by month: of the book, by branch, by officer. */
function countsOf(
  events: IndicatorEvents,
  { branches, officers, branchOfLoan, officerOfLoan, branchOfOfficer }: Places,
  bins: Periods,
): Counts {
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
  const counted = inBins(events, bins)
  const tallyOf = (lineAt: (i: number) => number, lines: number) =>
    tallied(counted, events, lineAt, lines, bins.ends.length)
  return {
    overall: tallyOf(() => 0, 1),
    branches: tallyOf(branchAt, branches.length),
    officers: tallyOf(officerAt, officers.length),
  }
}

/** Of a line its value in each period: of all its bins, of a stock of the last one. */
function valuesIn(
  indicator: IndicatorName,
  tally: Tally,
  isStock: boolean,
  { starts, ends }: Periods,
  bins: Periods,
): (line: number) => IndicatorValue[] {
  const reach = ends.map((end, i) => {
    const last = bins.ends.indexOf(end)
    return { first: isStock ? last : bins.starts.indexOf(starts[i]), last, day: formatDay(end) }
  })
  return (line) =>
    reach.map(({ first, last, day }) => {
      const { judged, shown } = sumOf(tally, line, first, last)
      return { judged, shown, light: lightOf(indicator, judged, shown, day) }
    })
}

function lastDay({ ends }: Periods): string {
  return formatDay(ends[ends.length - 1])
}

function yearOf(
  values: readonly IndicatorValue[],
  isStock: boolean,
  indicator: IndicatorName,
  day: string,
): IndicatorValue {
  if (isStock) return values[values.length - 1]
  const year = values.slice(-YEAR_QUARTERS)
  const judged = year.reduce((sum, value) => sum + value.judged, 0)
  const shown = year.reduce((sum, value) => sum + value.shown, 0)
  return { judged, shown, light: lightOf(indicator, judged, shown, day) }
}
