/** Borrowers who pay one rate and default at one probability. */
export interface PricedPool {
  /** Fen. */
  readonly balance: number
  readonly rate: number
  readonly probability: number
  readonly lossGivenDefault: number
}

/** Stated, never estimated from the book's own rates (SOUNDNESS.md rule 8). */
export interface StatedElasticity {
  /** Share of the volume that leaves for each percentage point by which a rate rises. */
  readonly perPoint: number
  /** The same for pools better than the mean, as a multiple: above 1 the good leave first. */
  readonly ofGoodTimes: number
}

export interface RaisedRate {
  readonly rise: number
  /** Share of today's balance that stays. */
  readonly kept: number
  /** Mean PD of what stays, by balance. */
  readonly probability: number
  /** Interest less funds, operating cost and expected loss, in fen a year. */
  readonly margin: number
}

/**
 * Every rate is raised alike: who has a better offer leaves, and those are the better ones (Stiglitz & Weiss 1981). The
 * pools and a stated elasticity give what stays, how often it defaults and what it earns.
 */
export function raisedRate(
  pools: readonly PricedPool[],
  rise: number,
  elasticity: StatedElasticity,
  costOfFundsAndOperation: number,
): RaisedRate {
  const total = pools.reduce((sum, { balance }) => sum + balance, 0)
  const mean = pools.reduce((sum, pool) => sum + pool.balance * pool.probability, 0) / total
  let [kept, defaults, margin] = [0, 0, 0]
  for (const { balance, rate, probability, lossGivenDefault } of pools) {
    const times = probability < mean ? elasticity.ofGoodTimes : 1
    const stays = balance * Math.max(0, Math.min(1, 1 - 100 * rise * elasticity.perPoint * times))
    kept += stays
    defaults += stays * probability
    margin += stays * (rate + rise - costOfFundsAndOperation - probability * lossGivenDefault)
  }
  return { rise, kept: kept / total, probability: defaults / kept, margin }
}
