import type { TermReport } from '../../stats/regression/report/regression-report.ts'
import type { Phrase } from '../../words/phrase.ts'
import { cropYearFactor } from '../findings/crop-year-effects.ts'
import type { ExplanatoryFinding } from '../findings/findings.ts'
import { columnLabel, levelLabel } from '../findings/labels.ts'

/** A column of the design, told by the factor that it belongs to. */
export interface ColumnName {
  readonly factor: string
  readonly isMissingFlag: boolean
}

/** `lnIncomeMissing` belongs to `lnIncome`; any other column is its own factor. */
export function nameOfColumn({ factors }: ExplanatoryFinding, column: string): ColumnName {
  const own = factors.find(({ factor }) => factor === column)
  if (own || column === cropYearFactor) return { factor: column, isMissingFlag: false }
  const flagged = factors.find(({ factor }) => `${factor}Missing` === column)
  return flagged ? { factor: flagged.factor, isMissingFlag: true } : { factor: column, isMissingFlag: false }
}

export function labelOfColumn(finding: ExplanatoryFinding, column: string): Phrase {
  const { factor, isMissingFlag } = nameOfColumn(finding, column)
  return columnLabel(factor, isMissingFlag)
}

export function labelOfLevel(finding: ExplanatoryFinding, column: string, level: string): Phrase {
  return levelLabel(column, level, finding.mergedLevels)
}

/** A factor of the report with the terms that belong to it, in the order of the model. */
export interface ReportedFactor {
  readonly column: string
  readonly reference: string | null
  readonly terms: readonly TermReport[]
}

export function reportedFactors({ report }: ExplanatoryFinding): ReportedFactor[] {
  return report.factors.map(({ factor, reference }) => ({
    column: factor,
    reference,
    terms: report.terms.filter((term) => term.factor === factor),
  }))
}

/** Significant after correction for the number of factors. */
export const calledAt = 0.05

export function isCalled({ qValue }: { readonly qValue: number | null }): boolean {
  return qValue !== null && qValue < calledAt
}
