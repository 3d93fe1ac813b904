import { type Day, dayOf, daysInMonth } from '../../lending/calendar.ts'
import { AS_OF, FIRST_YEAR, LAST_YEAR } from './assumptions.ts'

/** The month ends of the book, oldest first. */
export const monthEnds: readonly { readonly year: number; readonly month: number; readonly day: Day }[] =
  Array.from({ length: (LAST_YEAR - FIRST_YEAR + 1) * 12 }, (_, index) => {
    const year = FIRST_YEAR + Math.floor(index / 12)
    const month = (index % 12) + 1
    return { year, month, day: dayOf(year, month, daysInMonth(year, month)) }
  }).filter(({ day }) => day <= AS_OF)
