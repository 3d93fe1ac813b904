import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import type { Cells, FactorModel } from './factor-model.ts'
import type { Scenario } from './scenarios.ts'

/** Draws the defaults of some exposures, one state of the factors after another. */
export interface DrawnDefaults {
  readonly exposures: Uint32Array
  /** 1 for each of `exposures` that defaults in this scenario; overwritten by the next call. */
  draw(scenario: Scenario): Uint8Array
}

/** The same seed gives the same defaults for the same sequence of scenarios. */
export function drawnDefaults(
  model: FactorModel,
  cells: Cells,
  constants: Float64Array,
  isDrawn: Uint8Array,
  seed: number,
): DrawnDefaults {
  const { logOdds, struckLogOdds, place, market, group } = model.exposures
  const list: number[] = []
  for (let i = 0; i < isDrawn.length; i++) if (isDrawn[i] === 1) list.push(i)
  const exposures = Uint32Array.from(list)
  const groups = new Map<number, number>()
  const groupOf = Int32Array.from(exposures, (i) => {
    if (!(model.groupDeviation > 0) || group[i] < 0) return -1
    const known = groups.get(group[i]) ?? groups.size
    groups.set(group[i], known)
    return known
  })
  const random = randomStream(seed, 'loss defaults')
  const effect = new Float64Array(groups.size)
  const defaults = new Uint8Array(exposures.length)
  return {
    exposures,
    draw({ placeShift, marketShift, shareStruck }) {
      for (let g = 0; g < effect.length; g++) effect[g] = model.groupDeviation * standardNormal(random)
      exposures.forEach((i, at) => {
        const isStruck = random() < shareStruck[place[i]]
        const shift = constants[cells.ofExposure[i]] + placeShift[place[i]] + marketShift[market[i]]
        const own = logOdds[i] + shift + (groupOf[at] < 0 ? 0 : effect[groupOf[at]])
        const probability = 1 / (1 + Math.exp(-own - (isStruck ? struckLogOdds[i] : 0)))
        defaults[at] = random() < probability ? 1 : 0
      })
      return defaults
    },
  }
}
