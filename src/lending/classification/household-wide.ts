import { type AutomaticClasses, grounds, NO_CATEGORY } from './automatic-class.ts'

/**
 * All loans of a household move together: each takes the worst category among them. An option of provincial rules; the
 * 2023 measures class retail loans one by one (DOMAIN.md §2.2). `household` holds codes from 0; a code of
 * `householdCount` or more is no household, and the note stands alone.
 */
export function householdWide(
  { category, ground }: AutomaticClasses,
  household: ArrayLike<number>,
  householdCount: number,
): AutomaticClasses {
  const worst = new Uint8Array(householdCount)
  for (let note = 0; note < category.length; note++) {
    const own = household[note]
    if (own < householdCount && category[note] !== NO_CATEGORY && category[note] > worst[own]) {
      worst[own] = category[note]
    }
  }
  const together = { category: category.slice(), ground: ground.slice() }
  for (let note = 0; note < category.length; note++) {
    const own = household[note]
    if (own >= householdCount || category[note] >= worst[own]) continue
    together.category[note] = worst[own]
    together.ground[note] = grounds.indexOf('household')
  }
  return together
}
