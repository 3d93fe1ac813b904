import { type Day, dateOf } from './calendar.ts'

/**
 * In the north-east the harvest ends in early October (DOMAIN.md §3.3): money paid out from this month on, such
 * as November's for fungus bags and seed, works for the next year's crop.
 */
export const FIRST_MONTH_OF_NEXT_CROP = 10

/** The year of the first harvest after disbursement (SOUNDNESS.md rule 11). */
export function cropYearOf(disbursedOn: Day): number {
  const { year, month } = dateOf(disbursedOn)
  return month >= FIRST_MONTH_OF_NEXT_CROP ? year + 1 : year
}
