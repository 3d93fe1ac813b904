import { observedExpectedOverall } from '../../stats/calibration/observed-expected.ts'
import { areaUnderCurve } from '../../stats/discrimination/area-under-curve.ts'
import { scoredOutcomes } from '../../stats/discrimination/scored-outcomes.ts'
import { tiedScores } from '../../stats/discrimination/tied-scores.ts'
import type { Frame } from '../../stats/frame.ts'
import { randomStream } from '../../stats/random.ts'
import { crossValidate } from '../../stats/validation/cross-validation.ts'
import { type Fold, groupedFolds, leaveOneOut } from '../../stats/validation/folds.ts'
import { bootstrapOptimism } from '../../stats/validation/optimism.ts'
import type { CropYearPerformance, OptimismFinding } from './application-findings.ts'
import { trainCard } from './application-model.ts'

export const cardFolds = 5
const optimismResamples = 20
/** A year with fewer defaults tells nothing of a card. */
const fewestEventsOfYear = 5

/** The card's rows, with the household of each (rows where there are none). */
export interface CardRows {
  readonly frame: Frame
  readonly isEvent: Uint8Array
  readonly households: Uint32Array
  readonly outcome: string
}

/** Out-of-fold probabilities, households whole; NaN where a fold has no card. */
export function crossValidatedCard(
  { frame, isEvent, households, outcome }: CardRows,
  seed: number,
): Float64Array {
  const folds = groupedFolds(households, cardFolds, randomStream(seed, 'card folds'))
  return heldOut(frame, isEvent, outcome, folds)
}

function heldOut(frame: Frame, isEvent: Uint8Array, outcome: string, folds: readonly Fold[]): Float64Array {
  const train = trainCard(frame, isEvent, outcome)
  return crossValidate(frame.rows, folds, (trained, held) => train(trained)?.(held) ?? null).probabilities
}

/** Each crop year against the card of all others: the spread is a draw of weather (rule 11). */
export function leaveCropYearOut(
  { frame, isEvent, outcome }: CardRows,
  cropYears: Int32Array,
  confidence: number,
): CropYearPerformance[] {
  const folds = leaveOneOut(cropYears)
  if (folds.length < 2) return []
  const probabilities = heldOut(frame, isEvent, outcome, folds)
  return folds.map(({ name, held }) =>
    yearPerformance(Number(name), held, probabilities, isEvent, confidence),
  )
}

export function yearPerformance(
  cropYear: number,
  rows: Int32Array,
  probabilities: Float64Array,
  isEvent: Uint8Array,
  confidence: number,
): CropYearPerformance {
  const events = rows.reduce((sum, row) => sum + isEvent[row], 0)
  const own = { cropYear, observations: rows.length, events }
  const untold = {
    areaUnderCurve: null,
    interval: null,
    observedOverExpected: null,
    observedOverExpectedInterval: null,
  }
  const isTold = events >= fewestEventsOfYear && events < rows.length && !Number.isNaN(probabilities[rows[0]])
  if (!isTold) return { ...own, ...untold }
  const tied = tiedScores(
    scoredOutcomes(
      Float64Array.from(rows, (row) => probabilities[row]),
      Uint8Array.from(rows, (row) => isEvent[row]),
    ),
  )
  const area = areaUnderCurve(tied, confidence)
  const ratio = observedExpectedOverall(tied, confidence)
  return {
    ...own,
    areaUnderCurve: area.value,
    interval: area.confidenceInterval,
    observedOverExpected: ratio.observedOverExpected,
    observedOverExpectedInterval: ratio.confidenceInterval,
  }
}

/** How much better the card looks on the rows that made it; whole households are drawn. Null where no card can be made. */
export function cardOptimism(
  { frame, isEvent, households, outcome }: CardRows,
  seed: number,
): OptimismFinding | null {
  const train = trainCard(frame, isEvent, outcome)
  const everyRow = Int32Array.from({ length: frame.rows }, (_, row) => row)
  if (!train(everyRow)) return null
  const area = (rows: Int32Array, probabilities: Float64Array) =>
    areaUnderCurve(
      tiedScores(
        scoredOutcomes(
          probabilities,
          Uint8Array.from(rows, (row) => isEvent[row]),
        ),
      ),
    ).value
  const result = bootstrapOptimism(
    households,
    train,
    area,
    optimismResamples,
    randomStream(seed, 'card optimism'),
  )
  const { apparent, optimism, corrected, standardError, resamples } = result
  return resamples > 1 ? { apparent, optimism, corrected, standardError, resamples, rows: frame.rows } : null
}
