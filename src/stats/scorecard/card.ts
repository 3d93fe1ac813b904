import type { Binning } from '../binning/binning.ts'

/**
 * A scorecard as one document: it says by itself how each value becomes points, what its numbers mean, and what
 * it was built on. Version 1. `parseCard` checks a document from outside.
 */
export interface Scorecard {
  readonly format: typeof CARD_FORMAT
  readonly version: typeof CARD_VERSION
  readonly outcome: CardOutcome
  readonly conventions: CardConventions
  readonly scaling: Scaling
  readonly model: CardModel
  readonly factors: readonly CardFactor[]
  /** From the best to the worst; the last has no minimum. */
  readonly grades: readonly CardGrade[]
  readonly baseline: CardBaseline
}

export const CARD_FORMAT = 'qingmiao-scorecard'
export const CARD_VERSION = 1

export interface CardOutcome {
  readonly column: string
  /** The value of the column that is the event (default). */
  readonly event: string
}

export interface CardConventions {
  readonly woe: string
  readonly intervals: string
  readonly zeroCell: string
  /** `probability` is that of the event; a higher score is less risk. */
  readonly score: string
  readonly standardErrors: string
  readonly reasons: string
}

/** score = offset − factor × log-odds of the event; `points` at odds non-event:event of `odds`. */
export interface Scaling {
  readonly points: number
  readonly odds: number
  readonly pointsToDoubleOdds: number
  readonly offset: number
  readonly factor: number
  readonly basePoints: BasePointsPlace
  /** The constant of the score; 0 where the base is spread over the factors. */
  readonly base: number
  readonly rounding: Rounding
  /** Largest distance of any total score from its unrounded value, over all combinations of bins. */
  readonly largestError: number
  /** Of rounding each bin to its nearest whole number, for comparison. */
  readonly nearestLargestError: number
  /** Whether the search for the best rounding ended within its budget of work. */
  readonly roundingProven: boolean
}

export const basePointsPlaces = ['separate', 'spread'] as const
export type BasePointsPlace = (typeof basePointsPlaces)[number]

export const roundings = ['optimal', 'nearest', 'none'] as const
export type Rounding = (typeof roundings)[number]

export const cardModelKinds = ['woe', 'dummies'] as const
export type CardModelKind = (typeof cardModelKinds)[number]

export interface CardModel {
  readonly kind: CardModelKind
  readonly intercept: Estimate
  readonly observations: number
  readonly events: number
  readonly logLikelihood: number
  readonly nullLogLikelihood: number
}

export interface Estimate {
  readonly coefficient: number
  readonly standardError: number
}

export interface CardFactor {
  readonly factor: string
  readonly binning: Binning
  readonly setBy: 'user' | 'search'
  /** Of the WoE; null in a model of dummies, where each bin has its own. */
  readonly estimate: Estimate | null
  /** False where, beside the other factors, riskier bins earn points instead of losing them. */
  readonly signAsExpected: boolean
  /** One for each slot of the binning, in its order. */
  readonly bins: readonly CardBin[]
}

export interface CardBin {
  readonly name: string
  /** Sums of weights at training: the baseline of the characteristic stability index. */
  readonly events: number
  readonly nonEvents: number
  readonly woe: number
  /** What the bin adds to the log-odds of the event. */
  readonly logOdds: number
  readonly standardError: number | null
  readonly points: number
}

export interface CardGrade {
  readonly grade: string
  /** The least score of the grade; null for the worst. */
  readonly minimumScore: number | null
  /** The highest probability of the event that a score of the grade stands for. */
  readonly maximumProbability: number
  /** At training. */
  readonly count: number
  readonly events: number
  readonly meanProbability: number | null
}

/** Shares of the training rows in bands of the score: band i holds edges[i − 1] ≤ score < edges[i]. */
export interface CardBaseline {
  readonly edges: readonly number[]
  readonly shares: readonly number[]
}
