import type { FactorModel } from '../../src/stats/loss/factor-model.ts'
import { standardNormal } from '../../src/stats/normal-draws.ts'
import { randomStream } from '../../src/stats/random.ts'

/** A county's book with all that the model has: townships, crops, disasters, insurance, prices and joint groups. */
export function mixedModel(exposures: number, seed: number, groupedShare = 0.25): FactorModel {
  const [places, markets] = [20, 8]
  const random = randomStream(seed, 'mixed book')
  const whole = <T>(of: () => T) => Array.from({ length: exposures }, of)
  const logOdds = Float64Array.from(whole(() => -3.1 + 0.8 * standardNormal(random)))
  const struckLogOdds = Float64Array.from(whole(() => (random() < 0.5 ? 0.5 : 1.2)))
  const place = Uint32Array.from(whole(() => Math.floor(places * random() ** 1.5)))
  const groups = new Map<number, { id: number; members: number }>()
  let nextGroup = 0
  return {
    exposures: {
      lossIfDefault: Float64Array.from(
        whole(() => Math.round(100 * Math.exp(9.3 + 0.7 * standardNormal(random))) / 100),
      ),
      logOdds,
      struckLogOdds,
      meanProbability: logOdds.map((own, i) => {
        const quiet = 1 / (1 + Math.exp(-own))
        return 0.9 * quiet + 0.1 / (1 + Math.exp(-own - struckLogOdds[i]))
      }),
      place,
      market: Uint32Array.from(whole(() => Math.floor(markets * random()))),
      group: Int32Array.from(place, (own) => {
        if (random() >= groupedShare) return -1
        const open = groups.get(own)
        const joined = open && open.members < 5 ? open : { id: nextGroup++, members: 0 }
        joined.members += 1
        groups.set(own, joined)
        return joined.id
      }),
    },
    places,
    markets,
    commonDeviation: 0.25,
    placeDeviation: 0.35,
    groupDeviation: 0.6,
    marketEffect: Float64Array.from({ length: markets }, (_, m) => (m === markets - 1 ? 0 : -0.35)),
    strikes: {
      probability: Float64Array.from({ length: places }, (_, p) => 0.08 + 0.01 * p),
      correlation: 0.3,
      shares: Float64Array.of(0.35, 0.5, 0.7, 0.7),
    },
  }
}
