import { formatDay } from '../../lending/calendar.ts'
import { formatYuan } from '../../lending/exact/yuan.ts'
import type { PlannedRow } from '../../lending/schedule/plan.ts'
import type { ScheduleTotals } from '../../lending/schedule/totals.ts'
import { scheduleWords } from '../../words/schedule.ts'
import { inTerminalLanguage } from '../terminal.ts'
import { textTable } from '../text-table.ts'

/** The schedule as a table with its sums, in the language of the terminal. */
export function scheduleTable(rows: readonly PlannedRow[], totals: ScheduleTotals): string {
  const { number, dueDate, principal, interest, total, balanceAfter } = scheduleWords
  const header = [number, dueDate, principal, interest, total, balanceAfter].map(inTerminalLanguage)
  const body = rows.map((row, i) => [
    String(i + 1),
    formatDay(row.due),
    formatYuan(row.principal),
    formatYuan(row.interest),
    formatYuan(row.principal + row.interest),
    formatYuan(row.balanceAfter),
  ])
  const sums = [totals.principal, totals.interest, totals.total].map(formatYuan)
  return textTable(header, [...body, ['', inTerminalLanguage(scheduleWords.totals), ...sums, '']])
}
