import type { Day } from '../../lending/calendar.ts'
import type { Ground } from '../../lending/classification/automatic-class.ts'
import type { ClassificationOptions } from '../../lending/classification/classification-options.ts'
import type { Regime } from '../../lending/classification/rule-pack.ts'
import type { ProvisionRatios } from '../../lending/ratios/provision-ratios.ts'
import type { Sums } from '../status-quo/quality.ts'
import type { RuleCompliance } from './compliance.ts'
import type { DeadlineFinding } from './deadlines.ts'
import type { ExpectedLossFinding } from './expected-loss-finding.ts'
import type { ProvisionsFinding } from './provisions-finding.ts'
import type { RatiosFinding } from './ratios-finding.ts'
import type { Rolls } from './rolls.ts'

/** Sums by category in the order of `categories`, then the notes without one. */
export type SumsByCategory = readonly Sums[]

/** How the outstanding notes are classed and how they ought to be. Totals only; balances and provisions in fen. */
export interface LoanClassificationFinding {
  readonly asOf: Day
  readonly options: ClassificationOptions
  readonly inForce: Regime
  readonly isHouseholdWide: boolean
  /** By the view that was asked for, and by the regime in force note by note; null where that is the view. */
  readonly ownView: { readonly chosen: SumsByCategory; readonly usual: SumsByCategory } | null
  readonly total: Sums
  /** `[booked][automatic]`; null where the book gives no category. */
  readonly bookedByAutomatic: readonly SumsByCategory[] | null
  /** Notes whose automatic category is worse than the booked one, and the other way round. */
  readonly bookedTooWell: Sums
  readonly bookedStricter: Sums
  /** Why notes are booked too well; grounds without a note are left out. */
  readonly grounds: readonly (Sums & { readonly ground: Ground })[]
  readonly booked: SumsByCategory | null
  readonly required: SumsByCategory
  readonly byRegime: Readonly<Record<Regime, SumsByCategory>>
  /** `[2006][2023]`: what the newer rules move. */
  readonly moves: readonly SumsByCategory[]
  /** Notes that had until `oldStockBy` to be classed anew, made before 2023-07-01 and outstanding; 0 after that day. */
  readonly oldStock: Sums
  readonly upgradesTestedOn: 'repayments' | 'monthEnds' | null
  readonly provisions: ProvisionsFinding
  readonly expectedLoss: ExpectedLossFinding
  /** On booked and on required non-performing loans; null where what is held is not known. */
  readonly provisionRatios: {
    readonly booked: ProvisionRatios | null
    readonly required: ProvisionRatios
  } | null
  readonly ratios: RatiosFinding
  readonly rolls: Rolls | null
  readonly compliance: readonly RuleCompliance[]
  readonly deadlines: readonly DeadlineFinding[]
}
