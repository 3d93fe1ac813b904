import { type Day, dateOf, NO_DATE } from '../../../lending/calendar.ts'

/** The seasons of a north-east farm year (DOMAIN.md §3.3): sowing, growing, harvest and sale, and the winter after. */
export const farmSeasons = ['spring', 'summer', 'harvest', 'winter'] as const
export type FarmSeason = (typeof farmSeasons)[number]

/** When a note falls due, seen from the as-of date. */
export type DueSeason =
  | { readonly kind: 'pastDue' }
  /** `year` is that of the season's first month. */
  | { readonly kind: 'season'; readonly season: FarmSeason; readonly year: number }
  | { readonly kind: 'later' }
  | { readonly kind: 'unknown' }

const monthsOfSeason = 3
const firstMonthOfSpring = 3
/** The season under way and the three after it: a year at most. */
const seasonsAhead = 4

/** Past due, the season under way and the three after it, later, unknown. */
export function firstSeasons(asOf: Day): DueSeason[] {
  const now = seasonNumber(asOf)
  return [
    { kind: 'pastDue' },
    ...Array.from({ length: seasonsAhead }, (_, i) => seasonOfNumber(now + i)),
    { kind: 'later' },
    { kind: 'unknown' },
  ]
}

/** Index into `seasons`, as `firstSeasons` makes them. */
export function dueSeasonOf(due: Day, asOf: Day, seasons: readonly DueSeason[]): number {
  const later = seasons.length - 2
  if (due === NO_DATE) return seasons.length - 1
  if (due < asOf) return 0
  return Math.min(later, 1 + seasonNumber(due) - seasonNumber(asOf))
}

/** Seasons counted through the years: March to May of year 0 is 0, December 0 to February 1 is 3. */
function seasonNumber(day: Day): number {
  const { year, month } = dateOf(day)
  return Math.floor((year * 12 + month - firstMonthOfSpring) / monthsOfSeason)
}

function seasonOfNumber(number: number): DueSeason {
  return {
    kind: 'season',
    season: farmSeasons[number % farmSeasons.length],
    year: Math.floor(number / farmSeasons.length),
  }
}
