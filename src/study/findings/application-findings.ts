import type { CorpReliability } from '../../stats/calibration/corp.ts'
import type { HosmerLemeshow } from '../../stats/calibration/hosmer-lemeshow.ts'
import type { ObservedExpected } from '../../stats/calibration/observed-expected.ts'
import type { Spiegelhalter } from '../../stats/calibration/spiegelhalter.ts'
import type { VennAbersInterval } from '../../stats/calibration/venn-abers.ts'
import type { AreaUnderCurve } from '../../stats/discrimination/area-under-curve.ts'
import type { CutOff } from '../../stats/discrimination/cut-off.ts'
import type { LeftOutFactor } from '../../stats/scorecard/bin-candidates.ts'
import type { CardWarning } from '../../stats/scorecard/card-warnings.ts'
import type { CalibrationFigure } from '../../stats/scorecard/validate-card.ts'
import type { StabilityIndex } from '../../stats/stability/stability-index.ts'

/** What is known of the card beside the card itself. */
export interface CardFindings {
  readonly bins: readonly FactorBins[]
  readonly leftOut: readonly LeftOutFactor[]
  readonly warnings: readonly CardWarning[]
  /** On the rows that made the card: what it looks like, not what it will do. */
  readonly apparent: CardPerformance
  /** Each household scored by a card that has not seen it; null where no fold could be fitted. */
  readonly crossValidated: (CardPerformance & { readonly folds: number; readonly rows: number }) | null
  /** At the mean probability of each band of the cross-validated ones: what happened to such borrowers; null with them. */
  readonly vennAbers: readonly (VennAbersInterval & { readonly probability: number })[] | null
  /** Each crop year scored by the card of the other years. */
  readonly byCropYear: readonly CropYearPerformance[]
  readonly optimism: OptimismFinding | null
  readonly cutOffs: CutOffFinding
  readonly scoreDistribution: ScoreDistribution
  /** Score of the last crop year against the first; null with fewer than two. */
  readonly stability: (StabilityIndex & { readonly first: string; readonly last: string }) | null
  /** An area under the curve above .85 from application data: look for a leak (rule 5). */
  readonly isSuspicious: boolean
}

export interface FactorBins {
  readonly factor: string
  readonly informationValue: number
  readonly rows: readonly {
    readonly name: string
    readonly count: number
    readonly events: number
    readonly eventRate: number | null
    readonly woe: number
    readonly informationValue: number
  }[]
}

export interface CardPerformance {
  readonly observations: number
  readonly events: number
  readonly areaUnderCurve: AreaUnderCurve
  readonly gini: number
  readonly kolmogorovSmirnov: number
  readonly brier: number
  readonly corp: Pick<CorpReliability, 'miscalibration' | 'discrimination' | 'uncertainty'>
  readonly hosmerLemeshow: HosmerLemeshow
  readonly spiegelhalter: Spiegelhalter
  readonly calibrationIntercept: CalibrationFigure
  readonly calibrationSlope: CalibrationFigure
  /** Ten bands of predicted probability with what happened. */
  readonly bands: readonly ObservedExpected[]
  readonly observedOverExpected: number
}

export interface CropYearPerformance {
  readonly cropYear: number
  readonly observations: number
  readonly events: number
  /** Null where the year has no default or no good note, or its card could not be fitted. */
  readonly areaUnderCurve: number | null
  readonly interval: readonly [number, number] | null
  readonly observedOverExpected: number | null
  readonly observedOverExpectedInterval: readonly [number, number] | null
}

export interface OptimismFinding {
  readonly apparent: number
  readonly optimism: number
  readonly corrected: number
  readonly standardError: number
  readonly resamples: number
  readonly rows: number
}

/** What a wrong decision costs, in yuan: assumptions, to be replaced by the cooperative's own figures. */
export interface LossAssumptions {
  readonly averageExposure: number
  readonly lossGivenDefault: number
  /** Margin earned on a good note over its life, as a share of the exposure. */
  readonly marginShare: number
  /** False on a file without amounts: costs are then per yuan lent. */
  readonly isInYuan: boolean
}

export interface CutOffFinding {
  readonly assumptions: LossAssumptions
  /** Refuse from this probability on; rows for even shares. */
  readonly table: readonly CutOff[]
  readonly cheapest: CutOff
  readonly theoretical: number | null
  /** Of the sample, lending to everybody. */
  readonly costOfLendingToAll: number
  /** Whose probabilities were used. */
  readonly basis: 'crossValidated' | 'apparent'
}

export interface ScoreDistribution {
  readonly breaks: readonly number[]
  readonly goodShares: readonly number[]
  readonly badShares: readonly number[]
  readonly goodMedian: number
  readonly badMedian: number
}
