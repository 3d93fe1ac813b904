import { numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import type { HouseholdYear } from '../../../lending/insurance/repayment-shortfall.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'

/** A household with notes at risk and enough said to count its year; money in fen. */
export interface HouseholdBudget {
  /** Its notes at risk. */
  readonly notes: readonly number[]
  readonly year: HouseholdYear
}

export const budgetColumns = ['household_id', 'annual_income', 'living_cost'] as const

/**
 * One budget for each household whose income and living cost the book gives. The yearly income contains what is earned
 * off the farm; what falls due is the balance of all its notes with a year's interest; its crop is all of its farm.
 */
export function householdBudgets(context: WorkbenchContext): HouseholdBudget[] {
  const { book, basis, household, noteCount, rate } = context
  const { rows, balance } = basis.notes
  const read = (column: string) => numbersOf(book.loans, column)
  const [income, offFarm, living, debt] = [
    read('annual_income'),
    read('off_farm_income'),
    read('living_cost'),
    read('other_debt'),
  ]
  const none = household?.texts.length ?? 0
  const notesOf = new Map<number, number[]>()
  for (let note = 0; note < noteCount; note++) {
    const code = household?.codes[note] ?? none
    if (code === none) continue
    const own = notesOf.get(code)
    if (own) own.push(note)
    else notesOf.set(code, [note])
  }
  return [...notesOf.values()].flatMap((notes): HouseholdBudget[] => {
    // The latest note knows the household best.
    const row = rows[notes[notes.length - 1]]
    const [yearly, away, cost] = [numberAt(income, row), numberAt(offFarm, row) || 0, numberAt(living, row)]
    if (Number.isNaN(yearly) || Number.isNaN(cost)) return []
    const due = notes.reduce((sum, note) => sum + balance[note] * (1 + (rate[note] || 0)), 0)
    const year = {
      farmIncome: Math.max(0, yearly - away),
      cropShare: 1,
      offFarmIncome: away,
      livingCost: cost,
      otherDebt: numberAt(debt, row) || 0,
      due,
    }
    return [{ notes, year }]
  })
}
