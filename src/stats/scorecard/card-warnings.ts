import type { FactorBinning } from '../binning/bin-factor.ts'
import { type BinaryOutcome, classTotals } from '../binning/cells.ts'
import { areaUnderCurve } from '../discrimination/area-under-curve.ts'
import { scoredOutcomes } from '../discrimination/scored-outcomes.ts'
import { SUSPICIOUS_AREA } from '../discrimination/suspicious-area.ts'
import { tiedScores } from '../discrimination/tied-scores.ts'
import type { Scorecard } from './card.ts'

/** What a person should look at before using the card. */
export type CardWarning =
  | { readonly code: 'wrongSign'; readonly factor: string }
  /** Information value above 0.5. */
  | { readonly code: 'suspiciouslyStrong'; readonly factor: string }
  /** The card's area under the curve is above `SUSPICIOUS_AREA`: look for a leak. */
  | { readonly code: 'suspiciousDiscrimination'; readonly factor: null }
  /** Fewer than 10 events or non-events for each parameter. */
  | { readonly code: 'tooFewEvents'; readonly factor: null }
  /** The search for the best rounding ended at its budget; the card still states its largest error. */
  | { readonly code: 'roundingNotProven'; readonly factor: null }

const EVENTS_PER_PARAMETER = 10

export function cardWarnings(
  card: Scorecard,
  chosen: readonly FactorBinning[],
  outcome: BinaryOutcome,
  probabilities: Float64Array,
): CardWarning[] {
  const warnings: CardWarning[] = []
  for (const { factor, signAsExpected } of card.factors) {
    if (!signAsExpected) warnings.push({ code: 'wrongSign', factor })
  }
  for (const { factor, quality } of chosen) {
    if (quality.flags.includes('suspiciouslyStrong')) warnings.push({ code: 'suspiciouslyStrong', factor })
  }
  const tied = tiedScores(scoredOutcomes(probabilities, outcome.event, outcome.weights))
  if (areaUnderCurve(tied).value > SUSPICIOUS_AREA)
    warnings.push({ code: 'suspiciousDiscrimination', factor: null })
  const { events, nonEvents } = classTotals(outcome)
  if (Math.min(events, nonEvents) < EVENTS_PER_PARAMETER * parametersOf(card)) {
    warnings.push({ code: 'tooFewEvents', factor: null })
  }
  if (!card.scaling.roundingProven) warnings.push({ code: 'roundingNotProven', factor: null })
  return warnings
}

/** Coefficients beside the intercept. */
function parametersOf({ model, factors }: Scorecard): number {
  if (model.kind === 'woe') return factors.length
  return factors.reduce((sum, { bins }) => sum + bins.filter((bin) => bin.standardError !== null).length, 0)
}
