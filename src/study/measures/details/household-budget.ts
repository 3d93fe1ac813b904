import { dayAt, daysOf, levelAt, nominalOf, numberAt, numbersOf } from '../../../book/sample/table-columns.ts'
import { NO_DATE } from '../../../lending/calendar.ts'
import type { HouseholdYear } from '../../../lending/insurance/repayment-shortfall.ts'
import type { WorkbenchContext } from '../workbench/workbench-context.ts'

/** A household with notes at risk and enough said to count its year; money in fen. */
export interface HouseholdBudget {
  /** Its notes at risk. */
  readonly notes: readonly number[]
  readonly year: HouseholdYear
}

export const budgetColumns = ['household_id', 'annual_income', 'living_cost'] as const

const DAYS_OF_YEAR = 365.25
/** A note for one season runs no longer. */
const LONGEST_SEASON = 400
const isForLiving = /living|consum|生活|消费/i

/**
 * One budget for each household whose income and living cost the book gives. The yearly income contains what is earned
 * off the farm and is net of the costs of production (DOMAIN.md §3.2: land × net/mu). What a season's note paid for
 * stands among those costs, so that the sale of the harvest returns its balance as well; nothing else could repay a
 * note out of a net income. A note for one season falls due whole, a longer one by its years; interest is a year's. The
 * crop is all of the farm.
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
  const purpose = nominalOf(book.loans, 'purpose')
  const [from, until] = [daysOf(book.loans, 'disbursed_on'), daysOf(book.loans, 'due_on')]
  const termOf = (note: number) => {
    const [begun, ended] = [dayAt(from, rows[note]), dayAt(until, rows[note])]
    return begun === NO_DATE || ended === NO_DATE ? LONGEST_SEASON : ended - begun
  }
  const isSeason = (note: number) => termOf(note) <= LONGEST_SEASON
  const isProduction = (note: number) => !isForLiving.test(levelAt(purpose, rows[note]) ?? '')
  const fallsDue = (note: number) =>
    balance[note] * ((isSeason(note) ? 1 : DAYS_OF_YEAR / termOf(note)) + (rate[note] || 0))
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
    const due = notes.reduce((sum, note) => sum + fallsDue(note), 0)
    const spent = notes
      .filter((note) => isSeason(note) && isProduction(note))
      .reduce((sum, note) => sum + balance[note], 0)
    const year = {
      farmIncome: Math.max(0, yearly - away) + spent,
      cropShare: 1,
      offFarmIncome: away,
      livingCost: cost,
      otherDebt: numberAt(debt, row) || 0,
      due,
    }
    return [{ notes, year }]
  })
}
