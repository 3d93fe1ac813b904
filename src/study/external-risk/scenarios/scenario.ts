import type { Crop } from '../../../lending/vocabulary.ts'
import type { Phrase } from '../../../words/phrase.ts'

/** What strikes from outside in one coming year, on top of what is known of the season already. */
export interface Scenario {
  /** S1 to S6, or the user's own. */
  readonly id: string
  readonly title: Phrase
  readonly disaster: DisasterShock | null
  /** Change of the price at harvest by crop: −0.25 is a fall by a quarter. */
  readonly priceChange: Readonly<Partial<Record<Crop, number>>>
  /** Rise of the yearly cost of funds, as a fraction: 0.01 is 100 base points. */
  readonly fundingCostRise: number
  /** Added to the log-odds of every note; 0 in the built-in scenarios (SOUNDNESS.md rule 8: no rate causes default). */
  readonly logOdds: number
  /** The loss given default is multiplied by this: 1 leaves it. */
  readonly lossFactor: number
}

export interface DisasterShock {
  readonly townships: TownshipChoice
  /** Share of the households of a hit township that are hit, 0 to 1. */
  readonly households: number
  /** Share of the harvest that a hit household loses, 0 to 1. */
  readonly yieldLoss: number
  /** Null: whatever is grown. */
  readonly crops: readonly Crop[] | null
}

/** Which townships are hit. Shares are of the townships with notes at risk, to whole townships, at least one. */
export type TownshipChoice =
  /** Those where the hit would add most expected loss come first. */
  | { readonly kind: 'mostExposed'; readonly share: number }
  | { readonly kind: 'random'; readonly share: number; readonly seed: number }
  | { readonly kind: 'named'; readonly names: readonly string[] }

/** DOMAIN.md §3.3 [D]: a household of a hit township is itself hit with this probability. */
export const HOUSEHOLDS_HIT = 0.7
/** The mean loss of a hit household, Beta(2, 3) on [.1, 1] (DOMAIN.md §3.3): what the coefficient of disaster is for. */
export const MEAN_YIELD_LOSS = 0.46

export const noShock = {
  disaster: null,
  priceChange: {},
  fundingCostRise: 0,
  logOdds: 0,
  lossFactor: 1,
} as const
