import type { Certainty } from '../../portfolio/certainty.ts'
import type { Change } from '../../portfolio/change.ts'
import type { Measure } from '../measure-findings.ts'
import type { AssumptionName } from './assumptions.ts'

/** One of the seven measures as a change to the cooperative, for any dose. */
export interface MeasureDesign {
  readonly measure: Measure
  /** What the decision table proposes; docs/measures.md says what a dose is of. */
  readonly standardDose: number
  /** Where the measure stands today, in the unit of the dose; a lower dose changes nothing. */
  readonly currentDose: number
  readonly propose: (dose: number) => MeasureProposal
  /** Of the effect on default: the least certain of what it rests on. */
  readonly certainty: Certainty
  /** True where the coefficient may be a mark of who takes part rather than an effect (SOUNDNESS.md rule 8). */
  readonly isAssociative: boolean
  readonly assumptions: readonly AssumptionName[]
  /** What a pilot would look at. */
  readonly outcome: PilotOutcome
}

export type PilotOutcome = 'defaultRate' | 'recovery' | 'margin'

export interface MeasureProposal {
  readonly changes: readonly Change[]
  readonly money: MoneyFlows
}

/** Yuan a year beside the loss avoided; never negative. */
export interface MoneyFlows {
  readonly cooperativePays: number
  readonly cooperativeGains: number
  readonly farmersPay: number
  readonly farmersGain: number
  readonly statePays: number
}

export const noMoney: MoneyFlows = {
  cooperativePays: 0,
  cooperativeGains: 0,
  farmersPay: 0,
  farmersGain: 0,
  statePays: 0,
}
