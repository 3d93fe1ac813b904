import type { FitStatus, LogisticFit } from '../logistic.ts'

export interface StatusReport {
  readonly status: FitStatus
  readonly statusColumns: readonly string[]
  readonly statusTerms: readonly { readonly factor: string; readonly level: string | null }[]
}

/**
 * How the fit ended, and the columns of the file that this is about. A nominal factor of one level has no design
 * column: like a constant number it repeats the intercept, and is named as collinear.
 */
export function statusOf({ status, design, statusColumns }: LogisticFit): StatusReport {
  const columns = statusColumns.map((j) => design.columns[j])
  const constant = design.factors.filter(({ columnCount }) => columnCount === 0)
  const isCollinear = status === 'collinear' || (status === 'converged' && constant.length > 0)
  const terms = [
    ...columns.map(({ factor, level }) => ({ factor, level })),
    ...(isCollinear ? constant.map(({ name }) => ({ factor: name, level: null })) : []),
  ]
  return {
    status: isCollinear ? 'collinear' : status,
    statusColumns: [...new Set(terms.map(({ factor }) => factor))],
    statusTerms: terms,
  }
}
