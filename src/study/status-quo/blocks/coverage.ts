import { wilsonInterval } from '../../../stats/proportion.ts'
import { pearsonChiSquare } from '../../../stats/univariate/pearson-chi-square.ts'
import { rowReasons, statusQuoColumns } from '../../../words/status-quo.ts'
import {
  coverageSteps,
  coverageWords,
  managementColumns,
  villageWords,
} from '../../../words/status-quo-management.ts'
import type { Block } from '../../document.ts'
import { type Coverage, coverageOf } from '../coverage.ts'
import { creditVillages, type VillageGroup } from '../credit-villages.ts'
import { FEWEST_FOR_A_RATE } from '../fewest.ts'
import { CALLED_AT } from '../level-test.ts'
import type { StatusQuoScope } from '../scope.ts'
import { ratio, yuan } from '../yuan.ts'

/** How far files, ratings and lines reach, and where the credit villages stand. */
export function coverageBlocks(scope: StatusQuoScope): Block[] {
  const coverage = coverageOf(scope.book, scope.positions)
  const { title, noRegister } = coverageWords
  return [
    coverage
      ? coverageTable(coverage)
      : { kind: 'unavailable', id: 'coverage', caption: title, reason: noRegister },
    villageTable(scope),
  ]
}

function coverageTable(coverage: Coverage): Block {
  const { households, filed, rated, granted, using, lines, used } = coverage
  const steps = [
    ['register', households],
    ['filed', filed],
    ['rated', rated],
    ['granted', granted],
    ['using', using],
  ] as const
  const known = steps.filter((step): step is readonly [(typeof step)[0], number] => step[1] !== null)
  const share = (count: number | null) => (count === null ? null : count / households)
  return {
    kind: 'table',
    id: 'coverage',
    caption: coverageWords.caption({ filed: share(filed), granted: share(granted), using: share(using) }),
    columns: [
      { key: 'step', header: managementColumns.step, format: 'text' },
      { key: 'households', header: managementColumns.households, format: 'count' },
      { key: 'share', header: managementColumns.ofAll, format: 'percent1' },
      { key: 'ofBefore', header: managementColumns.ofBefore, format: 'percent1' },
    ],
    rows: known.map(([step, count], i) => ({
      cells: [coverageSteps[step], count, count / households, i === 0 ? null : ratio(count, known[i - 1][1])],
    })),
    notes: [
      ...(lines !== null && used !== null && lines > 0 ? [coverageWords.lines(used, lines)] : []),
      ...(coverage.usingWithoutLine ? [coverageWords.withoutLine(coverage.usingWithoutLine)] : []),
      ...(coverage.expired ? [coverageWords.expired(coverage.expired)] : []),
      ...(coverage.creditHouseholds === null
        ? []
        : [
            coverageWords.creditHouseholds(coverage.creditHouseholds, coverage.creditHouseholds / households),
          ]),
      ...(coverage.inArea === null ? [] : [coverageWords.area(households, coverage.inArea)]),
    ],
    account: { read: households, used: households, dropped: [] },
  }
}

function villageTable({ book, positions, quality, sample, accounts, confidence }: StatusQuoScope): Block {
  const found = creditVillages(book, positions.balance, quality.nonPerforming, sample)
  if (!found) {
    const { title, noRegister } = villageWords
    return { kind: 'unavailable', id: 'credit-villages', caption: title, reason: noRegister }
  }
  const { groups, notesElsewhere } = found
  const { stock, matured } = statusQuoColumns
  const nameOf = ({ isCredit }: VillageGroup) => (isCredit ? villageWords.credit : villageWords.other)
  return {
    kind: 'table',
    id: 'credit-villages',
    caption: captionOf(groups),
    columns: [
      { key: 'group', header: managementColumns.group, format: 'text' },
      { key: 'villages', header: managementColumns.villages, format: 'count' },
      { key: 'notes', header: statusQuoColumns.notes, format: 'count', group: stock },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan', group: stock },
      { key: 'nonPerforming', header: statusQuoColumns.nonPerformingRatio, format: 'percent1', group: stock },
      { key: 'matured', header: statusQuoColumns.notes, format: 'count', group: matured },
      { key: 'rate', header: statusQuoColumns.defaultRate, format: 'percent1', group: matured },
      { key: 'interval', header: statusQuoColumns.interval, format: 'percent1', group: matured },
    ],
    rows: groups.map((group) => {
      const isRated = group.matured >= FEWEST_FOR_A_RATE
      return {
        cells: [
          nameOf(group),
          group.villages,
          group.notes,
          yuan(group.balance),
          group.notes >= FEWEST_FOR_A_RATE ? group.nonPerforming / group.balance : null,
          group.matured,
          isRated ? group.defaults / group.matured : null,
          isRated ? wilsonInterval(group.defaults, group.matured, confidence) : null,
        ],
      }
    }),
    notes: [villageWords.note],
    account: {
      ...accounts.stock,
      used: accounts.stock.used - notesElsewhere,
      dropped: [...accounts.stock.dropped, { reason: rowReasons.villageUnknown, count: notesElsewhere }],
    },
  }

  function captionOf(pair: readonly VillageGroup[]) {
    const [credit, other] = pair
    if (pair.some((group) => group.matured < FEWEST_FOR_A_RATE)) {
      return villageWords.captionOfBalance(credit.villages, credit.villages + other.villages)
    }
    const test = pearsonChiSquare({
      events: Float64Array.from(pair, ({ defaults }) => defaults),
      nonEvents: Float64Array.from(pair, (group) => group.matured - group.defaults),
    })
    return villageWords.caption(
      { label: villageWords.credit, rate: credit.defaults / credit.matured },
      { label: villageWords.other, rate: other.defaults / other.matured },
      test !== null && test.pValue < CALLED_AT,
    )
  }
}
