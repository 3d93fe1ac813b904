import type { CapitalLimit } from './capital-limits.ts'
import type { GuaranteePart, UndrawnPart } from './exposure-parts.ts'
import type { JointLiability } from './joint-groups.ts'
import type { LossParameter } from './loss-model.ts'
import type { OneFactorFigures } from './one-factor.ts'
import type { ParameterIntervals } from './parameter-intervals.ts'
import type { TailPart } from './tail-parts.ts'

/** A figure at each of the two levels at which tails are told. */
export interface ByLevel {
  readonly '0.99': number
  readonly '0.999': number
}

/** Distribution of the loss of the notes at risk over one coming crop year, in yuan. */
export interface LossFinding {
  readonly scenarios: number
  readonly notes: number
  /** Balances; what is drawn on lines by the time of a default stands in `undrawn`. */
  readonly exposure: number
  /** Σ PD × LGD × exposure at default over the crop years that were seen: where the distribution is centred. */
  readonly expectedLoss: number
  /** Standard deviation of the loss. */
  readonly unexpectedLoss: number
  /** Exceeded in one year of twenty. */
  readonly oneInTwenty: number
  readonly valueAtRisk: ByLevel
  readonly expectedShortfall: ByLevel
  /** Value at risk at .999 less the expected loss. */
  readonly economicCapital: number
  /** What the scenarios leave; that of the expected loss is the error of its simulated twin. */
  readonly standardError: {
    readonly expectedLoss: number
    readonly unexpectedLoss: number
    readonly oneInTwenty: number
    readonly valueAtRisk: ByLevel
    readonly expectedShortfall: ByLevel
  }
  /** What is not known of the parameters. */
  readonly intervals: ParameterIntervals
  readonly simulatedMean: number
  readonly drawnNotes: number
  /** Joint groups and households with at least two notes at risk. */
  readonly bonds: number
  /** On what the loss given default rests. */
  readonly byGuarantee: readonly GuaranteePart[]
  /** Null where the book has no lines. */
  readonly undrawn: UndrawnPart | null
  /** Notes in default: their loss is certain and stands beside the distribution. */
  readonly inDefault: { readonly notes: number; readonly exposure: number; readonly loss: number }
  readonly parameters: readonly LossParameter[]
  /** Which effects the book's files cannot show: left out, and why. */
  readonly leftOut: readonly LeftOutEffect[]
  readonly exceedance: readonly { readonly loss: number; readonly probability: number }[]
  readonly contributions: Readonly<Record<PartColumn, readonly TailPart[] | null>>
  readonly oneFactor: OneFactorFigures
  /** Null without joint groups or incomes. */
  readonly jointLiability: JointLiability | null
  readonly concentration: readonly PartConcentration[]
  /** Null where the notes name no debtor. */
  readonly limits: readonly CapitalLimit[] | null
  /** Yuan; null where `institution` does not say. */
  readonly netCapital: number | null
  readonly hasLinks: boolean
}

export const partColumns = ['township', 'crop', 'account_manager'] as const
export type PartColumn = (typeof partColumns)[number]

export type LeftOutEffect = 'disasters' | 'prices' | 'townships' | 'groups'

export interface PartConcentration {
  readonly of: PartColumn | 'household'
  readonly parts: number
  readonly herfindahl: number
  readonly effectiveNumber: number
  readonly largestShare: number
}
