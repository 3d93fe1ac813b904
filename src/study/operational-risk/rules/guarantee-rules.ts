import { strongComponents } from '../../../stats/graph/strong-components.ts'
import type { RuleBook } from './rule-book.ts'
import { type Detection, sharedHit } from './rule-hit.ts'
import { notesOfHousehold } from './shared-by-households.ts'

/** R11: households that answer for each other in a circle, two (互保) or more (循环担保). */
export function circularGuarantee(on: RuleBook): Detection {
  const household = on.households.of('links', 'household_id')!
  const guarantor = on.households.of('links', 'target', 'guarantor')!
  const from: number[] = []
  const to: number[] = []
  for (let row = 0; row < guarantor.length; row++) {
    if (household[row] < 0 || guarantor[row] < 0) continue
    from.push(household[row])
    to.push(guarantor[row])
  }
  const circles = strongComponents({ nodes: on.households.texts.length, from, to })
  return {
    judged: new Set(to).size,
    hits: circles.map((households) =>
      sharedHit(
        null,
        households.flatMap((one) => notesOfHousehold(on, one)),
        { households },
      ),
    ),
  }
}
