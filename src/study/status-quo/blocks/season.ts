import { growthWords, statusQuoColumns } from '../../../words/status-quo.ts'
import { total as totalWord } from '../../../words/status-quo-composition.ts'
import { monthName, qualityColumns, seasonWords } from '../../../words/status-quo-quality.ts'
import type { Block } from '../../document.ts'
import type { StatusQuoScope } from '../scope.ts'
import { densestMonths, repaymentSeason, type Season } from '../season.ts'
import { ratio, yuan } from '../yuan.ts'

const months = Array.from({ length: 12 }, (_, i) => i + 1)

/** When principal falls due, when it comes back, and what falls due next. */
export function seasonBlocks({ book, positions, accounts, isBalanceList }: StatusQuoScope): Block[] {
  const season = repaymentSeason(book, positions)
  if (!season || (isBalanceList && season.source === 'notes')) {
    return [
      {
        kind: 'unavailable',
        id: 'season',
        caption: seasonWords.none,
        reason: season ? growthWords.balanceList : growthWords.noDates,
      },
    ]
  }
  const [due, repaid, ahead] = [season.due, season.repaid, season.dueNextYear].map(sum)
  return [
    {
      kind: 'table',
      id: 'season',
      caption: repaid > 0 ? seasonWords.table(densestMonths(season.repaid)) : seasonWords.none,
      columns: [
        { key: 'month', header: qualityColumns.month, format: 'text' },
        ...(['due', 'repaid', 'ahead'] as const).flatMap((group) => [
          {
            key: `${group}Amount`,
            header: statusQuoColumns.amount,
            format: 'tenThousandYuan' as const,
            group: qualityColumns[group],
          },
          {
            key: `${group}Share`,
            header: statusQuoColumns.share,
            format: 'percent1' as const,
            group: qualityColumns[group],
          },
        ]),
      ],
      rows: [
        ...months.map((month) => ({
          cells: [
            monthName(month),
            yuan(season.due[month - 1]),
            ratio(season.due[month - 1], due),
            yuan(season.repaid[month - 1]),
            ratio(season.repaid[month - 1], repaid),
            yuan(season.dueNextYear[month - 1]),
            ratio(season.dueNextYear[month - 1], ahead),
          ],
        })),
        { role: 'total', cells: [totalWord, yuan(due), 1, yuan(repaid), 1, yuan(ahead), 1] },
      ],
      notes: [seasonWords.sources[season.source], seasonWords.ahead(season.pastDue, season.dueLater)],
      account: accounts.members,
    },
    ...(due > 0 && repaid > 0 ? [seasonFigure(season, due, repaid, ahead)] : []),
  ]
}

function seasonFigure(season: Season, due: number, repaid: number, ahead: number): Block {
  const shares = (values: readonly number[], whole: number) =>
    months.map((month) => ({ x: month, y: values[month - 1] / whole }))
  return {
    kind: 'figure',
    id: 'season-figure',
    caption: seasonWords.figure(densestMonths(season.due), ahead),
    chart: {
      kind: 'line',
      x: { label: seasonWords.monthAxis, format: 'count' },
      y: { label: seasonWords.shareAxis, format: 'percent' },
      tickLabels: months.map((month) => ({ x: month, label: monthName(month) })),
      series: [
        { name: seasonWords.dueSeries, points: shares(season.due, due) },
        { name: seasonWords.repaidSeries, points: shares(season.repaid, repaid) },
      ],
    },
    notes: [],
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
