import { type Day, dateOf } from '../calendar.ts'
import { type DueGrid, dayInMonth, dueGrid, gridFrom } from './due-grid.ts'
import type { InterestDates, LoanTerms, MonthEnd } from './terms.ts'

/** More instalments than a century of months are a slip of the hand. */
export const MOST_INSTALMENTS = 1200

/** A date on which something falls due. */
export interface DueRow {
  readonly due: Day
  readonly paysPrincipal: boolean
  readonly paysInterest: boolean
}

/** The due dates of a loan, and the grid that tells what a whole period is where months count as 30 days. */
export function dueRows(terms: LoanTerms): { rows: DueRow[]; grid: DueGrid } {
  const principalDays = principalDueDays(terms)
  const maturity = principalDays[principalDays.length - 1]
  if (terms.interestDates === null) {
    const interestOnly = terms.method === 'interest-then-principal' ? regularDays(terms).slice(0, -1) : []
    const rows = [
      ...interestOnly.map((due) => ({ due, paysPrincipal: false, paysInterest: true })),
      ...principalDays.map((due) => ({ due, paysPrincipal: true, paysInterest: true })),
    ]
    return { rows, grid: dueGrid(terms) }
  }
  const interestDays = settlementDays(terms.disbursed, maturity, terms.interestDates)
  return {
    rows: mergedRows(principalDays, new Set([...interestDays, maturity])),
    grid: settlementGrid(terms.disbursed, terms.interestDates),
  }
}

function principalDueDays(terms: LoanTerms): Day[] {
  if (terms.method === 'seasonal') return seasonalDays(terms)
  const days = regularDays(terms)
  return terms.method === 'bullet' || terms.method === 'interest-then-principal' ? days.slice(-1) : days
}

function regularDays(terms: LoanTerms): Day[] {
  const grid = dueGrid(terms)
  return Array.from({ length: terms.instalments ?? MOST_INSTALMENTS }, (_, i) => grid.dateAt(i + 1))
}

/** The due day in each harvest month after disbursement; one harvest unless the instalments ask for more. */
function seasonalDays(terms: LoanTerms): Day[] {
  const start = terms.firstDue ?? terms.disbursed + 1
  const { year, month, day } = dateOf(terms.firstDue ?? terms.disbursed)
  const count = terms.instalments ?? terms.dueMonths.length
  const days: Day[] = []
  for (const due of daysInMonths(year * 12 + month - 1, terms.dueMonths, day, terms.monthEnd)) {
    if (days.length === count) break
    if (due >= start) days.push(due)
  }
  return days
}

/** 结息日: interest falls due on these days between disbursement and maturity. */
function settlementDays(disbursed: Day, maturity: Day, { day, months }: InterestDates): Day[] {
  const days: Day[] = []
  const { year, month } = dateOf(disbursed)
  for (const due of daysInMonths(year * 12 + month - 1, months, day, 'clamp')) {
    if (due >= maturity) break
    if (due > disbursed) days.push(due)
  }
  return days
}

function* daysInMonths(
  fromMonth: number,
  months: readonly number[],
  day: number,
  monthEnd: MonthEnd,
): Generator<Day, void, undefined> {
  for (let month = fromMonth; ; month++) {
    if (months.includes((month % 12) + 1)) yield dayInMonth(month, day, monthEnd)
  }
}

/** Months that end on the settlement day, so that a quarter from the 20th to the 20th is three whole months. */
function settlementGrid(disbursed: Day, { day }: InterestDates): DueGrid {
  const { year } = dateOf(disbursed)
  // January has every day of the month, so the grid keeps the day that was asked for.
  return gridFrom(dayInMonth(year * 12, day, 'clamp'), { unit: 'month', count: 1 }, 'clamp')
}

function mergedRows(principalDays: readonly Day[], interestDays: ReadonlySet<Day>): DueRow[] {
  const principal = new Set(principalDays)
  return [...new Set([...principalDays, ...interestDays])]
    .sort((a, b) => a - b)
    .map((due) => ({ due, paysPrincipal: principal.has(due), paysInterest: interestDays.has(due) }))
}
