import type { Spiegelhalter } from '../../stats/calibration/spiegelhalter.ts'
import type { BoxTidwellTest } from '../../stats/regression/box-tidwell.ts'

export interface CollinearityFinding {
  /** Of the weighted design in the units of the data (Belsley, Kuh & Welsch 1980). */
  readonly conditionNumber: number
  readonly factors: readonly {
    readonly column: string
    readonly degreesOfFreedom: number
    /** Fox & Monette (1992). */
    readonly inflation: number
    /** GVIF^(1/(2 df)). */
    readonly perDegree: number
  }[]
}

export interface DiagnosticFindings {
  readonly spiegelhalter: Spiegelhalter
  readonly classification: ClassificationFinding
  readonly boxTidwell: readonly BoxTidwellTest[]
  /** Rows that Box–Tidwell stands on. */
  readonly boxTidwellRows: number
  readonly influence: InfluenceFinding
}

export interface InfluenceFinding {
  readonly thresholds: {
    readonly leverage: number
    readonly cooksDistance: number
    readonly standardizedResidual: number
  }
  /** Rows beyond each of them. */
  readonly beyond: {
    readonly leverage: number
    readonly cooksDistance: number
    readonly standardizedResidual: number
  }
  /** The largest Cook's distances. */
  readonly top: readonly InfluentialCase[]
}

export interface InfluentialCase {
  /** Loan number, or the row of a plain file. */
  readonly case: string
  readonly defaulted: boolean
  readonly probability: number
  readonly standardizedResidual: number
  readonly leverage: number
  readonly cooksDistance: number
}

/** Predicted against observed at the cut-off that a loss matrix implies. */
export interface ClassificationFinding {
  readonly cutOff: number
  readonly lossGivenDefault: number
  readonly marginShare: number
  readonly eventsAbove: number
  readonly eventsBelow: number
  readonly nonEventsAbove: number
  readonly nonEventsBelow: number
}
