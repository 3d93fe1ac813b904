import { formatDay } from '../../lending/calendar.ts'
import { formatYuan } from '../../lending/exact/yuan.ts'
import type { PlannedRow } from '../../lending/schedule/plan.ts'
import type { RecalculatedRow } from '../../lending/schedule/recalculation.ts'
import { totalsOf } from '../../lending/schedule/totals.ts'
import { scheduleWords } from '../../words/schedule.ts'
import { inTerminalLanguage } from '../terminal.ts'
import { textTable } from '../text-table.ts'

/** A column: its head, its cell for a row, and its sum where it has one. */
type Column<Row> = readonly [
  head: keyof typeof scheduleWords,
  cell: (row: Row, index: number) => string,
  sum: string,
]

/** The schedule as a table with its sums, in the language of the terminal. */
export function scheduleTable(rows: readonly PlannedRow[]): string {
  return tableOf(rows, plannedColumns(rows))
}

/** The same with what was paid of each instalment and how late the rest is. */
export function recalculationTable(rows: readonly RecalculatedRow[]): string {
  const paid = (row: RecalculatedRow) => row.paidPrincipal + row.paidInterest
  const paidInAll = rows.reduce((sum, row) => sum + paid(row), 0n)
  return tableOf(rows, [
    ...plannedColumns(rows),
    ['paid', (row) => formatYuan(paid(row)), formatYuan(paidInAll)],
    ['daysPastDue', (row) => (row.daysPastDue > 0 ? String(row.daysPastDue) : ''), ''],
  ])
}

function plannedColumns(rows: readonly PlannedRow[]): Column<PlannedRow>[] {
  const totals = totalsOf(rows)
  return [
    ['number', (_, index) => String(index + 1), ''],
    ['dueDate', ({ due }) => formatDay(due), inTerminalLanguage(scheduleWords.totals)],
    ['principal', ({ principal }) => formatYuan(principal), formatYuan(totals.principal)],
    ['interest', ({ interest }) => formatYuan(interest), formatYuan(totals.interest)],
    ['total', ({ principal, interest }) => formatYuan(principal + interest), formatYuan(totals.total)],
    ['balanceAfter', ({ balanceAfter }) => formatYuan(balanceAfter), ''],
  ]
}

function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  return textTable(
    columns.map(([head]) => inTerminalLanguage(scheduleWords[head])),
    [
      ...rows.map((row, index) => columns.map(([, cell]) => cell(row, index))),
      columns.map(([, , sum]) => sum),
    ],
  )
}
