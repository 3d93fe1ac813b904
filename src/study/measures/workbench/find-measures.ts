import type { StudyContext } from '../../context.ts'
import type { ExplanatoryModel } from '../../findings/explanatory-model.ts'
import type { OfficerComparison } from '../../operational-risk/officer-comparison.ts'
import { riskBasis } from '../../portfolio/risk-basis.ts'
import { allMeasures } from './all-measures.ts'
import { type MeasuresFinding, measuresFinding } from './measures-finding.ts'
import { workbenchContext } from './workbench-context.ts'

/** Null on a file that is no loan book, and where nothing that is not in default is outstanding. */
export function findMeasures(
  { book, loanBook, settings }: StudyContext,
  { data, fit, covariance }: ExplanatoryModel,
  officers: OfficerComparison | null,
): MeasuresFinding | null {
  if (loanBook === null || loanBook.draw.status !== 'drawn') return null
  const { reading, draw } = loanBook
  const basis = riskBasis({
    book,
    reading,
    population: settings.population,
    sample: draw.sample,
    fit: fit.primary,
    covariance,
    merged: data.merged,
    officers,
  })
  if (basis.notes.rows.length === 0) return null
  const context = workbenchContext(book, basis)
  const { seed, confidence } = settings
  return measuresFinding(context, allMeasures(context), { seed, confidence, asOf: reading.asOf })
}
