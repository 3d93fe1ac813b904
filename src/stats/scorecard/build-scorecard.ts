import type { BinningOptions, FactorBinning } from '../binning/bin-factor.ts'
import { intervalConvention, woeConvention, zeroCellConvention } from '../binning/binning-table.ts'
import { type BinaryOutcome, classTotals } from '../binning/cells.ts'
import type { Frame } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { logistic } from '../regression/logistic.ts'
import { binCandidates, type LeftOutFactor, noFactor } from './bin-candidates.ts'
import {
  CARD_FORMAT,
  CARD_VERSION,
  type CardFactor,
  type CardModelKind,
  type CardOutcome,
  type Scorecard,
} from './card.ts'
import type { CardErrorCode } from './card-error.ts'
import { cardGrades, defaultGradePlan, type GradePlan } from './card-grades.ts'
import { type FittedFactor, fitCardModel } from './card-model.ts'
import { cardPoints, type PointsPlan } from './card-points.ts'
import { type CardWarning, cardWarnings } from './card-warnings.ts'
import { defaultScalingTarget } from './scaling.ts'
import { bandOf, equalEdges, scoreHistogram } from './score-histogram.ts'

export interface ScorecardOptions {
  /** What the card will say of its outcome. */
  readonly outcome: CardOutcome
  /** All columns of the frame where not given. */
  readonly factors?: readonly string[]
  readonly binning?: Partial<BinningOptions>
  readonly model?: CardModelKind
  readonly points?: Partial<PointsPlan>
  readonly grades?: GradePlan
  /** Factors with less stay out of the card (not those whose cuts people have set). */
  readonly minimumInformationValue?: number
}

export interface BuiltScorecard {
  readonly card: Scorecard
  /** Every factor that could be binned, in the card or not, in the order asked for. */
  readonly binnings: readonly FactorBinning[]
  readonly leftOut: readonly LeftOutFactor[]
  readonly warnings: readonly CardWarning[]
}

const BASELINE_BANDS = 10

/** Bins, regression, points, grades: rows with a known outcome (no row may lack one) to a card. */
export function buildScorecard(
  frame: Frame,
  outcome: BinaryOutcome,
  options: ScorecardOptions,
): BuiltScorecard {
  const totals = classTotals(outcome)
  if (totals.events === 0 || totals.nonEvents === 0) {
    throw new InputError<CardErrorCode>('cardOneClass', { outcome: options.outcome.column })
  }
  const names = options.factors ?? frame.columns.map((column) => column.name)
  const { binnings, leftOut, chosen } = binCandidates(frame, outcome, names, options)
  if (chosen.length === 0) throw noFactor(leftOut)
  const fitted = fitCardModel(chosen, outcome, options.model ?? 'woe')
  for (const factor of fitted.collinear) leftOut.push({ factor, reason: 'collinear' })
  if (fitted.factors.length === 0) throw noFactor(leftOut)
  const plan: PointsPlan = {
    target: defaultScalingTarget,
    basePoints: 'separate',
    rounding: 'optimal',
    ...options.points,
  }
  const { scaling, points } = cardPoints(fitted, plan)
  const factors = fitted.factors.map((factor, f) => cardFactor(factor, points[f]))
  const { scores, probabilities } = trainingScores(
    fitted.factors,
    points,
    scaling.base,
    fitted.model.intercept.coefficient,
  )
  const histogram = scoreHistogram(scores, outcome.weights)
  const edges = equalEdges(histogram, BASELINE_BANDS)
  const card: Scorecard = {
    format: CARD_FORMAT,
    version: CARD_VERSION,
    outcome: options.outcome,
    conventions: {
      woe: woeConvention,
      intervals: intervalConvention,
      zeroCell: zeroCellConvention,
      score: 'offset - factor * logOdds(event); higher is less risk',
      standardErrors: 'model-based, bins taken as given',
      reasons: 'points below the best bin of the factor; they sum to the best possible score less the score',
    },
    scaling,
    model: fitted.model,
    factors,
    grades: cardGrades(options.grades ?? defaultGradePlan, plan.target, scores, probabilities, outcome),
    baseline: { edges, shares: bandShares(edges, scores, outcome) },
  }
  return { card, binnings, leftOut, warnings: cardWarnings(card, chosen, outcome, probabilities) }
}

function cardFactor(fitted: FittedFactor, points: readonly number[]): CardFactor {
  const { binning, estimate, logOdds, standardErrors } = fitted
  return {
    factor: binning.factor,
    binning: binning.binning,
    setBy: binning.setBy,
    estimate,
    signAsExpected: estimate ? estimate.coefficient > 0 : goesWithEvidence(fitted),
    bins: binning.table.rows.map((row, slot) => ({
      name: row.name,
      events: row.events,
      nonEvents: row.nonEvents,
      woe: row.woe,
      logOdds: logOdds[slot],
      standardError: standardErrors[slot],
      points: points[slot],
    })),
  }
}

/** Whether the dummies' log-odds rise with the weight of evidence over the training rows (covariance > 0). */
function goesWithEvidence({ binning, logOdds }: FittedFactor): boolean {
  const { rows } = binning.table
  const mean = (value: (slot: number) => number) =>
    rows.reduce((sum, row, slot) => sum + row.share * value(slot), 0)
  const meanWoe = mean((slot) => rows[slot].woe)
  const meanLogOdds = mean((slot) => logOdds[slot])
  return mean((slot) => (rows[slot].woe - meanWoe) * (logOdds[slot] - meanLogOdds)) > 0
}

function trainingScores(
  factors: readonly FittedFactor[],
  points: readonly (readonly number[])[],
  base: number,
  intercept: number,
): { scores: Float64Array; probabilities: Float64Array } {
  const rows = factors[0].binning.slots.length
  const scores = new Float64Array(rows).fill(base)
  const logOddsSum = new Float64Array(rows).fill(intercept)
  factors.forEach(({ binning, logOdds }, f) => {
    for (let row = 0; row < rows; row++) {
      const slot = binning.slots[row]
      scores[row] += points[f][slot]
      logOddsSum[row] += logOdds[slot]
    }
  })
  return { scores, probabilities: logOddsSum.map(logistic) }
}

function bandShares(edges: readonly number[], scores: Float64Array, { weights }: BinaryOutcome): number[] {
  const shares: number[] = new Array(edges.length + 1).fill(0)
  let total = 0
  for (let row = 0; row < scores.length; row++) {
    const weight = weights ? weights[row] : 1
    shares[bandOf(edges, scores[row])] += weight
    total += weight
  }
  return shares.map((share) => share / total)
}
