import { calibrationLine } from '../../stats/calibration/calibration-line.ts'
import { corpReliability } from '../../stats/calibration/corp.ts'
import { hosmerLemeshow } from '../../stats/calibration/hosmer-lemeshow.ts'
import { observedExpected, observedExpectedOverall } from '../../stats/calibration/observed-expected.ts'
import { brier } from '../../stats/calibration/proper-scores.ts'
import { spiegelhalter } from '../../stats/calibration/spiegelhalter.ts'
import { areaUnderCurve } from '../../stats/discrimination/area-under-curve.ts'
import { kolmogorovSmirnov } from '../../stats/discrimination/kolmogorov-smirnov.ts'
import { scoredOutcomes } from '../../stats/discrimination/scored-outcomes.ts'
import { type TiedScores, tiedScores } from '../../stats/discrimination/tied-scores.ts'
import type { CardPerformance } from './application-findings.ts'

/** Discrimination and calibration of predicted probabilities; rows without one (NaN) are left out. */
export function cardPerformance(
  probabilities: Float64Array,
  isEvent: Uint8Array,
  { fittedOnTheseData, confidence }: { readonly fittedOnTheseData: boolean; readonly confidence: number },
): CardPerformance {
  const tied = tiedOf(probabilities, isEvent)
  const area = areaUnderCurve(tied, confidence)
  const line = calibrationLine(tied, confidence)
  const { miscalibration, discrimination, uncertainty } = corpReliability(tied)
  const figure = (parameter: typeof line.intercept) =>
    parameter ? { ...parameter, status: line.status } : { value: null, status: line.status }
  return {
    observations: tied.totalEvents + tied.totalNonEvents,
    events: tied.totalEvents,
    areaUnderCurve: area,
    gini: 2 * area.value - 1,
    kolmogorovSmirnov: kolmogorovSmirnov(tied).value,
    brier: brier(tied),
    corp: { miscalibration, discrimination, uncertainty },
    hosmerLemeshow: hosmerLemeshow(tied, { fittedOnTheseData }),
    spiegelhalter: spiegelhalter(tied),
    calibrationIntercept: figure(line.intercept),
    calibrationSlope: figure(line.slope),
    bands: observedExpected(tied, { groups: 10, confidence }),
    observedOverExpected: observedExpectedOverall(tied, confidence).observedOverExpected ?? Number.NaN,
  }
}

export function tiedOf(probabilities: Float64Array, isEvent: Uint8Array): TiedScores {
  if (!probabilities.some(Number.isNaN)) return tiedScores(scoredOutcomes(probabilities, isEvent))
  const rows = Uint32Array.from(probabilities.keys()).filter((row) => !Number.isNaN(probabilities[row]))
  return tiedScores(
    scoredOutcomes(
      Float64Array.from(rows, (row) => probabilities[row]),
      Uint8Array.from(rows, (row) => isEvent[row]),
    ),
  )
}
