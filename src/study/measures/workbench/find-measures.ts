import type { StudyContext } from '../../context.ts'
import { lossTable, recoveryFinding } from '../../credit-risk/recovery/recovery-finding.ts'
import type { ExplanatoryModel } from '../../findings/explanatory-model.ts'
import { spreadsOf } from '../../loss/spreads.ts'
import type { OfficerComparison } from '../../operational-risk/officer-comparison.ts'
import { riskBasis } from '../../portfolio/risk-basis.ts'
import { allMeasures } from './all-measures.ts'
import type { MeasureDesign } from './measure-design.ts'
import type { MeasuresOptions } from './measures-finding.ts'
import { type WorkbenchContext, workbenchContext } from './workbench-context.ts'

/** The notes at risk with the measures laid out on them. */
export interface Workbench {
  readonly context: WorkbenchContext
  readonly designs: readonly MeasureDesign[]
  readonly options: MeasuresOptions
}

/** Null on a file that is no loan book, and where nothing that is not in default is outstanding. */
export function openWorkbench(
  study: StudyContext,
  { data, fit, covariance, shocks }: ExplanatoryModel,
  officers: OfficerComparison | null,
): Workbench | null {
  const { book, loanBook, settings } = study
  if (loanBook === null || loanBook.draw.status !== 'drawn') return null
  const { reading, draw } = loanBook
  const { loanPrimeRates, population, seed, confidence, classification } = settings
  const basis = riskBasis({
    book,
    reading,
    population,
    sample: draw.sample,
    fit: fit.primary,
    covariance,
    merged: data.merged,
    losses: lossTable(recoveryFinding(study)),
    spreads: spreadsOf(book, draw.sample, { data, fit }),
    shocks,
    officers,
    classification,
  })
  if (basis.notes.rows.length === 0) return null
  const context = workbenchContext(book, basis, draw.sample)
  return {
    context,
    designs: allMeasures(context),
    options: { seed, confidence, asOf: reading.asOf, loanPrimeRates },
  }
}
