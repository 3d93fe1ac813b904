import { categories, nonPerformingCategories } from './vocabulary.ts'

/**
 * Balances at the end of a period of the notes that were there at its start: `closing[from][to]`, categories in the
 * order of `categories`. Notes that were paid off or written off meanwhile are in no cell: they are the period's
 * decrease (期间减少金额), which the official denominators leave out.
 */
export type ClosingBalances = readonly (readonly number[])[]

export interface MigrationRates {
  /** 正常类、关注类、次级类、可疑类贷款迁徙率: the share of each category that got worse; NaN where none was left. */
  readonly downward: readonly number[]
  /** 正常贷款迁徙率: opening normal and special mention that became non-performing. */
  readonly performingToNonPerforming: number
}

/**
 * Migration rates (迁徙率) of 1104 reporting (DOMAIN.md §2.5): balance moved down / (opening balance − decrease in the
 * period). The denominator is what is left of the opening notes, so it is the row sum of the closing balances.
 */
export function migrationRates(closing: ClosingBalances): MigrationRates {
  const rowSums = closing.map(sum)
  const firstNonPerforming = categories.length - nonPerformingCategories.length
  const downward = closing.slice(0, -1).map((row, from) => sum(row.slice(from + 1)) / rowSums[from])
  const performing = closing.slice(0, firstNonPerforming)
  return {
    downward,
    performingToNonPerforming:
      sum(performing.map((row) => sum(row.slice(firstNonPerforming)))) /
      sum(rowSums.slice(0, firstNonPerforming)),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
