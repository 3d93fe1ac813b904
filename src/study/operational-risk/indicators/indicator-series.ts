import {
  type IndicatorLight,
  type IndicatorName,
  indicatorLight,
  limitOn,
} from '../../../lending/rules/indicator-limits.ts'

export interface IndicatorValue {
  /** Things judged, and those that show it; yuan of all officers and of the largest one for their concentration. */
  readonly judged: number
  readonly shown: number
  /** Null where nothing was judged, or too little for a rate. */
  readonly light: IndicatorLight | null
}

export interface NamedValues {
  readonly name: string
  /** In the order of the periods. */
  readonly values: readonly IndicatorValue[]
}

export interface NamedSeries extends NamedValues {
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
  /** Null where columns are missing, and of what only a quarter has. */
  readonly monthly: MonthlySeries | null
}

/** In the order of `months`. */
export interface MonthlySeries {
  readonly overall: readonly IndicatorValue[]
  readonly branches: readonly NamedValues[]
  /** The officers of `redOfficers`, in their order. */
  readonly redOfficers: readonly NamedValues[]
}

export interface IndicatorFindings {
  /** `2026Q3`, oldest first. */
  readonly quarters: readonly string[]
  /** `2026-10`, oldest first. */
  readonly months: readonly string[]
  readonly series: readonly IndicatorSeries[]
}

/** Of fewer things a rate has no light; counts have. */
export const FEWEST_FOR_A_LIGHT = 20
const mostOfficers = 40

export function redOnes(
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
