import { identityOf } from '../../../book/sample/table-columns.ts'
import { type Day, dateOf, dayOf, daysInMonth, formatDay } from '../../../lending/calendar.ts'
import {
  type IndicatorLight,
  type IndicatorName,
  indicatorLight,
  indicatorNames,
  limitOn,
} from '../../../lending/rules/indicator-limits.ts'
import type { GroundDetection } from '../rules/detect.ts'
import type { RuleBook } from '../rules/rule-book.ts'
import { type IndicatorEvents, indicatorEvents, missingFor, type Quarters } from './indicator-events.ts'
import { officerBalances } from './officer-concentration.ts'

export interface IndicatorValue {
  /** Things judged, and those that show it; yuan of all officers and of the largest one for their concentration. */
  readonly judged: number
  readonly shown: number
  /** Null where nothing was judged, or too little for a rate. */
  readonly light: IndicatorLight | null
}

export interface NamedSeries {
  readonly name: string
  /** In the order of `quarters`. */
  readonly values: readonly IndicatorValue[]
  /** The last four quarters together; of a stock the last one. */
  readonly year: IndicatorValue
}

export interface IndicatorSeries {
  readonly indicator: IndicatorName
  /** False where the book lacks the columns, and which: `table.column`. */
  readonly isKnown: boolean
  readonly missing: readonly string[]
  /** All of the book, in the order of `quarters`. */
  readonly overall: readonly IndicatorValue[]
  readonly branches: readonly NamedSeries[]
  /** Officers who are red over the year, those with the most shown first. */
  readonly redOfficers: readonly (IndicatorValue & Pick<NamedSeries, 'name' | 'values'>)[]
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
const YEAR_QUARTERS = 4
/** Of fewer things a rate has no light; counts have. */
export const FEWEST_FOR_A_LIGHT = 20
const mostOfficers = 40

export function indicatorFindings(on: RuleBook, detections: readonly GroundDetection[]): IndicatorFindings {
  const { quarters, first } = lastQuarters(on.asOf)
  const names = quarters.starts.map((_, i) => quarterName(first + i))
  const places = placesOf(on)
  const series = indicatorNames.map((indicator): IndicatorSeries => {
    const missing = missingFor(on, detections, indicator)
    if (missing.length > 0) return untold(indicator, missing)
    if (indicator === 'officerConcentration') return concentrationSeries(on, places, quarters)
    const events = indicatorEvents(on, detections, indicator, quarters)
    return events === null ? untold(indicator, []) : eventSeries(indicator, events, places, quarters, first)
  })
  return { quarters: names, series }
}

/** The eight quarters that are over. */
export function lastQuarters(asOf: Day): { readonly quarters: Quarters; readonly first: number } {
  const first = quarterOf(asOf + 1) - QUARTERS
  const numbers = Array.from({ length: QUARTERS }, (_, i) => first + i)
  return { quarters: { starts: numbers.map(quarterStart), ends: numbers.map(quarterEndDay) }, first }
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
  }
}

/** Branches and officers of the book, and where each note and officer belongs. */
interface Places {
  readonly branches: readonly string[]
  readonly officers: readonly string[]
  readonly branchOfLoan: ArrayLike<number> | null
  readonly officerOfLoan: Int32Array | null
  readonly branchOfOfficer: Int32Array
}

function placesOf(on: RuleBook): Places {
  const branch = identityOf(on.book.loans, 'branch')
  const officerOfLoan = on.officers.of('loans', 'account_manager')
  const branches = branch?.texts ?? []
  const branchOfOfficer = officersBranches(on, branches)
  // Whom the register does not name stands in the branch of the first note.
  for (let row = 0; branch && officerOfLoan && row < officerOfLoan.length; row++) {
    const code = officerOfLoan[row]
    if (code >= 0 && branchOfOfficer[code] < 0 && branch.codes[row] < branches.length)
      branchOfOfficer[code] = branch.codes[row]
  }
  return {
    branches,
    officers: on.officers.texts,
    branchOfLoan: branch?.codes ?? null,
    officerOfLoan,
    branchOfOfficer,
  }
}

function eventSeries(
  indicator: IndicatorName,
  events: IndicatorEvents,
  places: Places,
  { ends }: Quarters,
  first: number,
): IndicatorSeries {
  const { branchOfLoan, officerOfLoan, branchOfOfficer } = places
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
  const counted = inQuarters(events, first)
  const lightAt = (judged: number, shown: number, quarter: number) =>
    lightOf(indicator, judged, shown, formatDay(ends[quarter]))
  const seriesOf = (names: readonly string[], lineAt: (i: number) => number): NamedSeries[] => {
    const { judged, shown } = tallied(counted, events, lineAt, names.length)
    return names.map((name, line) => {
      const values = ends.map((_, quarter): IndicatorValue => {
        const at = line * QUARTERS + quarter
        return { judged: judged[at], shown: shown[at], light: lightAt(judged[at], shown[at], quarter) }
      })
      return { name, values, year: yearOf(values, events.isStock === true, lightAt) }
    })
  }
  return {
    indicator,
    isKnown: true,
    missing: [],
    overall: seriesOf([''], () => 0)[0].values,
    branches: seriesOf(places.branches, branchAt),
    ...redOnes(seriesOf(places.officers, officerAt)),
  }
}

