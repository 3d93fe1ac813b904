import { dateOf, formatDay } from '../../../lending/calendar.ts'
import { longDate } from '../../../words/document.ts'
import { type Phrase, verbatim } from '../../../words/phrase.ts'
import { growthWords, statusQuoColumns } from '../../../words/status-quo.ts'
import { monthName } from '../../../words/status-quo-quality.ts'
import type { Block } from '../../document.ts'
import type { StatusQuoScope } from '../scope.ts'
import { isProbablyIncomplete, type YearEnd, type YearEnds, yearEnds } from '../year-ends.ts'
import { ratio, yuan } from '../yuan.ts'

/** Balances at year ends, lending of each year. */
export function growthBlocks(scope: StatusQuoScope): Block[] {
  const growth = yearEnds(scope.book, scope.positions)
  const isReason = growth === null ? growthWords.noDates : unavailableReason(scope, growth)
  if (growth === null || isReason) {
    return [
      {
        kind: 'unavailable',
        id: 'growth',
        caption: growthWords.title,
        reason: isReason ?? growthWords.noDates,
      },
    ]
  }
  const blocks: Block[] = [growthTable(scope, growth)]
  const whole = growth.ends.filter(({ isPartYear }) => !isPartYear)
  return whole.length > 2 ? [...blocks, growthFigure(whole)] : blocks
}

/** Without settled notes only snapshots know what was outstanding before. */
function unavailableReason({ isBalanceList }: StatusQuoScope, { source }: YearEnds): Phrase | null {
  return isBalanceList && source !== 'snapshots' ? growthWords.balanceList : null
}

function growthTable({ accounts }: StatusQuoScope, growth: YearEnds): Block {
  const { ends, source } = growth
  const isIncomplete = isProbablyIncomplete(growth)
  const last = ends[ends.length - 1]
  return {
    kind: 'table',
    id: 'growth',
    caption: captionOf(ends, isIncomplete),
    columns: [
      { key: 'day', header: statusQuoColumns.day, format: 'text' },
      { key: 'balance', header: statusQuoColumns.balance, format: 'tenThousandYuan' },
      { key: 'growth', header: statusQuoColumns.growth, format: 'percent1' },
      { key: 'households', header: statusQuoColumns.households, format: 'count' },
      { key: 'notes', header: statusQuoColumns.notes, format: 'count' },
      {
        key: 'perHousehold',
        header: statusQuoColumns.perHousehold,
        format: 'tenThousandYuan',
        group: statusQuoColumns.average,
      },
      {
        key: 'perNote',
        header: statusQuoColumns.perNote,
        format: 'tenThousandYuan',
        group: statusQuoColumns.average,
      },
      {
        key: 'disbursedNotes',
        header: statusQuoColumns.notes,
        format: 'count',
        group: statusQuoColumns.disbursed,
      },
      {
        key: 'disbursedAmount',
        header: statusQuoColumns.amount,
        format: 'tenThousandYuan',
        group: statusQuoColumns.disbursed,
      },
    ],
    rows: ends.map((end) => ({
      cells: [
        labelOf(end),
        yuan(end.balance),
        end.growth,
        end.households,
        end.notes,
        ratio(yuan(end.balance), end.households ?? 0),
        ratio(yuan(end.balance), end.notes),
        end.disbursedNotes,
        yuan(end.disbursedAmount),
      ],
    })),
    notes: [
      growthWords.sources[source],
      ...(isIncomplete ? [growthWords.incomplete(ends[0].year)] : []),
      ...(last.isPartYear ? [growthWords.partYear] : []),
    ],
    account: accounts.members,
  }
}

function captionOf(ends: readonly YearEnd[], isIncomplete: boolean): Phrase {
  const now = ends[ends.length - 1]
  const whole = ends.filter(({ isPartYear }) => !isPartYear).slice(isIncomplete ? 1 : 0)
  const [first] = whole
  const last = whole[whole.length - 1]
  if (whole.length < 2 || !(first.balance > 0)) return growthWords.captionOfOne(named(now))
  return growthWords.caption({
    first: named(first),
    last: named(last),
    years: last.year - first.year,
    now: now.isPartYear ? { ...named(now), growth: now.growth } : null,
  })
}

function named(end: YearEnd): { label: Phrase; balance: number } {
  const { year, month, day } = dateOf(end.day)
  return {
    label: end.isPartYear ? longDate(year, month, day) : growthWords.yearEnd(end.year),
    balance: end.balance,
  }
}

/** A day in mid-season would look like a jump beside year ends, so the year that is not over is left out. */
function growthFigure(ends: readonly YearEnd[]): Block {
  const most = ends.reduce((best, end) => (end.disbursedAmount > best.disbursedAmount ? end : best))
  return {
    kind: 'figure',
    id: 'growth-figure',
    caption: growthWords.figureCaption(verbatim(String(most.year)), most.disbursedAmount),
    chart: {
      kind: 'line',
      x: { label: growthWords.yearAxis, format: 'count' },
      y: { label: growthWords.axis, format: 'tenThousandYuan' },
      tickLabels: ends.map(({ year }) => ({ x: year, label: verbatim(String(year)) })),
      series: [
        {
          name: growthWords.stockSeries,
          points: ends.map(({ year, balance }) => ({ x: year, y: yuan(balance) })),
        },
        {
          name: growthWords.flowSeries,
          points: ends.map(({ year, disbursedAmount }) => ({ x: year, y: yuan(disbursedAmount) })),
        },
      ],
    },
    notes: [growthWords.wholeYears],
  }
}

function labelOf({ isPartYear, year, day }: YearEnd): Phrase {
  if (!isPartYear) return growthWords.yearEndInTable(year)
  const { month, day: dayOfMonth } = dateOf(day)
  return { 'zh-CN': formatDay(day), en: `${dayOfMonth}\u00a0${monthName(month).en}\u00a0${year}` }
}
