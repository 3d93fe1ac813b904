import { slotOfNumber } from '../binning/slot-of.ts'
import { InputError } from '../input-error.ts'
import type { CardErrorCode } from './card-error.ts'
import { type CompiledCard, type CompiledFactor, SLOTS } from './compile-card.ts'
import { emptyScores, NO_REASON, scoreSlots } from './score-slots.ts'

/** A value of one applicant: `null`, `undefined` and NaN are missing. */
export type RowValue = number | string | null | undefined

export interface ScoredRow {
  readonly score: number
  /** Of the event. */
  readonly probability: number
  readonly grade: string
  /** The factors that lost most points, at most three. */
  readonly reasons: readonly Reason[]
  /** All factors in the order of the card. The points and the card's base sum to the score. */
  readonly factors: readonly FactorPoints[]
}

export interface Reason {
  readonly factor: string
  readonly bin: string
  /** Points below the factor's best bin. */
  readonly pointsLost: number
}

export interface FactorPoints extends Reason {
  readonly points: number
}

/** Scores one applicant through the same function as a whole file. */
export function scoreRow(compiled: CompiledCard, row: Readonly<Record<string, RowValue>>): ScoredRow {
  const slots = Uint8Array.from(compiled.factors, (factor) => slotOfValue(factor, row[factor.name]))
  const scores = emptyScores(1)
  scoreSlots(compiled, slots, 1, 1, scores, 0)
  const factors = compiled.factors.map((factor, f): FactorPoints => {
    const at = f * SLOTS + slots[f]
    return {
      factor: factor.name,
      bin: compiled.card.factors[f].bins[slots[f]].name,
      points: compiled.points[at],
      pointsLost: compiled.lost[at],
    }
  })
  return {
    score: scores.score[0],
    probability: scores.probability[0],
    grade: compiled.card.grades[scores.grade[0]].grade,
    reasons: scores.reasons
      .map((reason) => reason[0])
      .filter((f) => f !== NO_REASON)
      .map((f) => ({ factor: factors[f].factor, bin: factors[f].bin, pointsLost: factors[f].pointsLost })),
    factors,
  }
}

function slotOfValue(factor: CompiledFactor, value: RowValue): number {
  if (value === null || value === undefined || value === '') return factor.missingSlot
  if (factor.binning.kind === 'numeric') {
    if (typeof value === 'string')
      throw new InputError<CardErrorCode>('cardColumnText', { factor: factor.name })
    return slotOfNumber(factor.binning, value)
  }
  if (Number.isNaN(value)) return factor.missingSlot
  return factor.slotByLevel.get(String(value)) ?? factor.unnamedSlot
}