function yearOf(
  values: readonly IndicatorValue[],
  isStock: boolean,
  lightAt: (judged: number, shown: number, quarter: number) => IndicatorLight | null,
): IndicatorValue {
  if (isStock) return values[QUARTERS - 1]
  const year = values.slice(-YEAR_QUARTERS)
  const judged = year.reduce((sum, value) => sum + value.judged, 0)
  const shown = year.reduce((sum, value) => sum + value.shown, 0)
  return { judged, shown, light: lightAt(judged, shown, QUARTERS - 1) }
}

function redOnes(
  officers: readonly NamedSeries[],
): Pick<IndicatorSeries, 'redOfficers' | 'redCount' | 'officers'> {
  const red = officers.filter(({ year }) => year.light === 'red')
  return {
    redOfficers: red
      .toSorted((a, b) => b.year.shown - a.year.shown || (a.name < b.name ? -1 : 1))
      .slice(0, mostOfficers)
      .map(({ name, values, year }) => ({ name, ...year, values })),
    redCount: red.length,
    officers: officers.filter(({ year }) => year.judged > 0).length,
  }
}

/** The largest officer's share of what is outstanding at each quarter's end: of the book, and of each branch. */
function concentrationSeries(on: RuleBook, places: Places, { ends }: Quarters): IndicatorSeries {
  const { branches, officers, officerOfLoan, branchOfOfficer } = places
  const balances = officerBalances(on, officerOfLoan ?? new Int32Array(on.isIn.length).fill(-1), ends)
  const codes = officers.map((_, code) => code)
  const seriesOf = (name: string, heldAt: readonly Held[], own?: number): NamedSeries => {
    const values = ends.map((end, quarter): IndicatorValue => {
      const { total, most, officers: holders } = heldAt[quarter]
      const shown = own === undefined ? most : balances[own * QUARTERS + quarter]
      const limit = limitOn('officerConcentration', formatDay(end))
      // One officer alone has nobody to share with.
      const light = holders > 1 ? indicatorLight(limit, shown, total, holders) : null
      return { judged: total / 100, shown: shown / 100, light }
    })
    return { name, values, year: values[QUARTERS - 1] }
  }
  const heldBy = (members: readonly number[]) =>
    ends.map((_, quarter) => heldOf(members.map((code) => balances[code * QUARTERS + quarter])))
  const ofBook = heldBy(codes)
  const ofBranch = Map.groupBy(codes, (code) => branchOfOfficer[code])
  return {
    indicator: 'officerConcentration',
    isKnown: true,
    missing: [],
    overall: seriesOf('', ofBook).values,
    branches: branches.map((name, code) => seriesOf(name, heldBy(ofBranch.get(code) ?? []))),
    ...redOnes(
      codes
        .filter((code) => balances[code * QUARTERS + QUARTERS - 1] > 0)
        .map((code) => seriesOf(officers[code], ofBook, code)),
    ),
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

/** By the limits of a day, today's by default; null of fewer than `FEWEST_FOR_A_LIGHT`, counts apart. */
export function lightOf(
  indicator: IndicatorName,
  judged: number,
  shown: number,
  day = '9999-12-31',
): IndicatorLight | null {
  const limit = limitOn(indicator, day)
  const isRate = (limit?.measure ?? 'share') === 'share'
  return !isRate || judged >= FEWEST_FOR_A_LIGHT ? indicatorLight(limit, shown, judged) : null
}

/** Things that fall into the quarters looked at, a fourth of a long book: which they are, and in which quarter. */
interface InQuarters {
  readonly things: Uint32Array
  readonly quarter: Uint8Array
}

function inQuarters({ day }: IndicatorEvents, first: number): InQuarters {
  const [from, to] = [quarterStart(first), quarterStart(first + QUARTERS)]
  const quarterAt = Uint8Array.from({ length: to - from }, (_, i) => quarterOf(from + i) - first)
  const things = new Uint32Array(day.length)
  const quarter = new Uint8Array(day.length)
  let count = 0
  for (let i = 0; i < day.length; i++) {
    if (day[i] < from || day[i] >= to) continue
    things[count] = i
    quarter[count++] = quarterAt[day[i] - from]
  }
  return { things: things.subarray(0, count), quarter: quarter.subarray(0, count) }
}

interface Tally {
  /** By line and quarter: `line × QUARTERS + quarter`. */
  readonly judged: Float64Array
  readonly shown: Float64Array
}

function tallied(
  { things, quarter }: InQuarters,
  { shown }: IndicatorEvents,
  lineAt: (i: number) => number,
  lines: number,
): Tally {
  const tally: Tally = {
    judged: new Float64Array(lines * QUARTERS),
    shown: new Float64Array(lines * QUARTERS),
  }
  for (let k = 0; k < things.length; k++) {
    const line = lineAt(things[k])
    if (line < 0 || line >= lines) continue
    const at = line * QUARTERS + quarter[k]
    tally.judged[at] += 1
    tally.shown[at] += shown[things[k]]
  }
  return tally
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
