import {
  type BinningOptions,
  binFactor,
  type FactorBinning,
  type InfeasibleFactor,
} from '../binning/bin-factor.ts'
import { slotCount } from '../binning/binning.ts'
import type { BreaksErrorCode } from '../binning/breaks-file.ts'
import type { BinaryOutcome } from '../binning/cells.ts'
import { columnNamed, type Frame } from '../frame.ts'
import { InputError } from '../input-error.ts'
import type { CardErrorCode } from './card-error.ts'

export type LeftOutFactor =
  | {
      readonly factor: string
      readonly reason: 'infeasible'
      readonly constraints: InfeasibleFactor['constraints']
    }
  | { readonly factor: string; readonly reason: 'informationValue' | 'collinear' }

export interface Candidates {
  /** Every factor that could be binned. */
  readonly binnings: readonly FactorBinning[]
  /** Those with enough information for the card. */
  readonly chosen: readonly FactorBinning[]
  readonly leftOut: LeftOutFactor[]
}

/** A byte holds the slot of a row. */
const MAXIMUM_SLOTS = 255

/** Bins the factors named and parts those that the card may use from those that it cannot. */
export function binCandidates(
  frame: Frame,
  outcome: BinaryOutcome,
  names: readonly string[],
  options: { readonly binning?: Partial<BinningOptions>; readonly minimumInformationValue?: number },
): Candidates {
  const breaks = options.binning?.breaks?.factors ?? {}
  for (const factor of Object.keys(breaks)) {
    if (!names.includes(factor)) throw new InputError<BreaksErrorCode>('breaksFactorUnknown', { factor })
  }
  const binnings: FactorBinning[] = []
  const leftOut: LeftOutFactor[] = []
  for (const factor of names) {
    const column = columnNamed(frame, factor)
    if (!column) throw new InputError<CardErrorCode>('cardFactorUnknown', { factor })
    const result = binFactor(column, outcome, options.binning)
    if (result.status === 'infeasible') {
      leftOut.push({ factor, reason: 'infeasible', constraints: result.constraints })
      continue
    }
    if (slotCount(result.binning) > MAXIMUM_SLOTS) {
      throw new InputError<CardErrorCode>('cardTooManyBins', { factor })
    }
    binnings.push(result)
  }
  const least = options.minimumInformationValue ?? 0
  const chosen = binnings.filter((binning) => {
    const enough = binning.setBy === 'user' || binning.table.informationValue >= least
    if (!enough) leftOut.push({ factor: binning.factor, reason: 'informationValue' })
    return enough
  })
  return { binnings, leftOut, chosen }
}

/** No factor is left: the error names the first of them and why. */
export function noFactor(leftOut: readonly LeftOutFactor[]): InputError<CardErrorCode> {
  const first = leftOut[0]
  if (!first) return new InputError<CardErrorCode>('cardNoFactor')
  const constraint = first.reason === 'infeasible' ? first.constraints.join(', ') : first.reason
  return new InputError<CardErrorCode>('cardNoFactor', { factor: first.factor, constraint })
}
