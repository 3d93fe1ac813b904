import type { IndicatorFindings } from './indicators/indicator-series.ts'
import type { LossEventFindings } from './loss-event-findings.ts'
import type { ManagerFinding } from './managers/manager-findings.ts'
import type { MixedOfficers, NoMixedOfficers } from './managers/mixed-officers.ts'
import type { GuarantorFindings } from './network/guarantors.ts'
import type { HiddenGroups } from './network/hidden-groups.ts'
import type { RuleFinding } from './rules/rule-findings.ts'

/** What chapter 5 finds beside the quality of the data: codes that the book uses, no names. */
export interface OperationalFindings {
  readonly rules: readonly RuleFinding[]
  /** Over the rules of high severity, a note counting once; balance in yuan. */
  readonly highSeverity: { readonly hits: number; readonly notes: number; readonly balance: number }
  readonly indicators: IndicatorFindings
  /** Null without a file of loss events. */
  readonly lossEvents: LossEventFindings | null
  readonly hiddenGroups: HiddenGroups
  readonly guarantors: GuarantorFindings
  /** Null where the book names no account managers. */
  readonly managers: readonly ManagerFinding[] | null
  /** Null where the sample refuses a regression or the book names fewer than two account managers. */
  readonly mixed: MixedOfficers | NoMixedOfficers | null
}
