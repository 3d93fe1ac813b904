import { arrearsBuckets } from '../../../lending/arrears-buckets.ts'
import { categories } from '../../../lending/vocabulary.ts'
import { statusQuoColumns } from '../../../words/status-quo.ts'
import { total as totalWord } from '../../../words/status-quo-composition.ts'
import {
  bucketWords,
  groundWords,
  qualityColumns,
  qualityTotals,
  qualityWords,
} from '../../../words/status-quo-quality.ts'
import { categoryWords } from '../../../words/vocabulary.ts'
import type { Block, TableRow } from '../../document.ts'
import { badGrounds, isNonPerformingCode } from '../loan-state.ts'
import { addUp, adjustedNonPerforming, type Sums } from '../quality.ts'
import type { StatusQuoScope } from '../scope.ts'
import { ratio, yuan } from '../yuan.ts'

/** Five categories, true non-performing loans, overdue bands, portfolio at risk. */
export function qualityBlocks(scope: StatusQuoScope): Block[] {
  return [categoryTable(scope), groundTable(scope), bucketTable(scope), atRiskTable(scope)]
}

function categoryTable({ quality, accounts }: StatusQuoScope): Block {
  const { booked, strict, total, ratios } = quality
  const bad = (sums: readonly Sums[]) =>
    addUp(sums.slice(0, categories.length).filter((_, i) => isNonPerformingCode(i)))
  const cellsOf = (sums: Sums | null) =>
    sums ? [sums.notes, yuan(sums.balance), ratio(sums.balance, total.balance)] : [null, null, null]
  const row = (
    name: TableRow['cells'][0],
    ofBooked: Sums | null,
    ofStrict: Sums | null,
    role?: TableRow['role'],
  ) => ({
    role,
    cells: [name, ...cellsOf(ofBooked), ...cellsOf(ofStrict)],
  })
  const uncategorised = booked?.[categories.length]
  const strictBad = bad(strict)
  return {
    kind: 'table',
    id: 'five-categories',
    caption: qualityWords.categories(booked && ratios.nonPerformingRatio, strictBad.balance / total.balance),
    columns: [
      { key: 'category', header: qualityColumns.category, format: 'text' },
      ...(['booked', 'strict'] as const).flatMap((group) => [
        {
          key: `${group}Notes`,
          header: statusQuoColumns.notes,
          format: 'count' as const,
          group: qualityColumns[group],
        },
        {
          key: `${group}Balance`,
          header: statusQuoColumns.balance,
          format: 'tenThousandYuan' as const,
          group: qualityColumns[group],
        },
        {
          key: `${group}Share`,
          header: statusQuoColumns.share,
          format: 'percent2' as const,
          group: qualityColumns[group],
        },
      ]),
    ],
    rows: [
      ...categories.map((name, i) => row(categoryWords[name], booked?.[i] ?? null, strict[i])),
      ...(uncategorised && uncategorised.notes > 0
        ? [row(qualityTotals.uncategorised, uncategorised, null)]
        : []),
      row(qualityTotals.loans, booked && total, total, 'total'),
      row(qualityTotals.nonPerforming, booked && bad(booked), strictBad),
    ],
    notes: [
      qualityWords.categoriesNote,
      ...(booked && Number.isFinite(ratios.deviation) ? [qualityWords.deviation(ratios.deviation)] : []),
    ],
    account: accounts.stock,
  }
}

