import { STATED_LOSS_SPREAD, statedLossGivenDefault } from '../../lending/loss-given-default.ts'
import { type Guarantee, guarantees } from '../../lending/vocabulary.ts'
import type { Certainty } from './certainty.ts'

/** Loss given default of the notes of one guarantee, before what others bear of it by contract. */
export interface SegmentLoss {
  readonly value: number
  /** As a standard deviation: how far it may be off. */
  readonly standardError: number
  /** `ownData` where the own recoveries weigh more than the stated value. */
  readonly certainty: Certainty
  /** Own defaults behind it; 0 where the stated value stands alone. */
  readonly observed: number
}

export type SegmentLosses = Readonly<Record<Guarantee, SegmentLoss>>

/** The stated table, for a book that tells too little of what came in after its defaults. */
export const statedLosses: SegmentLosses = segmentLosses((guarantee) => ({
  value: statedLossGivenDefault[guarantee],
  standardError: STATED_LOSS_SPREAD,
  certainty: 'assumption',
  observed: 0,
}))

export function segmentLosses(of: (guarantee: Guarantee) => SegmentLoss): SegmentLosses {
  return Object.fromEntries(guarantees.map((guarantee) => [guarantee, of(guarantee)])) as SegmentLosses
}
