import { monthlyColumns as columns } from '../../words/monthly-report.ts'
import {
  detailGroupWords,
  detailWords,
  monthlyTableColumns,
  monthlyTableWords as words,
} from '../../words/monthly-tables.ts'
import { nameOr } from '../../words/phrase.ts'
import { guaranteeWords } from '../../words/vocabulary.ts'
import type { Block, RowAccount } from '../document.ts'
import { ratio, yuan } from '../status-quo/yuan.ts'
import { type DetailGroup, detailNames, type LoanDetails } from './loan-details.ts'
import { nonPerformingOf, type ReportSums, sumOf } from './report-sums.ts'

/** G01_IV: the loans by guarantee, by term and by use; an empty line is left out. */
export function detailTable(
  details: LoanDetails,
  { total, categories }: ReportSums,
  account: RowAccount,
): Block {
  const groups = Object.keys(detailNames) as DetailGroup[]
  const names = { ...guaranteeWords, ...detailWords }
  return {
    kind: 'table',
    id: 'g01-iv',
    caption: words.details(ratio(sumOf(details.term[0]).balance, total.balance) ?? 0),
    columns: [
      { key: 'group', header: monthlyTableColumns.group, format: 'text' },
      { key: 'item', header: columns.item, format: 'text' },
      { key: 'notes', header: columns.notes, format: 'count' },
      { key: 'balance', header: columns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: columns.share, format: 'percent2' },
      { key: 'nonPerforming', header: columns.nonPerforming, format: 'tenThousandYuan' },
    ],
    rows: [
      ...groups.flatMap((group) =>
        details[group].flatMap((line, i) => {
          const own = sumOf(line)
          if (own.notes === 0) return []
          return [
            {
              cells: [
                detailGroupWords[group],
                nameOr(names, detailNames[group][i]),
                own.notes,
                yuan(own.balance),
                ratio(own.balance, total.balance),
                categories === null ? null : yuan(nonPerformingOf(line).balance),
              ],
            },
          ]
        }),
      ),
      {
        role: 'total' as const,
        cells: [
          columns.total,
          null,
          total.notes,
          yuan(total.balance),
          ratio(total.balance, total.balance),
          categories === null ? null : yuan(nonPerformingOf(categories).balance),
        ],
      },
    ],
    notes: [words.detailsNote],
    account,
  }
}
