import { arrearsBuckets } from '../../lending/arrears-buckets.ts'
import { classificationWords } from '../../words/classification-tables.ts'
import { monthlyColumns as columns } from '../../words/monthly-report.ts'
import { monthlyTableColumns as own, monthlyTableWords as words } from '../../words/monthly-tables.ts'
import { type Phrase, verbatim } from '../../words/phrase.ts'
import { bucketWords } from '../../words/status-quo-quality.ts'
import type { Block, RowAccount, Table } from '../document.ts'
import { yuan } from '../status-quo/yuan.ts'
import { type QuarterCohort, vintageDays } from './quarter-vintage.ts'
import type { RollMatrix } from './roll-matrix.ts'
import { missing } from './supervisory-tables.ts'

/** The last quarters that are listed. */
const listedQuarters = 12
const listedMonths = [1, 2, 3, 6, 9, 12, 18, 24, 36]

/** 逾期迁徙表, in notes and in balances. */
export function rollTables(rolls: RollMatrix | null, account: RowAccount): Block[] {
  if (rolls === null) {
    return [
      missing('roll-matrix-notes', words.rollNotesTitle, words.noRolls),
      missing('roll-matrix', words.rollBalances, words.noRolls),
    ]
  }
  const { cells } = rolls
  const places: Phrase[] = [
    classificationWords.notOverdue,
    ...arrearsBuckets.map(({ name }) => bucketWords[name]),
  ]
  const onTime = cells[0].reduce((sum, { notes }) => sum + notes, 0)
  const slipped = cells[0].slice(1, places.length).reduce((sum, { notes }) => sum + notes, 0)
  const table = (id: string, caption: Phrase, of: 'notes' | 'balance'): Table => {
    const format = of === 'notes' ? ('count' as const) : ('tenThousandYuan' as const)
    const value = (sums: { notes: number; balance: number }) =>
      of === 'notes' ? sums.notes : yuan(sums.balance)
    const column = (key: string, header: Phrase) => ({ key, header, format, group: own.after })
    return {
      kind: 'table',
      id,
      caption,
      columns: [
        { key: 'before', header: own.before, format: 'text' },
        ...places.map((name, i) => column(`to${i}`, name)),
        column('settled', own.settled),
        column('writtenOff', own.writtenOff),
        { key: 'total', header: columns.total, format },
      ],
      rows: cells.map((row, i) => ({
        cells: [
          places[i],
          ...row.map(value),
          value(
            row.reduce((sum, cell) => ({
              notes: sum.notes + cell.notes,
              balance: sum.balance + cell.balance,
            })),
          ),
        ],
      })),
      notes: [words.rollNote],
      account,
    }
  }
  return [
    table('roll-matrix-notes', words.rollNotes(onTime > 0 ? slipped / onTime : Number.NaN), 'notes'),
    table('roll-matrix', words.rollBalances, 'balance'),
  ]
}

/** 账龄表: ever over 30 and over 90 days by quarter of disbursement. */
export function vintageTables(cohorts: readonly QuarterCohort[] | null, account: RowAccount): Block[] {
  return vintageDays.map((days, i): Block => {
    const id = `quarter-vintage-${days}`
    if (cohorts === null || cohorts.length === 0) return missing(id, words.vintage(days), words.noVintage)
    return {
      kind: 'table',
      id,
      caption: words.vintage(days),
      columns: [
        { key: 'quarter', header: own.quarter, format: 'text' },
        { key: 'notes', header: columns.notes, format: 'count' },
        { key: 'lent', header: own.lent, format: 'tenThousandYuan' },
        ...listedMonths.map((month) => ({
          key: `mob${month}`,
          header: verbatim(String(month)),
          format: 'percent2' as const,
          group: verbatim('MOB'),
        })),
      ],
      rows: cohorts.slice(-listedQuarters).map(({ year, quarter, notes, amount, ever }) => ({
        cells: [
          verbatim(`${year}Q${quarter}`),
          notes,
          yuan(amount),
          ...listedMonths.map((month) => ever[i][month - 1]),
        ],
      })),
      notes: [words.vintageNote],
      account,
    }
  })
}
