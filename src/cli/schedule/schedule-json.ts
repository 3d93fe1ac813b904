import { type Day, formatDay } from '../../lending/calendar.ts'
import { formatYuan } from '../../lending/exact/yuan.ts'
import type { PlannedRow } from '../../lending/schedule/plan.ts'
import type { Recalculation } from '../../lending/schedule/recalculation.ts'
import { totalsOf } from '../../lending/schedule/totals.ts'

/** The schedule as DESIGN.md §4 fixes it: money is a string in yuan with two decimals. */
export function scheduleJson(rows: readonly PlannedRow[]) {
  return { instalments: rows.map(instalmentJson), totals: totalsJson(rows) }
}

/** The same with what was paid, and what is owed at the end of the as-of date. */
export function recalculationJson({ rows, position }: Recalculation, asOf: Day) {
  return {
    asOf: formatDay(asOf),
    position: {
      principal: formatYuan(position.principal),
      interest: formatYuan(position.interest),
      daysPastDue: position.daysPastDue,
    },
    instalments: rows.map((row, index) => ({
      ...instalmentJson(row, index),
      paidPrincipal: formatYuan(row.paidPrincipal),
      paidInterest: formatYuan(row.paidInterest),
      daysPastDue: row.daysPastDue,
    })),
    totals: totalsJson(rows),
  }
}

function instalmentJson(row: PlannedRow, index: number) {
  return {
    number: index + 1,
    dueDate: formatDay(row.due),
    principal: formatYuan(row.principal),
    interest: formatYuan(row.interest),
    total: formatYuan(row.principal + row.interest),
    balanceAfter: formatYuan(row.balanceAfter),
  }
}

function totalsJson(rows: readonly PlannedRow[]) {
  const { principal, interest, total } = totalsOf(rows)
  return { principal: formatYuan(principal), interest: formatYuan(interest), total: formatYuan(total) }
}
