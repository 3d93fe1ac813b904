import type { Frame } from '../../frame.ts'
import type { MixedErrorCode } from '../../mixed/require-groupings.ts'
import type { ClusterCorrection } from '../cluster-covariance.ts'
import type { RobustKind } from '../robust-covariance.ts'

/** Where the outcome stands: one column with an event level, or counts of events and of non-events. */
export type OutcomeColumns =
  | { readonly kind: 'binary'; readonly column: string; readonly event: string | null }
  | { readonly kind: 'counts'; readonly events: string; readonly nonEvents: string }

/** What is asked of one regression; columns are named as in the frame. */
export interface RegressionRequest {
  readonly frame: Frame
  /** The 1-based row in the file of each row of the frame, for messages; the header in row 1 where absent. */
  readonly sourceRows?: ArrayLike<number>
  readonly outcome: OutcomeColumns
  readonly factors: readonly string[]
  readonly references: Readonly<Record<string, string>>
  /** Columns whose reference a person named: one that does not occur is then an error, else it is passed over. */
  readonly namedReferences: readonly string[]
  readonly method: 'ml' | 'firth'
  /** Firth with intercept correction: the mean fitted probability is the event rate. */
  readonly flic: boolean
  /** Share of events in the population, where the sample is a case-control one. */
  readonly populationRate: number | null
  /** One or two columns. */
  readonly clusters: readonly string[]
  readonly clusterCorrection: ClusterCorrection
  readonly robust: RobustKind | null
  readonly weights: string | null
  /** Random intercepts for one column, or for two (nested or crossed). */
  readonly randomIntercepts?: {
    readonly columns: readonly string[]
    /** Points of the adaptive Gauss–Hermite rule; 1 is Laplace, which two columns always take. */
    readonly quadrature: number
  }
  readonly confidence: number
  /** Importance above ten factors too, with bootstrap intervals. */
  readonly importance: boolean
  readonly seed: number
}

/**
 * What can be wrong with a request:
 * - `eventUnknown`: the outcome has two values and none of them is known to mean default (details: column, levels, count);
 * - `eventNotFound`: the event named does not occur (column, event, levels, count);
 * - `outcomeNotBinary`: more than two values and no event named (column, levels, count);
 * - `outcomeHasOneValue`: one value only, and no event named (column, level);
 * - `outcomeEmpty`: no value at all (column);
 * - `oneOutcomeOnly`: events or non-events are absent among the rows in use (events, nonEvents);
 * - `noRowsLeft`: every row misses a value in a column in use (rows);
 * - `noFactors`: no factor is left;
 * - `factorIsOutcome`: a factor is the outcome itself (column);
 * - `weightNotACount`, `countNotACount`: a negative or missing number (column, row, value);
 * - `referenceNotFound`: the reference level does not occur (column, level, levels, count);
 * - `tooManyLevels`: a nominal factor of more levels than can be estimated (column, levels, most);
 * - `factorNotInFile`: no such column (column);
 * - `referenceOfNumber`: a reference was named for a numeric factor (column);
 * - what random intercepts can refuse: see `MixedErrorCode`.
 */
export type RegressionErrorCode =
  | 'eventUnknown'
  | 'eventNotFound'
  | 'outcomeNotBinary'
  | 'outcomeHasOneValue'
  | 'outcomeEmpty'
  | 'oneOutcomeOnly'
  | 'noRowsLeft'
  | 'noFactors'
  | 'factorIsOutcome'
  | 'weightNotACount'
  | 'countNotACount'
  | 'referenceNotFound'
  | 'referenceOfNumber'
  | 'tooManyLevels'
  | 'factorNotInFile'
  | MixedErrorCode
