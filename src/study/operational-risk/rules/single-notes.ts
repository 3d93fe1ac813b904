import type { RuleBook } from './rule-book.ts'
import { type Detection, noteHit, type RuleHit } from './rule-hit.ts'

/** Judges each lent note by itself: true is a hit, null can't be told. */
export function singleNotes({ isIn }: RuleBook, verdictOf: (row: number) => boolean | null): Detection {
  const hits: RuleHit[] = []
  let judged = 0
  for (let row = 0; row < isIn.length; row++) {
    if (!isIn[row]) continue
    const verdict = verdictOf(row)
    if (verdict === null) continue
    judged++
    if (verdict) hits.push(noteHit(row))
  }
  return { judged, hits }
}
