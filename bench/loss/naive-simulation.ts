import { normalQuantile } from '../../src/stats/distributions.ts'
import type { FactorModel } from '../../src/stats/loss/factor-model.ts'
import { standardNormal } from '../../src/stats/normal-draws.ts'
import { randomStream } from '../../src/stats/random.ts'

/**
 * The same model as `stats/loss`, simulated as it is written: every factor and every default is drawn, exposure by
 * exposure. `constants` by exposure. One loss for each scenario.
 */
export function naiveSimulation(
  model: FactorModel,
  constants: Float64Array,
  scenarios: number,
  seed: number,
): Float64Array {
  const { exposures, places, markets, commonDeviation, placeDeviation, groupDeviation, strikes } = model
  const { lossIfDefault, logOdds, struckLogOdds, place, market, group } = exposures
  const random = randomStream(seed, 'naive')
  const normal = () => standardNormal(random)
  const groups = group.reduce((most, own) => Math.max(most, own + 1), 0)
  const threshold = strikes?.probability.map((probability) => normalQuantile(probability))
  return Float64Array.from({ length: scenarios }, () => {
    const year = commonDeviation * normal()
    const weather = normal()
    const ofMarket = Float64Array.from({ length: markets }, (_, m) => model.marketEffect[m] * normal())
    const ofPlace = Float64Array.from({ length: places }, () => year + placeDeviation * normal())
    const share = Float64Array.from({ length: places }, (_, p) => {
      if (!strikes || !threshold) return 0
      const own = Math.sqrt(strikes.correlation) * weather + Math.sqrt(1 - strikes.correlation) * normal()
      return own < threshold[p] ? strikes.shares[Math.floor(random() * strikes.shares.length)] : 0
    })
    const ofGroup = Float64Array.from({ length: groups }, () => groupDeviation * normal())
    let loss = 0
    for (let i = 0; i < lossIfDefault.length; i++) {
      const shift = constants[i] + ofPlace[place[i]] + ofMarket[market[i]]
      const struck = share[place[i]] > 0 && random() < share[place[i]] ? struckLogOdds[i] : 0
      const together = group[i] < 0 ? 0 : ofGroup[group[i]]
      if (random() < 1 / (1 + Math.exp(-logOdds[i] - shift - struck - together))) loss += lossIfDefault[i]
    }
    return loss
  })
}