function groundTable({ quality, accounts, reading }: StatusQuoScope): Block {
  const { grounds, total } = quality
  const adjusted = adjustedNonPerforming(quality)
  let sofar = 0
  const rows = badGrounds.flatMap((ground, code): TableRow[] => {
    if (ground === 'none') return []
    const { notes, balance } = grounds[code]
    sofar += balance
    return [
      {
        cells: [
          groundWords[ground],
          notes,
          yuan(balance),
          ratio(balance, total.balance),
          ratio(sofar, total.balance),
        ],
      },
    ]
  })
  return {
    kind: 'table',
    id: 'true-npl',
    caption: qualityWords.trueNonPerforming(
      quality.booked && grounds[badGrounds.indexOf('booked')].balance,
      adjusted.balance,
    ),
    columns: [
      { key: 'ground', header: qualityColumns.ground, format: 'text' },
      { key: 'notes', header: statusQuoColumns.notes, format: 'count' },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan' },
      { key: 'share', header: qualityColumns.ratio, format: 'percent2' },
      { key: 'cumulative', header: qualityColumns.cumulative, format: 'percent2' },
    ],
    rows: [
      ...rows,
      {
        role: 'total',
        cells: [
          qualityTotals.adjusted,
          adjusted.notes,
          yuan(adjusted.balance),
          ratio(adjusted.balance, total.balance),
          ratio(adjusted.balance, total.balance),
        ],
      },
    ],
    notes: [reading.outcomes.adjusted ? qualityWords.trueNonPerformingNote : qualityWords.cannotAdjust],
    account: accounts.stock,
  }
}

function bucketTable({ quality, accounts }: StatusQuoScope): Block {
  const { buckets, overdue, total, ratios } = quality
  const over90 = addUp(buckets.filter((_, i) => arrearsBuckets[i].from > 90))
  const cellsOf = ({ notes, balance }: Sums) => [
    notes,
    yuan(balance),
    ratio(balance, total.balance),
    ratio(balance, overdue.balance),
  ]
  return {
    kind: 'table',
    id: 'overdue-buckets',
    caption: qualityWords.buckets(overdue.balance, ratios.overdueRatio, over90.balance / overdue.balance),
    columns: [
      { key: 'bucket', header: qualityColumns.bucket, format: 'text' },
      { key: 'notes', header: statusQuoColumns.notes, format: 'count' },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan' },
      { key: 'ofLoans', header: qualityColumns.shareOfLoans, format: 'percent2' },
      { key: 'ofOverdue', header: qualityColumns.shareOfOverdue, format: 'percent1' },
    ],
    rows: [
      ...buckets.map((sums, i) => ({ cells: [bucketWords[arrearsBuckets[i].name], ...cellsOf(sums)] })),
      { role: 'total', cells: [qualityTotals.overdue, ...cellsOf(overdue)] },
    ],
    notes: [qualityWords.bucketsNote],
    account: accounts.stock,
  }
}

function atRiskTable({ quality, accounts }: StatusQuoScope): Block {
  const { atRisk, booked, ratios, total } = quality
  const at = (days: number) => atRisk.find((one) => one.days === days)?.ratio ?? Number.NaN
  return {
    kind: 'table',
    id: 'portfolio-at-risk',
    caption: qualityWords.atRisk(at(30), at(90), booked ? ratios.nonPerformingRatio : Number.NaN),
    columns: [
      { key: 'measure', header: qualityColumns.measure, format: 'text' },
      { key: 'notes', header: statusQuoColumns.notes, format: 'count' },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan' },
      { key: 'ratio', header: qualityColumns.ratio, format: 'percent2' },
      {
        key: 'withBalance',
        header: statusQuoColumns.balance,
        format: 'tenThousandYuan',
        group: qualityColumns.withRenegotiated,
      },
      {
        key: 'withRatio',
        header: qualityColumns.ratio,
        format: 'percent2',
        group: qualityColumns.withRenegotiated,
      },
    ],
    rows: [
      ...atRisk.map((par) => ({
        cells: [
          qualityWords.atRiskName(par.days),
          par.notes,
          yuan(par.balance),
          par.ratio,
          yuan(par.balance + par.renegotiatedBalance),
          par.ratioWithRenegotiated,
        ],
      })),
      { role: 'total', cells: [totalWord, total.notes, yuan(total.balance), 1, null, null] },
    ],
    notes: [qualityWords.atRiskNote],
    account: accounts.stock,
  }
}
