import type { Category } from '../../lending/vocabulary.ts'
import type { Model } from './model.ts'
import type { Note } from './note.ts'
import type { Position } from './position.ts'

/** Of notes over 90 days, those that the book shows as special mention: what an inspector looks for (R17) [O]. */
const DEVIATION_SHARE = 0.06

/** The category as it stands in the book: by the rule, but for a few that are shown better than they are. */
export function bookedCategory(model: Model, note: Note, { category, daysPastDue }: Position): Category {
  if (daysPastDue > 0 && daysPastDue <= 7) return 'normal'
  const deviates =
    daysPastDue > 90 &&
    model.streams['category.deviates'].chance(DEVIATION_SHARE, note.household, note.occasion + 0x10000)
  return deviates ? 'special_mention' : category
}
