import { type Category, nonPerformingCategories } from '../../lending/vocabulary.ts'
import type { Model } from './model.ts'
import { monthEnds } from './month-ends.ts'
import type { Note } from './note.ts'
import { type Position, positionAt } from './position.ts'

/** Of notes over 90 days, those that the book shows as special mention: what an inspector looks for (R17) [O]. */
const DEVIATION_SHARE = 0.06

/** Of notes over 180 days, those that are lifted to special mention while still late, without any test (R17) [O]. */
const UPGRADED_SHARE = 0.03
const UPGRADED_AFTER = 180

/** The category as it stands in the book: by the rule, but for a few that are shown better than they are. */
export function bookedCategory(model: Model, note: Note, { category, daysPastDue }: Position): Category {
  if (daysPastDue > 0 && daysPastDue <= 7) return 'normal'
  const deviates =
    daysPastDue > 90 &&
    model.streams['category.deviates'].chance(DEVIATION_SHARE, note.household, note.occasion + 0x10000)
  return deviates || (daysPastDue > UPGRADED_AFTER && isLifted(model, note)) ? 'special_mention' : category
}

/** Whether some month's end shows the note lifted from non-performing while it was still late. */
export function isUpgradedUntested(model: Model, note: Note): boolean {
  const { unpaidFrom } = note.outcome
  if (unpaidFrom === null || !isLifted(model, note)) return false
  let wasBad = false
  for (const { day } of monthEnds) {
    if (day < note.disbursedOn) continue
    const position = positionAt(note, day, [])
    const isBad = position.balance > 0 && nonPerforming.has(bookedCategory(model, note, position))
    if (wasBad && !isBad && position.balance > 0) return true
    wasBad = isBad
  }
  return false
}

function isLifted(model: Model, { household, occasion }: Note): boolean {
  return model.streams['category.deviates'].chance(UPGRADED_SHARE, household, occasion + 0x20000)
}

const nonPerforming: ReadonlySet<string> = new Set(nonPerformingCategories)
