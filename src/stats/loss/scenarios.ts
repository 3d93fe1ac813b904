import { normalQuantile } from '../distributions.ts'
import { standardNormal } from '../normal-draws.ts'
import { randomStream } from '../random.ts'
import type { FactorModel } from './factor-model.ts'
import { factorLayout } from './loss-direction.ts'
import { stratifiedNormals } from './stratified-normal.ts'

/** One state of the factors. The arrays are overwritten by the next one. */
export interface Scenario {
  readonly number: number
  /** The mean of weight × f over scenarios estimates E f. */
  readonly weight: number
  /** Added to the log-odds by place: σ₁ Y + σ₂ T. */
  readonly placeShift: Float64Array
  /** Added to the log-odds by market: β P. */
  readonly marketShift: Float64Array
  /** Share struck by place: 0 in a place that is not struck. */
  readonly shareStruck: Float64Array
}

/**
 * Draws the factors: independent standard normals, whose component along `direction` is replaced by stratified ones.
 * The same seed gives the same scenarios each time. Which share a struck place shows is drawn beside.
 */
export function visitScenarios(
  model: FactorModel,
  direction: Float64Array,
  count: number,
  seed: number,
  visit: (scenario: Scenario) => void,
): void {
  const { places, markets, commonDeviation, placeDeviation, marketEffect, strikes } = model
  const layout = factorLayout(model)
  const along = stratifiedNormals(count, randomStream(seed, 'loss strata'))
  const random = randomStream(seed, 'loss factors')
  const randomShare = randomStream(seed, 'loss shares')
  const factors = new Float64Array(layout.length)
  const threshold = strikes?.probability.map((probability) => normalQuantile(probability))
  const common = Math.sqrt(strikes?.correlation ?? 0)
  const own = Math.sqrt(1 - (strikes?.correlation ?? 0))
  const placeShift = new Float64Array(places)
  const marketShift = new Float64Array(markets)
  const shareStruck = new Float64Array(places)
  for (let number = 0; number < count; number++) {
    let projection = 0
    for (let k = 0; k < factors.length; k++) {
      factors[k] = standardNormal(random)
      projection += factors[k] * direction[k]
    }
    const move = along.values[number] - projection
    for (let k = 0; k < factors.length; k++) factors[k] += move * direction[k]
    for (let market = 0; market < markets; market++)
      marketShift[market] = marketEffect[market] * factors[layout.market + market]
    for (let place = 0; place < places; place++) {
      placeShift[place] = commonDeviation * factors[0] + placeDeviation * factors[layout.place + place]
      if (!strikes || !threshold) continue
      const share = strikes.shares[Math.floor(randomShare() * strikes.shares.length)]
      const isStruck = common * factors[1] + own * factors[layout.strike + place] < threshold[place]
      shareStruck[place] = isStruck ? share : 0
    }
    visit({ number, weight: along.weights[number], placeShift, marketShift, shareStruck })
  }
}
