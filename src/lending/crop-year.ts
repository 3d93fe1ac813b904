import { type Day, dateOf } from './calendar.ts'

/** The harvest ends in October (DOMAIN.md §3.3): from November on money is for next year's bags and seed. */
export const FIRST_MONTH_OF_NEXT_CROP = 11

/** The year of the first harvest after disbursement (SOUNDNESS.md rule 11). */
export function cropYearOf(disbursedOn: Day): number {
  const { year, month } = dateOf(disbursedOn)
  return month >= FIRST_MONTH_OF_NEXT_CROP ? year + 1 : year
}
