import { formatDay } from '../../lending/calendar.ts'
import { formatYuan } from '../../lending/exact/yuan.ts'
import type { PlannedRow } from '../../lending/schedule/plan.ts'
import type { ScheduleTotals } from '../../lending/schedule/totals.ts'

/** One instalment as DESIGN.md §4 fixes it: money is a string in yuan with two decimals. */
export function instalmentJson(row: PlannedRow, index: number) {
  return {
    number: index + 1,
    dueDate: formatDay(row.due),
    principal: formatYuan(row.principal),
    interest: formatYuan(row.interest),
    total: formatYuan(row.principal + row.interest),
    balanceAfter: formatYuan(row.balanceAfter),
  }
}

export function totalsJson({ principal, interest, total }: ScheduleTotals) {
  return { principal: formatYuan(principal), interest: formatYuan(interest), total: formatYuan(total) }
}
