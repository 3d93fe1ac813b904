/**
 * A book of exposures whose log-odds of default move together. In a state of the factors an exposure defaults with
 * probability logistic(own + c + σ₁ Y + σ₂ T + β P + σ₃ G + struck · own shock), where Y is common to all, T to a
 * place, P to a market, G to a group, all standard normal and independent; c makes the mean of each cell (a place and
 * a market) what it is said to be. Given the factors, defaults are independent.
 */
export interface FactorModel {
  readonly exposures: Exposures
  readonly places: number
  readonly markets: number
  /** σ₁ and σ₂, in log-odds. */
  readonly commonDeviation: number
  readonly placeDeviation: number
  /** σ₃: contagion within a group. */
  readonly groupDeviation: number
  /** β by market, in log-odds for a standard deviation of its price; 0 where the market has none. */
  readonly marketEffect: Float64Array
  /** Null where nothing strikes places. */
  readonly strikes: Strikes | null
}

/** By exposure, all of one length. */
export interface Exposures {
  /** Lost on a default, above 0. */
  readonly lossIfDefault: Float64Array
  readonly logOdds: Float64Array
  /** Added to the log-odds where the exposure is struck. */
  readonly struckLogOdds: Float64Array
  /** What the mean probability over all states is, before the cells are brought to their sums of loss × this. */
  readonly meanProbability: Float64Array
  readonly place: ArrayLike<number>
  readonly market: ArrayLike<number>
  /** Of a group, nested in places; −1 where the exposure stands alone. */
  readonly group: Int32Array
}

/**
 * A place is struck where √ρ W + √(1 − ρ) E < Φ⁻¹(its probability), W common to all; of what lies in a struck place
 * a share is struck, one exposure independently of another.
 */
export interface Strikes {
  /** By place. */
  readonly probability: Float64Array
  readonly correlation: number
  /** Shares that struck places have shown; each as likely as another. */
  readonly shares: Float64Array
}

/** The occupied pairs of place and market. */
export interface Cells {
  readonly place: Uint32Array
  readonly market: Uint32Array
  /** By exposure. */
  readonly ofExposure: Uint32Array
}

export function cellsOf({ exposures, markets }: FactorModel): Cells {
  const { place, market } = exposures
  const known = new Map<number, number>()
  const ofExposure = Uint32Array.from({ length: exposures.lossIfDefault.length }, (_, i) => {
    const key = place[i] * markets + market[i]
    const cell = known.get(key) ?? known.size
    known.set(key, cell)
    return cell
  })
  const keys = [...known.keys()]
  return {
    place: Uint32Array.from(keys, (key) => Math.floor(key / markets)),
    market: Uint32Array.from(keys, (key) => key % markets),
    ofExposure,
  }
}
