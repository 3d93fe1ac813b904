import { formatDay } from '../calendar.ts'
import { formatYuan } from '../exact/yuan.ts'
import { checkTerms, refuse } from './check-terms.ts'
import { type DueRow, dueRows } from './due-rows.ts'
import { flatRows } from './flat.ts'
import { type PlannedRow, plannedRows } from './plan.ts'
import type { LoanTerms } from './terms.ts'
import type { YearFractionConvention } from './year-fraction.ts'

/** A schedule as agreed, with what its interest was counted by. */
export interface Schedule {
  readonly terms: LoanTerms
  readonly rows: readonly PlannedRow[]
  readonly convention: YearFractionConvention
}

/** What falls due when, in whole fen: principal adds up to what is drawn, and the last balance is nothing. */
export function scheduleOf(terms: LoanTerms): Schedule {
  checkTerms(terms)
  const { rows, grid } = dueRows(terms)
  const convention = { dayCount: terms.dayCount, partialPeriod: terms.partialPeriod, grid }
  checkTranches(terms, rows)
  checkGrace(terms, rows)
  const planned =
    terms.method === 'flat' ? flatRows(terms, rows, convention) : plannedRows(terms, rows, convention)
  checkInstalmentAmount(terms, planned)
  return { terms, rows: withoutIdleEnd(terms, planned), convention }
}

function checkTranches({ tranches }: LoanTerms, rows: readonly DueRow[]): void {
  const maturity = rows[rows.length - 1].due
  for (const { day } of tranches) {
    if (day >= maturity) {
      refuse('trancheAfterMaturity', { date: formatDay(day), maturity: formatDay(maturity) })
    }
  }
}

function checkGrace({ principalGrace: grace }: LoanTerms, rows: readonly DueRow[]): void {
  const count = rows.filter(({ paysPrincipal }) => paysPrincipal).length
  if (grace < 0 || grace >= count) refuse('graceTooLong', { grace, count })
}

/** An instalment of a chosen amount must bring the debt down, and to nothing where no number of them is given. */
function checkInstalmentAmount(terms: LoanTerms, rows: readonly PlannedRow[]): void {
  const amount = terms.instalmentAmount
  if (amount === null) return
  const stuck = rows.find(({ target, interest }) => target.kind === 'total' && interest >= amount)
  if (stuck) {
    refuse('instalmentBelowInterest', {
      amount: formatYuan(amount),
      interest: formatYuan(stuck.interest),
      due: formatDay(stuck.due),
    })
  }
  const last = rows[rows.length - 1]
  if (terms.instalments === null && last.principal + last.interest > amount) {
    refuse('neverRepaid', { amount: formatYuan(amount), count: rows.length })
  }
}

/** Instalments after the debt is repaid, as rounding up or a chosen amount leaves them, are none. */
function withoutIdleEnd(terms: LoanTerms, rows: readonly PlannedRow[]): readonly PlannedRow[] {
  if (terms.method === 'flat') return rows
  const repaidAt = rows.findIndex(
    ({ due, balanceAfter }) => balanceAfter === 0n && terms.tranches.every(({ day }) => day <= due),
  )
  return rows.slice(0, repaidAt + 1)
}
