import { type AutomaticClasses, NO_CATEGORY } from './automatic-class.ts'

/** The worse of two views of each note, an option of the combination rule; where they agree the first gives the ground. */
export function strictestClasses(first: AutomaticClasses, second: AutomaticClasses): AutomaticClasses {
  const category = first.category.slice()
  const ground = first.ground.slice()
  for (let note = 0; note < category.length; note++) {
    if (category[note] === NO_CATEGORY || second.category[note] <= category[note]) continue
    category[note] = second.category[note]
    ground[note] = second.ground[note]
  }
  return { category, ground }
}
