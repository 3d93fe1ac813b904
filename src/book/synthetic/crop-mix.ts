import { CROPS } from './assumptions.ts'
import type { County } from './county.ts'
import { exp } from './portable-math.ts'
import { streamOf } from './random.ts'

/** How unlike the townships are in what they grow: the spread of a crop's log share [O]. */
const TILT = 0.6

/**
 * The share of each crop in each township: tilted at random, then fitted in turn to rows of 1 and to the
 * county's shares (iterative proportional fitting), so that fungus townships exist and the county's mix holds.
 */
export function cropMix(county: County): number[][] {
  const tilt = streamOf(county.seed, 'township.crop')
  const weight = county.townships.map(() => 0)
  for (const village of county.villages) weight[village.township] += village.households / county.households
  const mix = county.townships.map((_, township) =>
    CROPS.map(({ share }, crop) => share * exp(TILT * tilt.normal(township, crop))),
  )
  for (let round = 0; round < 30; round++) {
    CROPS.forEach(({ share }, crop) => {
      const total = mix.reduce((sum, row, township) => sum + weight[township] * row[crop], 0)
      for (const row of mix) row[crop] *= share / total
    })
    for (const row of mix) {
      const total = row.reduce((sum, value) => sum + value, 0)
      for (let crop = 0; crop < row.length; crop++) row[crop] /= total
    }
  }
  return mix
}
