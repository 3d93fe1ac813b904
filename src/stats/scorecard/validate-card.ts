import { type BinaryOutcome, type Cells, cellsOfCodes, classTotals } from '../binning/cells.ts'
import {
  type CalibrationLine,
  type CalibrationParameter,
  calibrationLine,
} from '../calibration/calibration-line.ts'
import { type HosmerLemeshow, hosmerLemeshow } from '../calibration/hosmer-lemeshow.ts'
import { brier, logLoss } from '../calibration/proper-scores.ts'
import { type Spiegelhalter, spiegelhalter } from '../calibration/spiegelhalter.ts'
import { type AreaUnderCurve, areaUnderCurve } from '../discrimination/area-under-curve.ts'
import { kolmogorovSmirnov } from '../discrimination/kolmogorov-smirnov.ts'
import { scoredOutcomes } from '../discrimination/scored-outcomes.ts'
import { tiedScores } from '../discrimination/tied-scores.ts'
import type { Frame } from '../frame.ts'
import { InputError } from '../input-error.ts'
import { type StabilityIndex, stabilityIndex } from '../stability/stability-index.ts'
import type { Scorecard } from './card.ts'
import { bandCounts, type ScoreBandRow, scoreBandRows } from './card-bands.ts'
import type { CardErrorCode } from './card-error.ts'
import { type CompiledCard, compileCard } from './compile-card.ts'
import { type FactorValidation, factorValidation } from './factor-validation.ts'
import { scoreColumns, slotColumns } from './score-columns.ts'

/** The card on data with known outcomes: does it still rank, do its probabilities hold, are these the same people? */
export interface CardValidation {
  readonly observations: number
  readonly events: number
  readonly eventRate: number
  readonly meanProbability: number
  readonly areaUnderCurve: AreaUnderCurve
  readonly gini: number
  readonly kolmogorovSmirnov: number
  readonly brier: number
  readonly logLoss: number
  readonly hosmerLemeshow: HosmerLemeshow
  /** The slope fixed at 1. */
  readonly calibrationIntercept: CalibrationFigure
  /** Of the joint fit. */
  readonly calibrationSlope: CalibrationFigure
  readonly spiegelhalter: Spiegelhalter
  /** Over the bands of the score, against the baseline. */
  readonly populationStabilityIndex: StabilityIndex
  readonly bands: readonly ScoreBandRow[]
  readonly factors: readonly FactorValidation[]
  readonly conventions: {
    /** The data compared with: a frame that was given, or the counts that the card keeps of its training. */
    readonly baseline: 'given' | 'training'
    /** True where every bin holds what training saw: then Hosmer–Lemeshow has groups − 2 degrees of freedom. */
    readonly trainingData: boolean
  }
}

/** `value` is null where `status` says that there is no such fit. */
export type CalibrationFigure =
  | (CalibrationParameter & { readonly status: CalibrationLine['status'] })
  | { readonly value: null; readonly status: CalibrationLine['status'] }

/** Every row needs an outcome; the baseline needs none. */
export function validateCard(
  card: Scorecard,
  frame: Frame,
  outcome: BinaryOutcome,
  baseline?: Frame,
): CardValidation {
  const totals = classTotals(outcome)
  if (totals.events === 0 || totals.nonEvents === 0) {
    throw new InputError<CardErrorCode>('cardOneClass', { outcome: card.outcome.column })
  }
  const compiled = compileCard(card)
  const scores = scoreColumns(compiled, frame)
  const tied = tiedScores(scoredOutcomes(scores.probability, outcome.event, outcome.weights))
  const area = areaUnderCurve(tied)
  const line = calibrationLine(tied)
  const cells = factorCells(compiled, frame, outcome)
  const trainingData = isTrainingData(card, cells)
  const bands = scoreBandRows(card.baseline, scores, outcome)
  const observations = totals.events + totals.nonEvents
  return {
    observations,
    events: totals.events,
    eventRate: totals.events / observations,
    meanProbability: bands.reduce((sum, band) => sum + band.expected, 0) / observations,
    areaUnderCurve: area,
    gini: 2 * area.value - 1,
    kolmogorovSmirnov: kolmogorovSmirnov(tied).value,
    brier: brier(tied),
    logLoss: logLoss(tied),
    hosmerLemeshow: hosmerLemeshow(tied, { fittedOnTheseData: trainingData }),
    calibrationIntercept: figure(line.intercept, line.status),
    calibrationSlope: figure(line.slope, line.status),
    spiegelhalter: spiegelhalter(tied),
    populationStabilityIndex: stabilityIndex(
      baseline ? bandCounts(card.baseline, scoreColumns(compiled, baseline).score) : trainingBands(card),
      bands.map((band) => band.observations),
      bands.map((band) => `[${band.from ?? '-inf'},${band.to ?? 'inf'})`),
    ),
    bands,
    factors: factorValidations(compiled, cells, baseline),
    conventions: { baseline: baseline ? 'given' : 'training', trainingData },
  }
}

function figure(
  parameter: CalibrationParameter | null,
  status: CalibrationLine['status'],
): CalibrationFigure {
  return parameter ? { ...parameter, status } : { value: null, status }
}

function factorCells(compiled: CompiledCard, frame: Frame, outcome: BinaryOutcome): Cells[] {
  return slotColumns(compiled, frame).map((slots, f) =>
    cellsOfCodes(slots, compiled.card.factors[f].bins.length, outcome),
  )
}

function isTrainingData(card: Scorecard, cells: readonly Cells[]): boolean {
  return card.factors.every(({ bins }, f) =>
    bins.every(
      (bin, slot) => bin.events === cells[f].events[slot] && bin.nonEvents === cells[f].nonEvents[slot],
    ),
  )
}

function trainingBands({ baseline, model }: Scorecard): number[] {
  return baseline.shares.map((share) => share * model.observations)
}

function factorValidations(
  compiled: CompiledCard,
  cells: readonly Cells[],
  baseline?: Frame,
): FactorValidation[] {
  const baselineSlots = baseline && slotColumns(compiled, baseline)
  return compiled.card.factors.map((factor, f) => {
    const before = factor.bins.map((bin) => bin.events + bin.nonEvents)
    if (baselineSlots) {
      before.fill(0)
      for (const slot of baselineSlots[f]) before[slot]++
    }
    return factorValidation(factor, cells[f], before)
  })
}
