import { SUSPICIOUS_AREA } from '../stats/discrimination/suspicious-area.ts'
import type { RegressionReport, RegressionWarning } from '../stats/regression/report/regression-report.ts'

/** `suspiciousDiscrimination`: on a loan book an area under the curve above .85, which speaks of a leak. */
export type FitWarning = RegressionWarning | 'suspiciousDiscrimination'

/** What the engine warns of, and what only a loan book can be suspected of; elsewhere such an area may be honest. */
export function fitWarnings({ warnings, fit }: RegressionReport, isLoanBook: boolean): FitWarning[] {
  const area = fit.areaUnderCurve.value
  const isSuspicious = isLoanBook && area !== null && area > SUSPICIOUS_AREA
  return isSuspicious ? [...warnings, 'suspiciousDiscrimination'] : [...warnings]
}
