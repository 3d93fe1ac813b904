import { addMonths, type Day } from '../calendar.ts'

/**
 * The latest day to which a note may be extended: of short-term notes (at most a year) by no more than the agreed term,
 * of medium-term ones (at most five years) by no more than half of it, of longer ones by no more than three years
 * (贷款通则, 中国人民银行令 1996 年第 2 号, article 12).
 */
export function latestExtension(disbursedOn: Day, dueOn: Day): Day {
  const term = dueOn - disbursedOn
  if (dueOn <= addMonths(disbursedOn, 12)) return dueOn + term
  if (dueOn <= addMonths(disbursedOn, 60)) return dueOn + Math.floor(term / 2)
  return addMonths(dueOn, 36)
}
